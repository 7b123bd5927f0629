import type { Database, Transaction } from "@/lib/db/client";
import { isRetryable } from "@/lib/db/errors";
import type { DomainContext } from "./context";
import { type AuditDraft, type TicketEventDraft, toAuditRow, toEventRow } from "./events";

/** A context inside a transaction: what is recorded here is written with the change, or not at all. */
export type TransactionContext = Omit<DomainContext, "db"> & {
  db: Transaction;
  record: (event: TicketEventDraft) => void;
  audit: (entry: AuditDraft) => void;
};

const ATTEMPTS = 4;

/**
 * Runs `work` in a transaction, or in the one that `ctx` is already in. Events are written last, in one statement: from
 * there to the commit they hold the lock that keeps `seq` in commit order, so nothing slow may come after them.
 * Deadlocks and serialization failures are tried again, which is safe because `work` only touches the database.
 * `timeoutMs` is for work that must be whole and takes longer than any request may.
 */
export async function withTransaction<T>(
  ctx: DomainContext | TransactionContext,
  work: (tx: TransactionContext) => Promise<T>,
  { timeoutMs }: { timeoutMs?: number } = {},
): Promise<T> {
  if ("record" in ctx) return work(ctx);

  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(ctx, work, timeoutMs);
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}

function runOnce<T>(
  ctx: DomainContext,
  work: (tx: TransactionContext) => Promise<T>,
  timeout: number | undefined,
): Promise<T> {
  return (ctx.db as Database).$transaction((db) => recordTogether(ctx, db, work), timeout ? { timeout } : {});
}

/**
 * Runs `work` in a transaction that is open already and then writes what it recorded, credited to this `ctx`: one of
 * several steps, by several people, that are kept or lost together.
 */
export async function recordTogether<T>(
  ctx: DomainContext,
  db: Transaction,
  work: (tx: TransactionContext) => Promise<T>,
): Promise<T> {
  const events: ReturnType<typeof toEventRow>[] = [];
  const entries: ReturnType<typeof toAuditRow>[] = [];
  const tx: TransactionContext = {
    ...ctx,
    db,
    record: (event) => events.push(toEventRow(ctx, event)),
    audit: (entry) => entries.push(toAuditRow(ctx, entry)),
  };
  const result = await work(tx);

  if (entries.length > 0) await db.auditEntry.createMany({ data: entries });
  if (events.length > 0) await db.ticketEvent.createMany({ data: events });

  return result;
}
