import type pg from "pg";
import type { Db } from "@/lib/db/client";

/** A worker takes its first job only after its creation was announced; the lock follows within moments. */
const SETTLED = "30 seconds";

/**
 * Says that a worker lives, for as long as `client` stays connected: PostgreSQL drops the lock with the connection,
 * however the process ends. Without it the jobs of a killed worker would wait for four hours.
 */
export async function announceWorker(client: pg.ClientBase, workerId: string): Promise<void> {
  await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [lockName(workerId)]);
}

/**
 * Gives back the jobs of workers that are no more, so that others take them at once.
 * @returns the workers that had died
 */
export async function releaseOrphanedJobs(db: Db): Promise<string[]> {
  const dead = await db.$queryRaw<{ worker: string }[]>`
    SELECT worker FROM (
      SELECT locked_by AS worker FROM graphile_worker._private_jobs GROUP BY locked_by
      HAVING max(locked_at) < now() - ${SETTLED}::interval
      UNION
      SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_at < now() - ${SETTLED}::interval
    ) AS busy
    WHERE worker IS NOT NULL AND pg_try_advisory_xact_lock(hashtextextended(${lockName("")} || worker, 0))`;
  const workers = dead.map((row) => row.worker);
  if (workers.length > 0) await db.$executeRaw`SELECT graphile_worker.force_unlock_workers(${workers})`;

  return workers;
}

function lockName(workerId: string): string {
  return `glassdesk.worker.${workerId}`;
}
