import { releaseOrphanedJobs } from "../liveness";
import type { Task } from "../task";

export const releaseOrphanedJobsTask: Task<"release-orphaned-jobs"> = async (_payload, { ctx, log }) => {
  const workers = await releaseOrphanedJobs(ctx.db);
  if (workers.length > 0) log.warn({ workers }, "released the jobs of workers that died");
};
