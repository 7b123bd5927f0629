import { database } from "@/lib/db/client";
import { ExpiringCache } from "@/lib/expiring-cache";
import { processWide } from "@/lib/process-wide";
import { logger } from "@/lib/telemetry/logger";
import { withinTime } from "@/lib/within-time";

/** However many scrape, the queue is counted once in so long. */
const TRUSTED_MS = 5_000;

export type JobQueueState = {
  due: number;
  busy: number;
  scheduled: number;
  /** Out of attempts: nobody takes these any more. */
  failed: number;
  /** 0 when none is due. */
  oldestDueSeconds: number;
};

/** The desk's job queue as it was at most five seconds ago; null while the database cannot tell within three seconds. */
export async function jobQueueState(): Promise<JobQueueState | null> {
  const cache = processWide("job-queue-state", () => new ExpiringCache<JobQueueState | null>(1, TRUSTED_MS));

  return cache.get("", () =>
    withinTime(countJobs()).catch((error: unknown) => {
      logger().warn({ err: error }, "the job queue was not counted");
      return null;
    }),
  );
}

/** @throws Error when the database cannot be reached */
export async function countJobs(): Promise<JobQueueState> {
  const [row] = await database().$queryRaw<JobQueueState[]>`
    SELECT count(*) FILTER (WHERE is_available AND run_at <= now())::int AS due,
           count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS busy,
           count(*) FILTER (WHERE is_available AND run_at > now())::int AS scheduled,
           count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS failed,
           coalesce(extract(epoch FROM now() - min(run_at) FILTER (WHERE is_available AND run_at <= now())), 0)::float8
             AS "oldestDueSeconds"
      FROM graphile_worker._private_jobs`;
  if (!row) throw new Error("An aggregate is one row");

  return row;
}
