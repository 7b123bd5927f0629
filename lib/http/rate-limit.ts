import type { Actor } from "@/lib/domain/context";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { Limiter } from "./limiter";

const WINDOW_SECONDS = 60;

/**
 * Counts the request: keys per key, everybody else who holds no role per address or person.
 * @param creates counts against the limit of creations too
 * @returns headers that tell a key how much it may still ask (draft-ietf-httpapi-ratelimit-headers)
 * @throws RateLimited
 */
export async function limitRequest(actor: Actor, address: string, creates: boolean): Promise<Record<string, string>> {
  switch (actor.kind) {
    case "apiKey":
      return limitKey(actor.keyId, creates);
    case "anonymous":
    case "customer":
      await limitAddress(address);
      return {};
    case "user":
      if (actor.roles.length === 0) await limiters().public?.consume(`user:${actor.userId}`);
      return {};
    case "system":
      return {};
  }
}

/** For what comes before anybody is known: refused credentials count like anonymous requests. */
export async function limitAddress(address: string): Promise<void> {
  await limiters().public?.consume(address);
}

async function limitKey(keyId: string, creates: boolean): Promise<Record<string, string>> {
  const { requests, creates: creations } = limiters();
  const counted = await requests?.consume(keyId);
  if (creates) await creations?.consume(keyId);
  if (!requests || !counted) return {};

  const seconds = Math.ceil(counted.msBeforeNext / 1000);
  return {
    "RateLimit-Policy": `"default";q=${requests.limit.points};w=${WINDOW_SECONDS}`,
    RateLimit: `"default";r=${counted.remainingPoints};t=${seconds}`,
  };
}

/** 0 in the environment means no limit. */
function limiters() {
  return processWide("rate-limiters", () => {
    const { RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES, RATE_LIMIT_PUBLIC } = env();
    const perMinute = (policy: string, points: number) =>
      points === 0 ? null : new Limiter({ policy, points, seconds: WINDOW_SECONDS });

    return {
      requests: perMinute("requests", RATE_LIMIT_REQUESTS),
      creates: perMinute("creates", RATE_LIMIT_CREATES),
      public: perMinute("public", RATE_LIMIT_PUBLIC),
    };
  });
}
