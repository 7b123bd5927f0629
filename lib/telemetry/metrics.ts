import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolState } from "@/lib/db/pool-state";
import { processWide } from "@/lib/process-wide";

const BUCKETS_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Everything that `GET /metrics` tells of this process. */
export function metrics() {
  return processWide("metrics", createMetrics);
}

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  return {
    registry,
    requestSeconds: new Histogram({
      name: "http_request_duration_seconds",
      help: "How long requests to the APIs took",
      labelNames: ["dialect", "method", "route", "status"],
      buckets: BUCKETS_SECONDS,
      registers,
    }),
    databaseConnections: new Gauge({
      name: "database_connections",
      help: "Connections of the pool, by state; waiting are requests that want one",
      labelNames: ["state"],
      registers,
      collect() {
        for (const [state, count] of Object.entries(poolState())) this.set({ state }, count);
      },
    }),
    sseClients: new Gauge({ name: "sse_clients", help: "Open event streams", registers }),
    signInFailures: new Counter({
      name: "auth_failures_total",
      help: "Refused sign-ins and credentials",
      labelNames: ["kind"],
      registers,
    }),
    rateLimitRejections: new Counter({
      name: "rate_limit_rejections_total",
      help: "Requests refused because their sender asked too often",
      labelNames: ["policy"],
      registers,
    }),
    eventsSeen: new Counter({
      name: "ticket_events_total",
      help: "Ticket events on the whole desk since this process began to look, by kind (ticket_created, …)",
      labelNames: ["kind"],
      registers,
    }),
  };
}
