import { headers } from "next/headers";
import { getContext } from "@/lib/auth/session";
import type { DomainContext } from "@/lib/domain/context";
import { DomainError, RateLimited } from "@/lib/domain/errors";
import { clientAddress } from "@/lib/http/client-address";
import { limitRequest } from "@/lib/http/rate-limit";

export type LookedUp<T> =
  | { state: "unknown" }
  | { state: "limited"; retryAfterSeconds: number }
  | { state: "found"; found: T };

/** What a public page is about, counted against the visitor's address: neither tickets nor products are for guessing. */
export async function lookUp<T>(find: (ctx: DomainContext) => Promise<T | null>): Promise<LookedUp<T>> {
  const ctx = await getContext();
  try {
    await limitRequest(ctx.actor, clientAddress(await headers()), false);
    const found = await find(ctx);

    return found === null ? { state: "unknown" } : { state: "found", found };
  } catch (error) {
    if (error instanceof RateLimited) return { state: "limited", retryAfterSeconds: error.retryAfterSeconds };
    if (error instanceof DomainError && error.code === "NOT_FOUND") return { state: "unknown" };
    throw error;
  }
}
