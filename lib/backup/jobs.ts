import type pg from "pg";

/** What waits in the queue, as JSON. A job's own table changes between versions of the queue; its words do not. */
export async function readJobs(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ jobs: string }>(
    `SELECT coalesce(json_agg(json_build_object(
              'task', t.identifier, 'payload', j.payload, 'queue', q.queue_name, 'runAt', j.run_at,
              'attemptsLeft', j.max_attempts - j.attempts, 'key', j.key) ORDER BY j.id), '[]')::text AS jobs
       FROM graphile_worker._private_jobs j
       JOIN graphile_worker._private_tasks t ON t.id = j.task_id
       LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
      WHERE j.attempts < j.max_attempts`,
  );

  return rows[0]?.jobs ?? "[]";
}

export async function addJobs(client: pg.Client, jobs: string): Promise<void> {
  await client.query(
    `SELECT graphile_worker.add_job(j.task, j.payload, queue_name => j.queue, run_at => j."runAt",
                                    max_attempts => j."attemptsLeft", job_key => j.key)
       FROM json_to_recordset($1::json)
         AS j (task text, payload json, queue text, "runAt" timestamptz, "attemptsLeft" int, key text)`,
    [jobs],
  );
}
