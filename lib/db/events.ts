import type { Mode } from "@/lib/domain/context";
import type { Diff, EventKind } from "@/lib/domain/events";
import type { Db } from "./client";
import type { ActorKind } from "./generated/enums";

/** An event as the outbox holds it. */
export type TicketEvent = {
  seq: bigint;
  ticketId: string;
  kind: EventKind;
  actorKind: ActorKind;
  actorUserId: string | null;
  actorKeyId: string | null;
  before: Diff;
  after: Diff;
  /** May be told to anonymous visitors of the ticket's page. */
  public: boolean;
  mode: Mode;
  requestId: string | null;
  createdAt: Date;
};

/** Up to `limit` events after `seq`, in commit order. */
export async function readEvents(db: Db, seq: bigint, limit: number): Promise<TicketEvent[]> {
  const rows = await db.ticketEvent.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: "asc" }, take: limit });

  return rows as TicketEvent[];
}

/** Lets consumers that are not known yet start after the newest event. */
export async function enrolConsumers(db: Db, names: readonly string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO event_consumer (name, position)
    SELECT name, coalesce((SELECT max(seq) FROM ticket_event), 0) FROM unnest(${names}::text[]) AS name
    ON CONFLICT (name) DO NOTHING`;
}

/** Those of the consumers that have not heard of everything yet. */
export async function consumersBehind(db: Db, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT name FROM event_consumer
     WHERE name = ANY(${names}::text[]) AND position < (SELECT max(seq) FROM ticket_event)`;

  return new Set(rows.map(({ name }) => name));
}

/** Where a consumer has come, locked until the transaction ends; null while another process is at it. */
export async function lockPosition(tx: Db, name: string): Promise<bigint | null> {
  const [row] = await tx.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM event_consumer WHERE name = ${name} FOR UPDATE SKIP LOCKED`;

  return row?.position ?? null;
}

export async function movePosition(tx: Db, name: string, position: bigint): Promise<void> {
  await tx.eventConsumer.update({ where: { name }, data: { position } });
}
