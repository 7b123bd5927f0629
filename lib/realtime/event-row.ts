import { database } from "@/lib/db/client";
import type { Mode } from "@/lib/domain/context";
import type { EventKind } from "@/lib/domain/events";

/** What streams are told of an event: enough to decide who may hear of it, and nothing that needs hiding. */
export type TicketEventRow = {
  seq: bigint;
  ticketId: string;
  ticketNumber: number;
  requesterId: string;
  kind: EventKind;
  /** May be told to anonymous visitors of the ticket's page. */
  public: boolean;
  mode: Mode;
  createdAt: Date;
};

export const PAGE = 500;

/** Up to PAGE events after `after`, in commit order; of one ticket when it is named. */
export async function eventsAfter(
  after: bigint,
  upTo: bigint | null,
  ticketId: string | null,
): Promise<TicketEventRow[]> {
  return database().$queryRaw<TicketEventRow[]>`
    SELECT e.seq, e.ticket_id AS "ticketId", t.number AS "ticketNumber", t.requester_id AS "requesterId",
           e.kind, e.public, e.mode::text AS mode, e.created_at AS "createdAt"
      FROM ticket_event e JOIN ticket t ON t.id = e.ticket_id
     WHERE e.seq > ${after}
       AND (${upTo}::bigint IS NULL OR e.seq <= ${upTo}::bigint)
       AND (${ticketId}::uuid IS NULL OR e.ticket_id = ${ticketId}::uuid)
     ORDER BY e.seq
     LIMIT ${PAGE}`;
}

/** The newest event's number; 0 before the first. Numbers are given in commit order, so all up to it can be read. */
export async function newestEvent(): Promise<bigint> {
  const [row] = await database().$queryRaw<{ seq: bigint }[]>`SELECT coalesce(max(seq), 0) AS seq FROM ticket_event`;

  return row?.seq ?? 0n;
}
