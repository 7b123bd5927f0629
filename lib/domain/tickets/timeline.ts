import { z } from "zod";
import type { DomainContext } from "../context";
import { EVENT_KINDS, type EventKind } from "../events";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { visibleTicket } from "./get";
import type { PersonRef } from "./ticket";
import type { TicketKey } from "./ticket-id";

/** Something that happened to a ticket, as agents see it. */
export type TimelineEvent = {
  /** Rises with time across all tickets. */
  seq: string;
  kind: EventKind;
  actor: { kind: "user" | "api_key" | "customer" | "anonymous" | "system"; person: PersonRef | null };
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  createdAt: Date;
};

export const ListTimelineInput = z.object({
  limit: z.int().min(1).max(200).default(100),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ seq: z.string().regex(/^\d+$/) });

/** One page of a ticket's timeline, newest first. */
export async function listTimeline(
  ctx: DomainContext,
  key: TicketKey,
  input: z.input<typeof ListTimelineInput> = {},
): Promise<Page<TimelineEvent>> {
  authorize(ctx, "ticket.readNotes");
  const { limit, cursor } = parse(ListTimelineInput, input);
  const ticket = await visibleTicket(ctx, key);
  const list = `timeline:${ticket.id}`;
  const after = cursor ? BigInt(decodeCursor(ctx, list, cursor, Position).seq) : undefined;

  const rows = await ctx.db.ticketEvent.findMany({
    where: { ticketId: ticket.id, kind: { in: [...EVENT_KINDS] }, ...(after !== undefined && { seq: { lt: after } }) },
    include: { actorUser: { select: { id: true, email: true, name: true } } },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });

  return toPage(rows.flatMap(toTimelineEvents), limit, (last) => encodeCursor(ctx, list, { seq: last.seq }));
}

type Row = {
  seq: bigint;
  kind: string;
  actorKind: TimelineEvent["actor"]["kind"];
  actorUser: PersonRef | null;
  before: unknown;
  after: unknown;
  createdAt: Date;
};

/** None for a kind of which this version knows nothing. */
export function toTimelineEvents(row: Row): TimelineEvent[] {
  const kind = EVENT_KINDS.find((known) => known === row.kind);
  if (!kind) return [];

  return [
    {
      seq: String(row.seq),
      kind,
      actor: { kind: row.actorKind, person: row.actorUser },
      before: row.before as Record<string, unknown>,
      after: row.after as Record<string, unknown>,
      createdAt: row.createdAt,
    },
  ];
}
