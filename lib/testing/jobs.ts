import { Logger, runOnce } from "graphile-worker";
import pg from "pg";
import { database, databaseUrl } from "@/lib/db/client";
import { enrolAll, readOutbox } from "@/lib/jobs/outbox";
import { taskList } from "@/lib/jobs/task-list";

/** Lets the consumers of events hear of what happens from here on. */
export const followEvents = enrolAll;

/**
 * Does all that is due, as workers would: events are consumed and jobs run, and what they ask for in turn, until nothing
 * is left. A job that fails waits for its next attempt: see `waitingJobs`.
 */
export async function runJobs(): Promise<void> {
  do {
    await readOutbox();
    await runOnce({
      pgPool: workerPool(),
      taskList: taskList(),
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
    });
    await readOutbox();
  } while ((await waitingJobs()).some((job) => job.isDue));
}

let pool: { url: string; connections: pg.Pool } | undefined;

/** Kept from call to call: a new connection costs more than most jobs. */
function workerPool(): pg.Pool {
  const url = databaseUrl();
  if (pool?.url === url) return pool.connections;
  const connections = new pg.Pool({ connectionString: url, max: 3, allowExitOnIdle: true });
  // The database may be dropped while they are kept.
  connections.on("error", () => undefined);
  connections.on("connect", (client) => client.on("error", () => undefined));
  pool = { url, connections };

  return connections;
}

export type WaitingJob = {
  task: string;
  key: string | null;
  attempts: number;
  lastError: string | null;
  runAt: Date;
  isDue: boolean;
};

/** What is queued, in the order in which it was asked for. */
export async function waitingJobs(): Promise<WaitingJob[]> {
  return database().$queryRaw<WaitingJob[]>`
    SELECT task_identifier AS task, key, attempts, last_error AS "lastError", run_at AS "runAt",
           run_at <= now() AND attempts < max_attempts AS "isDue"
      FROM graphile_worker.jobs ORDER BY id`;
}

/** Makes every waiting job due now, as if its time had come. */
export async function hastenJobs(): Promise<void> {
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`;
}
