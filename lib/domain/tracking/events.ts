import type { Db } from "@/lib/db/client";
import { EVENT_KINDS, type EventKind } from "../events";
import type { Ticket } from "../tickets/ticket";

/** Something that happened, as the public may hear of it: what and when, and which side did it, but not who. */
export type PublicEvent = {
  id: string;
  kind: EventKind;
  by: "customer" | "support" | "automation";
  /** The old and the new stage or status, for the kinds that have one. */
  from: string | null;
  to: string | null;
  createdAt: Date;
};

const LATEST = 200;

/** The latest public events of a ticket, oldest first. */
export async function listPublicEvents(db: Db, ticket: Ticket): Promise<PublicEvent[]> {
  const rows = await db.ticketEvent.findMany({
    where: { ticketId: ticket.id, public: true },
    select: { seq: true, kind: true, actorKind: true, actorUserId: true, before: true, after: true, createdAt: true },
    orderBy: { seq: "desc" },
    take: LATEST,
  });

  return rows.reverse().flatMap((row) => {
    const kind = EVENT_KINDS.find((known) => known === row.kind);
    if (!kind) return [];

    return [
      {
        id: String(row.seq),
        kind,
        by: sideOf(row, ticket),
        from: placeIn(row.before),
        to: placeIn(row.after),
        createdAt: row.createdAt,
      },
    ];
  });
}

function sideOf(row: { actorKind: string; actorUserId: string | null }, ticket: Ticket): PublicEvent["by"] {
  if (row.actorKind === "system") return "automation";
  const fromCustomer = row.actorKind === "customer" || row.actorKind === "anonymous";

  return fromCustomer || row.actorUserId === ticket.requester.id ? "customer" : "support";
}

function placeIn(diff: unknown): string | null {
  const { stage, status } = typeof diff === "object" && diff !== null ? (diff as Record<string, unknown>) : {};
  const place = stage ?? status;

  return typeof place === "string" ? place : null;
}
