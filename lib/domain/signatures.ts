import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import type { DomainContext } from "./context";

type Purpose = "tracking-link" | "cursor" | "file" | "mail" | "issue-marker" | "rating" | "export" | "seal";
type Signing = Pick<DomainContext, "secret">;

const SIGNATURE_LENGTH = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A signature of `text` for one purpose: HMAC-SHA256 cut to 192 bits, in 32 base64url characters. Purposes have keys of
 * their own (RFC 5869), so that a signature made for one is worth nothing in another.
 */
export function sign({ secret }: Signing, purpose: Purpose, text: string): string {
  return createHmac("sha256", keyFor(secret, purpose)).update(text).digest("base64url").slice(0, SIGNATURE_LENGTH);
}

/** Whether `signature` is ours for `text`; takes the same time wherever the two differ. */
export function verifies(ctx: Signing, purpose: Purpose, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(ctx, purpose, text));
  const given = Buffer.from(signature);

  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Encrypts a secret that must be read again later (AES-256-GCM), for a database column. */
export function seal({ secret }: Signing, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(secret, "seal"), nonce);

  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64");
}

/** The text that was sealed. Throws when it was sealed with another deployment's secret. */
export function unseal({ secret }: Signing, sealed: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(secret, "seal"), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));

  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** By the secret itself: deriving a key, and handing one over as bytes each time, costs more than the signature. */
const keys = new WeakMap<Uint8Array, Map<Purpose, KeyObject>>();

function keyFor(secret: Uint8Array, purpose: Purpose): KeyObject {
  const ofSecret = keys.get(secret) ?? new Map<Purpose, KeyObject>();
  keys.set(secret, ofSecret);
  const known = ofSecret.get(purpose);
  if (known) return known;

  const key = createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)));
  ofSecret.set(purpose, key);

  return key;
}
