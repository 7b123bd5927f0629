/** What an API key may be allowed to do. */
export const SCOPES = [
  "tickets:read",
  "tickets:write",
  "stats:read",
  "people:read",
  "people:write",
  "products:read",
  "webhooks:manage",
] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_DESCRIPTIONS: Record<Scope, string> = {
  "tickets:read": "List, read and search tickets with their conversations",
  "tickets:write": "Create, change and answer tickets",
  "stats:read": "Read counts and reports",
  "people:read": "Read requesters and agents",
  "people:write": "Create and change requesters",
  "products:read": "Read products and teams",
  "webhooks:manage": "Manage webhooks, which tell other programs of every ticket",
};

/** The visible start of a key: `tl` as TuraDesk's clients expect it, `itsm_sk` as Aurion's do. */
export const KEY_PREFIXES = ["tl", "itsm_sk"] as const;
export type KeyPrefix = (typeof KEY_PREFIXES)[number];
