import { actingUserId, type DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import { Prisma } from "./generated/client";

export type Viewer = Pick<DomainContext, "actor" | "mode">;

/**
 * The tickets that the actor may see, as a condition on `ticket t`. Part of every read of tickets; whatever hangs on a
 * ticket (comments, events, files) is reached through a ticket found this way.
 */
export function visibleTickets({ actor, mode }: Viewer): Prisma.Sql {
  if (isAgent(actor)) return Prisma.sql`t.mode = ${mode}::mode`;

  switch (actor.kind) {
    case "user":
      return Prisma.sql`(t.mode = ${mode}::mode AND t.requester_id = ${actor.userId}::uuid)`;
    case "customer":
      return Prisma.sql`(t.mode = ${mode}::mode AND t.id = ${actor.ticketId}::uuid)`;
    default:
      return Prisma.sql`false`;
  }
}

/** What was promised is between colleagues: requesters see no clocks. A condition for a join with `ticket_sla`. */
export function visibleSla({ actor }: Viewer): Prisma.Sql {
  return isAgent(actor) ? Prisma.sql`true` : Prisma.sql`false`;
}

/** Comments: internal notes exist for agents only. A condition for Prisma's `where`. */
export function visibleComments({ actor }: Viewer): { internal?: boolean } {
  return isAgent(actor) ? {} : { internal: false };
}

/** Files of a ticket: those of internal notes exist for agents only. A condition for Prisma's `where`. */
export function visibleFiles({ actor }: Viewer) {
  return isAgent(actor) ? {} : { OR: [{ commentId: null }, { comment: { internal: false } }] };
}

/** Webhooks: a program knows those of its mode, an administrator all. A condition for Prisma's `where`. */
export function visibleWebhooks({ actor, mode }: Viewer): { mode?: Viewer["mode"] } {
  return actor.kind === "apiKey" ? { mode } : {};
}

/** Saved views: one's own and those that are shared. A condition for Prisma's `where`. */
export function visibleViews({ actor }: Viewer) {
  const ownerId = actingUserId(actor);

  return { OR: [{ shared: true }, ...(ownerId ? [{ ownerId }] : [])] };
}

/** The full text that the actor may search, of `search`, an alias of `ticket_search`. */
export function searchableText({ actor }: Viewer, search: Prisma.Sql): Prisma.Sql {
  return isAgent(actor) ? Prisma.sql`coalesce(${search}.internal, ${search}.document)` : Prisma.sql`${search}.document`;
}
