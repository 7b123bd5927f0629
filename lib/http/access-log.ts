import type { Actor } from "@/lib/domain/context";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";

export type AccessRecord = {
  dialect: string;
  method: string;
  /** The declared path: it names no ticket and no token, and there are few of them. */
  route: string;
  status: number;
  ms: number;
  actor: Actor | null;
  address: string;
  requestId: string;
};

/** One wide line and one observation for each request. Never the query, headers or body: they may hold secrets. */
export function recordAccess({ actor, ms, ...record }: AccessRecord): void {
  const { dialect, method, route, status } = record;
  metrics().requestSeconds.observe({ dialect, method, route, status }, ms / 1000);
  logger().info({ ...record, ms: Math.round(ms * 100) / 100, actor: actor?.kind, actorId: actorId(actor) }, "request");
}

function actorId(actor: Actor | null): string | undefined {
  switch (actor?.kind) {
    case "user":
      return actor.userId;
    case "apiKey":
      return actor.keyId;
    case "customer":
      return actor.requesterId;
    default:
      return undefined;
  }
}
