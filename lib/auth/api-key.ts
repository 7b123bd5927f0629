import { hashKey } from "@/lib/domain/api-keys/api-key";
import { DomainError } from "@/lib/domain/errors";
import { metrics } from "@/lib/telemetry/metrics";
import { findKey, noteUse } from "./api-key-cache";
import type { Authenticator, Identity } from "./authenticator";

/** `<prefix>_<mode>_<secret>`, whichever dialect the key was made for. */
const KEY_FORM = /^(?:tl|itsm_sk)_(?:live|test)_[\w-]{16,200}$/;

/** `Authorization: Bearer` or `X-API-Key`, with a key of either style. */
export const apiKeyAuthenticator: Authenticator = {
  authenticate: authenticateApiKey,
  challenge: "Bearer",
  securitySchemes: {
    bearerKey: { type: "http", scheme: "bearer", description: "An API key, `tl_live_…` or `itsm_sk_live_…`" },
    headerKey: { type: "apiKey", in: "header", name: "X-API-Key", description: "The same key in its own header" },
  },
};

/**
 * @returns null when neither header is there
 * @throws UNAUTHENTICATED when a key is unknown, revoked or expired, or its owner is disabled
 */
export async function authenticateApiKey(request: Request): Promise<Identity | null> {
  const given = keyIn(request.headers);
  if (given === null) return null;

  const now = new Date();
  const key = KEY_FORM.test(given) ? await findKey(hashKey(given), now) : null;
  if (!key) {
    metrics().signInFailures.inc({ kind: "api_key" });
    throw new DomainError("UNAUTHENTICATED", "Invalid API key");
  }
  noteUse(key, now);

  const { id: keyId, scopes, ownerId, ownerEmail, mode } = key;
  return { actor: { kind: "apiKey", keyId, scopes, ownerId, ownerEmail }, mode, byCookie: false };
}

function keyIn(headers: Headers): string | null {
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "");

  return bearer?.[1] ?? headers.get("x-api-key")?.trim() ?? null;
}
