import type { Db } from "@/lib/db/client";
import type { Scope } from "./api-keys/vocabulary";
import type { Role } from "./people/vocabulary";

/** Live and test are two worlds: nobody sees or makes a ticket of the other one. */
export const MODES = ["live", "test"] as const;
export type Mode = (typeof MODES)[number];

/** Who asks. Decided once per request by `lib/http` or `lib/auth`, never by a verb. */
export type Actor =
  | { kind: "user"; userId: string; roles: readonly Role[]; name: string | null; email: string }
  | { kind: "apiKey"; keyId: string; scopes: readonly Scope[]; ownerId: string; ownerEmail: string }
  /** Holds the secret tracking link of one ticket, and so speaks for its requester. */
  | { kind: "customer"; ticketId: string; requesterId: string }
  | { kind: "anonymous" }
  | { kind: "system" };

/** Everything a verb may use. Verbs never see a request, a response or a cookie. */
export type DomainContext = {
  actor: Actor;
  mode: Mode;
  db: Db;
  now: () => Date;
  requestId: string | null;
  /** The deployment's master secret (32 bytes); signatures and sealing keys are derived from it. */
  secret: Uint8Array;
};

/** The person an action is credited to; null for anonymous visitors and the system. */
export function actingUserId(actor: Actor): string | null {
  switch (actor.kind) {
    case "user":
      return actor.userId;
    case "apiKey":
      return actor.ownerId;
    case "customer":
      return actor.requesterId;
    case "anonymous":
    case "system":
      return null;
  }
}
