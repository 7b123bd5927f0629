import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { poolState } from "@/lib/db/pools";
import { jobQueueState } from "@/lib/jobs/queue-state";
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

  return { registry, ...ofProcess(registers), ...ofDesk(registers) };
}

/** What this process has done: to be summed up over processes. */
function ofProcess(registers: Registry[]) {
  return {
    requestSeconds: new Histogram({
      name: "http_request_duration_seconds",
      help: "How long requests to the APIs took",
      labelNames: ["dialect", "method", "route", "status"],
      buckets: BUCKETS_SECONDS,
      registers,
    }),
    jobSeconds: new Histogram({
      name: "job_duration_seconds",
      help: "How long attempts at jobs took, by task and whether they were done or have failed",
      labelNames: ["task", "outcome"],
      buckets: [...BUCKETS_SECONDS, 30, 60, 300],
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
      labelNames: ["route", "policy"],
      registers,
    }),
    attachmentsUploaded: new Counter({
      name: "attachments_uploaded_total",
      help: "Files that people and mails have brought and that were kept",
      registers,
    }),
    jwksRefreshes: new Counter({
      name: "jwks_refresh_total",
      help: "Times the identity provider was asked for its keys, answered or not",
      registers,
    }),
  };
}

/** What is so on the whole desk, whichever process is asked. */
function ofDesk(registers: Registry[]) {
  return {
    jobs: new Gauge({
      name: "job_queue_depth",
      help: "Jobs by state: due, at work, scheduled for later or for another attempt, and failed for good",
      labelNames: ["state"],
      registers,
      async collect() {
        this.reset();
        const state = await jobQueueState();
        if (!state) return;
        for (const name of ["due", "busy", "scheduled", "failed"] as const) this.set({ state: name }, state[name]);
      },
    }),
    oldestDueJob: new Gauge({
      name: "job_queue_oldest_due_seconds",
      help: "For how long the oldest due job has been waiting for a worker; 0 when none waits",
      registers,
      async collect() {
        this.set((await jobQueueState())?.oldestDueSeconds ?? Number.NaN);
      },
    }),
    ticketsCreated: new Counter({
      name: "tickets_created_total",
      help: "Tickets created on the whole desk since this process began to look",
      registers,
    }),
    ticketsUpdated: new Counter({
      name: "tickets_updated_total",
      help: "Changed fields of tickets on the whole desk since this process began to look: a status, an assignee, …",
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
