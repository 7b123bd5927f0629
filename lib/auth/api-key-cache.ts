import { timingSafeEqual } from "node:crypto";
import { database } from "@/lib/db/client";
import { SCOPES, type Scope } from "@/lib/domain/api-keys/vocabulary";
import type { Mode } from "@/lib/domain/context";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import { listenTo } from "@/lib/realtime/listener";
import { logger } from "@/lib/telemetry/logger";

/** PostgreSQL tells of changed keys and people at once; this bounds what a lost notice can mean. */
const TRUSTED_MS = 5_000;
const NOTED_EVERY_MS = 60_000;
const CAPACITY = 10_000;

export type UsableKey = {
  id: string;
  mode: Mode;
  scopes: readonly Scope[];
  ownerId: string;
  ownerEmail: string;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
};

const cache = () => processWide("api-keys", createCache);

/** Forgets a key as soon as it has changed; the notice carries its hash in hex. A changed person may own any of them. */
function createCache() {
  const keys = new ExpiringCache<UsableKey | null>(CAPACITY, TRUSTED_MS);
  listenTo("api_key", { notified: (hashHex) => keys.delete(hashHex), connected: () => keys.clear() });
  listenTo("person", { notified: () => keys.clear(), connected: () => keys.clear() });

  return keys;
}

/** The key with this SHA-256, if it may be used at `now`. Unknown ones are remembered too, so guessing costs little. */
export async function findKey(hash: Uint8Array<ArrayBuffer>, now: Date): Promise<UsableKey | null> {
  const key = await cache().get(Buffer.from(hash).toString("hex"), () => loadKey(hash));

  return key && !isPast(key.expiresAt, now) ? key : null;
}

/** Writes down that the key was used, at most once a minute, and keeps nobody waiting for it. */
export function noteUse(key: UsableKey, now: Date): void {
  if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < NOTED_EVERY_MS) return;

  key.lastUsedAt = now;
  database()
    .apiKey.updateMany({
      where: {
        id: key.id,
        OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(now.getTime() - NOTED_EVERY_MS) } }],
      },
      data: { lastUsedAt: now },
    })
    .catch((error) => logger().warn({ err: error }, "the last use of an API key was not noted"));
}

async function loadKey(hash: Uint8Array<ArrayBuffer>): Promise<UsableKey | null> {
  const row = await database().apiKey.findUnique({
    where: { hash },
    include: { owner: { select: { email: true, disabledAt: true } } },
  });
  if (!row || !timingSafeEqual(row.hash, hash)) return null;
  if (row.revokedAt || row.owner.disabledAt) return null;

  const scopes = SCOPES.filter((scope) => row.scopes.includes(scope));
  const { id, mode, ownerId, expiresAt, lastUsedAt } = row;

  return { id, mode, scopes, ownerId, ownerEmail: row.owner.email, expiresAt, lastUsedAt };
}

function isPast(at: Date | null, now: Date): boolean {
  return at !== null && at.getTime() <= now.getTime();
}
