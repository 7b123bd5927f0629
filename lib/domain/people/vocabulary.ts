/** What a person may hold. A requester is a person who holds none of them. */
export const ROLES = ["admin", "manager", "agent"] as const;
export type Role = (typeof ROLES)[number];

/** Who works here, and who does not. */
export const PERSON_KINDS = ["agents", "requesters"] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];
