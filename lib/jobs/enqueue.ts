import type { Db } from "@/lib/db/client";
import { PAYLOADS, type Payload, type TaskName } from "./payloads";

export type EnqueueOptions = {
  /** Not before this time. */
  runAt?: Date;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  /** A waiting job of the same key is replaced. */
  key?: string;
  /** How often it is tried in all, with growing pauses; 25 unless told, about three days. */
  maxAttempts?: number;
};

export type QueuedJob<Name extends TaskName> = Pick<EnqueueOptions, "runAt" | "queue" | "key"> & {
  payload: Payload<Name>;
};

/** Queues many jobs of one task at once, in the transaction of the change that asks for them. */
export async function enqueueAll<Name extends TaskName>(
  tx: Db,
  task: Name,
  jobs: readonly QueuedJob<Name>[],
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ payload, ...options }) => ({ ...options, payload: PAYLOADS[task].parse(payload) }));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text, payload, queue_name => queue, run_at => "runAt", job_key => key)
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS jobs(payload json, queue text, "runAt" timestamptz, key text)`;
}

/**
 * Queues a job in the transaction of the change that asks for it: it exists if and only if the change is committed.
 * @throws ZodError when the payload is not the task's
 */
export async function enqueue<Name extends TaskName>(
  tx: Db,
  task: Name,
  payload: Payload<Name>,
  { runAt, queue, key, maxAttempts }: EnqueueOptions = {},
): Promise<void> {
  const json = JSON.stringify(PAYLOADS[task].parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}::text, ${json}::json, queue_name => ${queue ?? null}::text, run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null}::text)`;
}

/** Takes a job back that waits or has failed for good; one at work is not tried again. */
export async function takeBack(tx: Db, key: string): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.remove_job(${key}::text)`;
}
