import { EventEmitter } from "node:events";
import { type CronItem, Logger, parseCronItems, type Runner, run } from "graphile-worker";
import pg from "pg";
import type pino from "pino";
import { databaseUrl } from "@/lib/db/client";
import { followMailbox } from "@/lib/mail/incoming/follow-mailbox";
import { logger } from "@/lib/telemetry/logger";
import { announceWorker } from "./liveness";
import { followOutbox } from "./outbox";
import type { TaskName } from "./payloads";
import { taskList } from "./task-list";

/** UTC. However many nodes run, each of these is queued once. */
const SCHEDULE: (CronItem & { task: TaskName })[] = [
  { task: "release-orphaned-jobs", match: "* * * * *" },
  { task: "read-outbox", match: "* * * * *" },
  { task: "pull-mirrors", match: "* * * * *" },
  { task: "announce-slas", match: "* * * * *" },
  { task: "fold-tallies", match: "*/5 * * * *" },
  { task: "reconcile-github", match: "41 * * * *" },
  { task: "close-quiet-tickets", match: "11 * * * *" },
  { task: "forget-deliveries", match: "13 3 * * *", options: { backfillPeriod: 86_400_000 } },
  { task: "forget-answers", match: "7 * * * *" },
  { task: "purge-uploads", match: "23 * * * *", options: { backfillPeriod: 86_400_000 } },
  { task: "purge-mails", match: "53 3 * * *", options: { backfillPeriod: 86_400_000 } },
  { task: "purge-exports", match: "29 * * * *", options: { backfillPeriod: 86_400_000 } },
  { task: "purge-deliveries", match: "41 * * * *", options: { backfillPeriod: 86_400_000 } },
];

/** They wait for other people's servers, so they work apart: however slow those are, everything else goes on. Workers that
 * look into named queues at the same moment see nothing and go back to sleep, hence the short one. */
const ERRANDS: readonly TaskName[] = ["deliver-webhook", "send-mail"];

type Crew = { does: (task: TaskName) => boolean; concurrency: number; pollInterval: number; schedule: typeof SCHEDULE };

const CREWS: readonly Crew[] = [
  { does: (task) => !ERRANDS.includes(task), concurrency: 5, pollInterval: 2_000, schedule: SCHEDULE },
  { does: (task) => ERRANDS.includes(task), concurrency: 12, pollInterval: 1_000, schedule: [] },
];

/** Errands need a connection only before and after they are away; each crew keeps one to be called by. */
const CONNECTIONS = 12;
const ABORT_AFTER_MS = 4_000;

export type Workers = { stop: () => Promise<void> };

/**
 * Starts this process's workers on the queue in DATABASE_URL. A job is done at least once: a task must bear a repetition.
 * @throws Error when the database cannot be reached
 */
export async function startWorkers(): Promise<Workers> {
  const connectionString = databaseUrl();
  const log = logger().child({ part: "jobs" });
  const presence = new pg.Client({ connectionString });
  presence.on("error", (error) => log.error({ err: error }, "the workers' sign of life is gone"));
  await presence.connect();

  const pool = new pg.Pool({ connectionString, max: CONNECTIONS });
  const gone = (error: Error) => log.error({ err: error }, "a connection of the workers is gone");
  pool.on("error", gone).on("connect", (client) => client.on("error", gone));

  const events = new EventEmitter();
  let announced = Promise.resolve();
  events.on("worker:create", ({ worker }) => {
    announced = announced
      .then(() => announceWorker(presence, worker.workerId))
      .catch((error) => log.error({ err: error }, "a worker is not announced"));
  });
  const runners: Runner[] = [];
  for (const crew of CREWS) runners.push(await startCrew(crew, pool, events, log));

  const unfollowOutbox = followOutbox();
  const unfollowMailbox = followMailbox();

  return {
    stop: async () => {
      await Promise.all([...runners.map((runner) => runner.stop()), unfollowOutbox(), unfollowMailbox()]);
      // Waits for the connections that the runner leaves a moment after it has stopped.
      await pool.end();
      await presence.end();
    },
  };
}

function startCrew(crew: Crew, pgPool: pg.Pool, events: EventEmitter, log: pino.Logger): Promise<Runner> {
  return run({
    pgPool,
    concurrency: crew.concurrency,
    pollInterval: crew.pollInterval,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: ABORT_AFTER_MS,
    events,
    logger: new Logger(() => (level, message, meta) => {
      // Every job comes and goes at "info" there, which is "debug" here.
      const ours = level === "warning" ? "warn" : level === "error" ? "error" : "debug";
      log[ours](meta?.error ? { err: meta.error } : {}, message);
    }),
    taskList: taskList(crew.does),
    parsedCronItems: parseCronItems(crew.schedule.map((item) => ({ identifier: item.task, ...item }))),
  });
}
