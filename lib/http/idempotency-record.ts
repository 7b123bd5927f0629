import type { Db } from "@/lib/db/client";

const KEPT_MS = 60 * 60 * 1000;
const WAIT_MS = "5000";

type Claim = { scope: string; key: string; requestHash: Uint8Array; now: Date };
export type StoredAnswer = {
  requestHash: Uint8Array;
  status: number;
  headers: Record<string, string>;
  body: string | null;
};

/**
 * Claims the key inside the caller's transaction. A claim of another transaction blocks this one until that ends, for at
 * most WAIT_MS.
 * @returns the answer that was given before, or null: then the key is ours until commit or rollback
 */
export async function claimRecord(db: Db, { scope, key, requestHash, now }: Claim): Promise<StoredAnswer | null> {
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  await db.$queryRaw`SELECT set_config('lock_timeout', ${WAIT_MS}, true)`;
  const claimed = await db.$queryRaw<unknown[]>`
    INSERT INTO idempotency_record AS r (scope, key, request_hash, expires_at)
    VALUES (${scope}, ${key}, ${requestHash}, ${expiresAt})
    ON CONFLICT (scope, key) DO UPDATE
      SET request_hash = excluded.request_hash, status = NULL, headers = '{}', body = NULL, expires_at = excluded.expires_at
      WHERE r.expires_at <= ${now}
    RETURNING key`;
  await db.$queryRaw`SELECT set_config('lock_timeout', '0', true)`;
  if (claimed.length > 0) return null;

  const record = await db.idempotencyRecord.findUniqueOrThrow({ where: { scope_key: { scope, key } } });
  if (record.status === null) throw new Error("An unfinished idempotency record was committed");

  return {
    requestHash: record.requestHash,
    status: record.status,
    headers: record.headers as Record<string, string>,
    body: record.body,
  };
}

/** Keeps the answer, in the transaction of what it tells of. */
export async function completeRecord(
  db: Db,
  { scope, key }: Claim,
  answer: { status: number; headers: Record<string, string>; body: string | null },
): Promise<void> {
  await db.idempotencyRecord.update({ where: { scope_key: { scope, key } }, data: answer });
}
