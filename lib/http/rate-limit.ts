import { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Actor } from "@/lib/domain/context";
import { RateLimited } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";

const WINDOW_SECONDS = 60;

type Policy = "requests" | "creates" | "public";

/** The headers that tell a client how much it may still ask (draft-ietf-httpapi-ratelimit-headers). */
type LimitHeaders = Record<string, string>;

/**
 * Counts the request: keys per key, everybody else who holds no role per address or person.
 * @param creates counts against the limit of creations too
 * @returns headers for the answer, of keys only
 * @throws RateLimited
 */
export async function limitRequest(actor: Actor, address: string, creates: boolean): Promise<LimitHeaders> {
  switch (actor.kind) {
    case "apiKey":
      return limitKey(actor.keyId, creates);
    case "anonymous":
    case "customer":
      await limitAddress(address);
      return {};
    case "user":
      if (actor.roles.length === 0) await consume("public", `user:${actor.userId}`);
      return {};
    case "system":
      return {};
  }
}

/** For what comes before anybody is known: refused credentials count like anonymous requests. */
export async function limitAddress(address: string): Promise<void> {
  await consume("public", address);
}

async function limitKey(keyId: string, creates: boolean): Promise<LimitHeaders> {
  const limit = env().RATE_LIMIT_REQUESTS;
  const consumed = await consume("requests", keyId);
  if (creates) await consume("creates", keyId);
  if (!consumed) return {};

  const seconds = Math.ceil(consumed.msBeforeNext / 1000);
  return {
    "RateLimit-Policy": `"default";q=${limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"default";r=${consumed.remainingPoints};t=${seconds}`,
  };
}

async function consume(policy: Policy, key: string): Promise<RateLimiterRes | null> {
  const limiter = limiters()[policy];
  if (!limiter) return null;

  try {
    return await limiter.consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    metrics().rateLimitRejections.inc({ policy });
    throw new RateLimited(rejection.msBeforeNext / 1000);
  }
}

/** With REDIS_URL all nodes count together; while Redis is away each counts for itself. */
function limiters() {
  return processWide("rate-limiters", () => {
    const { RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES, RATE_LIMIT_PUBLIC, REDIS_URL } = env();
    const redis = REDIS_URL ? connect(REDIS_URL) : null;

    return {
      requests: createLimiter("requests", RATE_LIMIT_REQUESTS, redis),
      creates: createLimiter("creates", RATE_LIMIT_CREATES, redis),
      public: createLimiter("public", RATE_LIMIT_PUBLIC, redis),
    };
  });
}

function createLimiter(policy: Policy, points: number, redis: Redis | null) {
  if (points === 0) return null;

  const options = { keyPrefix: `glassdesk:${policy}`, points, duration: WINDOW_SECONDS };
  const memory = new RateLimiterMemory(options);

  return redis ? new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: memory }) : memory;
}

function connect(url: string): Redis {
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  redis.on("error", (error) => logger().warn({ err: error }, "redis is away, limits are counted in this process"));

  return redis;
}
