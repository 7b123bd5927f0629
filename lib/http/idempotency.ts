import { createHash } from "node:crypto";
import { isLockTimeout } from "@/lib/db/errors";
import { actingUserId, type DomainContext } from "@/lib/domain/context";
import { DomainError, InvalidInput } from "@/lib/domain/errors";
import { withTransaction } from "@/lib/domain/transaction";
import { processWide } from "@/lib/process-wide";
import type { DialectOptions } from "./dialect";
import type { AnySpec } from "./endpoint";
import { claimRecord, completeRecord, type StoredAnswer } from "./idempotency-record";
import type { WrittenResult } from "./result";

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;
const KEPT_HEADERS = new Set(["content-type", "location", "etag"]);

export type KeyedRequest = { key: string; request: Request; address: string; raw: Uint8Array };

/** What is not read before the verb runs cannot be compared with what came first under the key. */
export function honoursKeys(spec: AnySpec, dialect: DialectOptions): boolean {
  return (spec.idempotency ?? dialect.idempotency ?? false) && !spec.accepts?.includes("stream");
}

/**
 * The request's idempotency key, bare or as a quoted string; null when there is none or the endpoint honours none.
 * @throws InvalidInput
 */
export function idempotencyKeyOf(request: Request, spec: AnySpec, dialect: DialectOptions): string | null {
  const repeatable = request.method === "POST" || request.method === "PATCH";
  if (!repeatable || !honoursKeys(spec, dialect)) return null;

  const given = request.headers.get("idempotency-key");
  if (given === null) return null;

  const key = /^"(.*)"$/.exec(given)?.[1] ?? given;
  if (PRINTABLE.test(key)) return key;

  const message = "Idempotency-Key must have 1 to 255 printable characters";
  throw new InvalidInput([{ in: "header", path: ["Idempotency-Key"], code: "custom", message }]);
}

/**
 * Performs a request once for its key and gives the same answer to every repetition within the hour.
 *
 * The record is claimed, the verb run and the answer kept in ONE transaction: after a crash either all of it happened
 * or nothing did, and no lock outlives its request. A simultaneous duplicate waits in the database for the first one's
 * commit. Refusals roll back, so nothing is kept of them and the key may be used again.
 * @throws CONFLICT when the key came with another payload, or the first request is still at work after some seconds
 */
export async function runOnce(
  ctx: DomainContext,
  keyed: KeyedRequest,
  perform: (ctx: DomainContext) => Promise<WrittenResult>,
): Promise<WrittenResult> {
  const scope = scopeOf(ctx, keyed);
  const requestHash = createHash("sha256").update(keyed.raw).digest();

  return oneAtATime(`${scope}\n${keyed.key}`, async () => {
    try {
      return await withTransaction(ctx, async (tx) => {
        const claim = { scope, key: keyed.key, requestHash, now: ctx.now() };
        const stored = await claimRecord(tx.db, claim);
        if (stored) return replay(stored, requestHash);

        const written = await perform(tx);
        await completeRecord(tx.db, claim, toStored(written));

        return written;
      });
    } catch (error) {
      if (isLockTimeout(error))
        throw new DomainError("CONFLICT", "A request with this idempotency key is still at work");
      throw error;
    }
  });
}

/** Keys of two clients never meet, nor those of two endpoints or worlds. Strangers are told apart by address. */
function scopeOf({ actor, mode }: DomainContext, { request, address }: KeyedRequest): string {
  const who = actor.kind === "apiKey" ? actor.keyId : (actingUserId(actor) ?? address);

  return `${mode} ${actor.kind}:${who} ${request.method} ${URL.parse(request.url)?.pathname}`;
}

function replay(stored: StoredAnswer, requestHash: Uint8Array): WrittenResult {
  if (Buffer.compare(stored.requestHash, requestHash) !== 0) {
    throw new DomainError("CONFLICT", "Idempotency key reused with a different payload");
  }

  return { status: stored.status, body: stored.body, headers: { ...stored.headers, "Idempotent-Replayed": "true" } };
}

function toStored({ status, headers, body }: WrittenResult) {
  if (body !== null && typeof body !== "string") throw new Error("Only JSON and text answers can be kept for a replay");
  const kept = Object.entries(headers).filter(([name]) => KEPT_HEADERS.has(name.toLowerCase()));

  return { status, headers: Object.fromEntries(kept), body };
}

/** Duplicates within this process wait here, where waiting holds no database connection. */
async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const queues = processWide("idempotency-queues", () => new Map<string, Promise<unknown>>());
  const before = queues.get(name);
  const mine = before ? before.then(work, work) : work();
  queues.set(name, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(name) === mine) queues.delete(name);
  }
}
