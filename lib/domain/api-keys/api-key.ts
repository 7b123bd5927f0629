import { hash, randomBytes } from "node:crypto";
import type { Mode } from "../context";
import type { KeyPrefix, Scope } from "./vocabulary";

/** A program's key as administrators see it: everything but the key. */
export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  mode: Mode;
  scopes: Scope[];
  /** The last four characters. */
  hint: string;
  owner: { id: string; email: string; name: string | null };
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

export const API_KEY_COLUMNS = {
  id: true,
  name: true,
  prefix: true,
  mode: true,
  scopes: true,
  hint: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
  revokedAt: true,
  owner: { select: { id: true, email: true, name: true } },
} as const;

const SECRET_BYTES = 32;

/** A new key in clear text: `tl_live_…`. It is shown once and never kept. */
export function newKey(prefix: KeyPrefix, mode: Mode): string {
  const secret = randomBytes(SECRET_BYTES).toString("base64url").replaceAll("-", "A").replaceAll("_", "B");

  return `${prefix}_${mode}_${secret}`;
}

/** What the database keeps of a key. */
export function hashKey(key: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hash("sha256", key, "buffer"));
}
