import { createApiKey } from "@/lib/domain/api-keys/create";
import { revokeApiKey } from "@/lib/domain/api-keys/revoke";
import { SCOPES, type Scope } from "@/lib/domain/api-keys/vocabulary";
import type { Mode } from "@/lib/domain/context";
import { asAdmin } from "./contexts";

export const CREDENTIALS = [
  "full",
  "none",
  "unknown key",
  "revoked key",
  "malformed",
  "read-only key",
  "test key",
] as const;
/** With what a program comes to the desk. `full`: a live key with every scope. */
export type Credentials = (typeof CREDENTIALS)[number];

const made = new Map<Credentials, Promise<string | null>>();

/** The key that a program with these credentials sends, one for each kind and test file; null for none. */
export function keyOf(credentials: Credentials): Promise<string | null> {
  const known = made.get(credentials);
  if (known) return known;
  const key = MADE[credentials]();
  made.set(credentials, key);

  return key;
}

/** The key as a Bearer header. */
export async function bearer(credentials: Credentials): Promise<Record<string, string>> {
  const key = await keyOf(credentials);

  return key === null ? {} : { authorization: `Bearer ${key}` };
}

const MADE: Record<Credentials, () => Promise<string | null>> = {
  full: async () => (await newKey("live", SCOPES)).key,
  none: async () => null,
  "unknown key": async () => `tl_live_${"x".repeat(43)}`,
  "revoked key": async () => {
    const { key, apiKey } = await newKey("live", SCOPES);
    await revokeApiKey(await asAdmin(), apiKey.id);

    return key;
  },
  malformed: async () => "YOUR_API_KEY",
  "read-only key": async () => (await newKey("live", ["tickets:read", "stats:read"])).key,
  "test key": async () => (await newKey("test", SCOPES)).key,
};

async function newKey(mode: Mode, scopes: readonly Scope[]) {
  return createApiKey(await asAdmin(), { name: "contract", mode, scopes: [...scopes] });
}
