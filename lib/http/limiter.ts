import { Redis } from "ioredis";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";

export type Limit = { policy: string; points: number; seconds: number };

/** Counts by key in windows of `seconds`. With REDIS_URL all nodes count together; while Redis is away each for itself. */
export class Limiter {
  readonly #store: RateLimiterAbstract;

  constructor(readonly limit: Limit) {
    const { policy, points, seconds } = limit;
    const options = { keyPrefix: `glassdesk:${policy}`, points, duration: seconds };
    const memory = new RateLimiterMemory(options);
    const client = redis();
    this.#store = client ? new RateLimiterRedis({ ...options, storeClient: client, insuranceLimiter: memory }) : memory;
  }

  /**
   * @param route under which a refusal is counted: a declared path, or a word for what has none
   * @throws RateLimited when the window's points are used up
   */
  async consume(key: string, route: string): Promise<RateLimiterRes> {
    try {
      return await this.#store.consume(key);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      metrics().rateLimitRejections.inc({ route, policy: this.limit.policy });
      throw new RateLimited(rejection.msBeforeNext / 1000);
    }
  }

  /** Gives a point back. */
  async reward(key: string): Promise<void> {
    await this.#store.reward(key);
  }
}

function redis(): Redis | null {
  return processWide("redis", () => ({ client: connect() })).client;
}

function connect(): Redis | null {
  const { REDIS_URL } = env();
  if (!REDIS_URL) return null;

  const client = new Redis(REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  client.on("error", (error) => logger().warn({ err: error }, "redis is away, limits are counted in this process"));

  return client;
}
