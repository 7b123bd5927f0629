import type { Stage } from "@/lib/domain/tickets/vocabulary";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

export type FixRow = { number: number; subject: string; stage: Stage; since: Date };

/** Tickets of each of these stages, newest first, at most `limit` a stage, with when each came there. */
export async function readBeingFixed(db: Db, productId: string, stages: readonly Stage[], limit: number) {
  return db.$queryRaw<FixRow[]>`
    SELECT t.number, t.subject, t.stage::text AS stage, coalesce(e.created_at, t.created_at) AS since
      FROM unnest(ARRAY[${Prisma.join([...stages])}]::stage[]) AS wanted (stage)
     CROSS JOIN LATERAL (
       SELECT * FROM ticket t WHERE t.product_id = ${productId}::uuid AND t.stage = wanted.stage AND t.mode = 'live'
          AND t.status NOT IN ('resolved', 'closed') ORDER BY t.id DESC LIMIT ${limit}) AS t
      LEFT JOIN LATERAL (
       SELECT created_at FROM ticket_event WHERE ticket_id = t.id AND kind = 'stage_changed'
        ORDER BY seq DESC LIMIT 1) AS e ON true
     ORDER BY since DESC`;
}

/** The newest tickets that are live, by when they last became so, among the last few hundred that were finished. */
export async function readWentLive(db: Db, productId: string, after: Date, limit: number) {
  return db.$queryRaw<FixRow[]>`
    SELECT t.number, t.subject, t.stage::text AS stage, e.since
      FROM unnest(ARRAY['DEPLOYED', 'CLOSED']::stage[]) AS wanted (stage)
     CROSS JOIN LATERAL (
       SELECT * FROM ticket t WHERE t.product_id = ${productId}::uuid AND t.stage = wanted.stage AND t.mode = 'live'
        ORDER BY t.id DESC LIMIT 300) AS t
     CROSS JOIN LATERAL (
       SELECT max(created_at) AS since FROM ticket_event
        WHERE ticket_id = t.id AND kind = 'stage_changed' AND after->>'stage' = 'DEPLOYED') AS e
     WHERE e.since >= ${after}
     ORDER BY e.since DESC LIMIT ${limit}`;
}
