import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";

const NAME = "master";
const BYTES = 32;

/**
 * The deployment's master secret, 32 bytes: AUTH_SECRET where the operator has set one, else made once and kept in the
 * database, so that all nodes share it and sessions survive a restart.
 */
export function masterSecret(): Promise<Uint8Array> {
  const cache = processWide("master-secret", () => ({ secret: null as Promise<Uint8Array> | null }));
  cache.secret ??= loadMasterSecret().catch((error) => {
    cache.secret = null;
    throw error;
  });

  return cache.secret;
}

/** A key for one purpose, derived from the master secret: knowing one tells nothing of the others. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", purpose, BYTES));
}

async function loadMasterSecret(): Promise<Uint8Array> {
  const { AUTH_SECRET } = env();
  if (AUTH_SECRET) return createHash("sha256").update(AUTH_SECRET).digest();

  const db = database();
  const kept = await db.deploymentSecret.findUnique({ where: { name: NAME } });
  if (kept) return kept.value;

  // Of several nodes that start at once one gets its value in, and all read that one.
  await db.deploymentSecret.createMany({ data: { name: NAME, value: randomBytes(BYTES) }, skipDuplicates: true });

  return (await db.deploymentSecret.findUniqueOrThrow({ where: { name: NAME } })).value;
}
