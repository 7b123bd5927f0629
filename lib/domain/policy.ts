import type { Scope } from "./api-keys/vocabulary";
import type { Actor, DomainContext } from "./context";
import { DomainError, MissingScope } from "./errors";
import type { Role } from "./people/vocabulary";

const AGENTS = ["agent", "manager", "admin"] as const satisfies readonly Role[];
const LEADS = ["manager", "admin"] as const satisfies readonly Role[];
const ADMINS = ["admin"] as const satisfies readonly Role[];

type Rule = {
  /** For people who read the permission table, on screen and in the docs. */
  description: string;
  /** Signed-in people: those who hold one of these roles, or everybody. */
  people: readonly Role[] | "everybody";
  /** API keys need this scope; without one no key may. */
  scope?: Scope;
  /** Holders of a ticket's secret tracking link, for that ticket. */
  customer?: true;
  anonymous?: true;
};

/**
 * Who may do what. Which rows one may do it to is decided by the visibility fragments in `lib/db/visibility.ts`:
 * out of reach is not found, not forbidden (DESIGN §5).
 */
export const POLICY = {
  "ticket.create": { description: "Submit a ticket", people: "everybody", scope: "tickets:write", anonymous: true },
  "ticket.track": {
    description: "Follow a ticket's stages",
    people: "everybody",
    scope: "tickets:read",
    customer: true,
    anonymous: true,
  },
  "ticket.follow": {
    description: "Have news of a ticket's stages sent to an address that confirms it",
    people: "everybody",
    scope: "tickets:write",
    customer: true,
    anonymous: true,
  },
  "ticket.read": {
    description: "Read a ticket and its conversation",
    people: "everybody",
    scope: "tickets:read",
    customer: true,
  },
  "ticket.readNotes": {
    description: "Read internal notes and the full timeline",
    people: AGENTS,
    scope: "tickets:read",
  },
  "ticket.count": { description: "See how many tickets there are per status", people: AGENTS, scope: "stats:read" },
  "ticket.update": {
    description: "Change, assign, move, close and reopen tickets",
    people: AGENTS,
    scope: "tickets:write",
  },
  "ticket.export": { description: "Export tickets as a table", people: AGENTS, scope: "tickets:read" },
  "report.read": { description: "See reports", people: AGENTS, scope: "stats:read" },
  "ticket.watch": { description: "Choose who watches a ticket", people: AGENTS, scope: "tickets:write" },
  "view.manage": { description: "Keep views of the queue for oneself", people: AGENTS },
  "view.share": { description: "Share views of the queue with everybody who works here", people: LEADS },
  "ticket.reply": {
    description: "Answer in a ticket's conversation",
    people: "everybody",
    scope: "tickets:write",
    customer: true,
  },
  "ticket.rate": { description: "Rate how a ticket of one's own was solved", people: "everybody", customer: true },
  "ticket.note": { description: "Write internal notes", people: AGENTS, scope: "tickets:write" },
  "ticket.removeFile": {
    description: "Take files off a ticket; requesters those that they have added themselves",
    people: "everybody",
    scope: "tickets:write",
  },
  "upload.create": {
    description: "Upload a screenshot",
    people: "everybody",
    scope: "tickets:write",
    customer: true,
    anonymous: true,
  },
  "product.read": { description: "See products and teams with their settings", people: AGENTS, scope: "products:read" },
  "product.listPublic": {
    description: "See which products take tickets",
    people: "everybody",
    scope: "products:read",
    customer: true,
    anonymous: true,
  },
  "product.manage": { description: "Create and change products", people: LEADS },
  "team.manage": { description: "Create teams and choose their members", people: LEADS },
  "github.deliver": { description: "Deliver what happened at GitHub, signed", people: "everybody", anonymous: true },
  "itsm.notify": {
    description: "Say, with its secret, that a ticket changed at the ITSM provider",
    people: "everybody",
    anonymous: true,
  },
  "person.read": { description: "Look people up", people: AGENTS, scope: "people:read" },
  "requester.manage": {
    description: "Add requesters and correct their names and addresses",
    people: AGENTS,
    scope: "people:write",
  },
  "person.manage": { description: "Create people and give them roles", people: ADMINS },
  "mail.manage": { description: "See the log of mail, and let mail go to an address again", people: ADMINS },
  "sla.read": { description: "See SLA policies and calendars", people: AGENTS, scope: "tickets:read" },
  "sla.manage": { description: "Change SLA policies and calendars", people: LEADS },
  "sla.report": { description: "See how well SLA targets are met", people: AGENTS, scope: "stats:read" },
  "apiKey.manage": { description: "Create and revoke API keys", people: ADMINS },
  "webhook.manage": {
    description: "Choose where events are sent, and read what was sent",
    people: ADMINS,
    scope: "webhooks:manage",
  },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof POLICY;

/** Whether `actor` may do `action` at all; the screens ask this to hide what would be refused. */
export function may(actor: Actor, action: Action): boolean {
  const rule: Rule = POLICY[action];

  switch (actor.kind) {
    case "system":
      return true;
    case "user":
      return rule.people === "everybody" || rule.people.some((role) => actor.roles.includes(role));
    case "apiKey":
      return rule.scope !== undefined && actor.scopes.includes(rule.scope);
    case "customer":
      return rule.customer === true;
    case "anonymous":
      return rule.anonymous === true;
  }
}

/**
 * The first line of every verb.
 * @throws UNAUTHENTICATED when signing in could help, MissingScope for a key, else FORBIDDEN
 */
export function authorize(ctx: Pick<DomainContext, "actor">, action: Action): void {
  if (may(ctx.actor, action)) return;

  const rule: Rule = POLICY[action];
  if (ctx.actor.kind === "anonymous") throw new DomainError("UNAUTHENTICATED", "Sign in to do this");
  if (ctx.actor.kind === "apiKey" && rule.scope) throw new MissingScope(rule.scope);
  if (ctx.actor.kind === "apiKey") throw new DomainError("FORBIDDEN", "API keys are not permitted for this endpoint");
  throw new DomainError("FORBIDDEN", "You are not allowed to do this");
}

/** Agents see and answer everything in their mode: people who work here, and keys that may write tickets for them. */
export function isAgent(actor: Actor): boolean {
  return actor.kind === "system" || actor.kind === "apiKey" || (actor.kind === "user" && actor.roles.length > 0);
}
