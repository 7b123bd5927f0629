import { afterEach, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { enqueue } from "./enqueue";
import { announceWorker, releaseOrphanedJobs } from "./liveness";
import { startWorkers } from "./workers";

const waitingJobs = () => database().$queryRaw<{ task_identifier: string; key: string | null }[]>`
  SELECT task_identifier, key FROM graphile_worker.jobs ORDER BY id`;

const lockedJobs = async () =>
  (await database().$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE locked_at IS NOT NULL`).length;

const lockJobs = (worker: string, ago: string) => database().$executeRaw`
  UPDATE graphile_worker._private_jobs SET locked_by = ${worker}, locked_at = now() - ${ago}::interval`;

beforeEach(async () => {
  await testDatabase();
});

afterEach(resetDatabase);

it("queues a job with the transaction that asks for it", async () => {
  await database().$transaction((tx) => enqueue(tx, "forget-answers", {}));

  expect(await waitingJobs()).toEqual([{ task_identifier: "forget-answers", key: null }]);
});

it("queues nothing when the transaction fails", async () => {
  const failing = database().$transaction(async (tx) => {
    await enqueue(tx, "forget-answers", {});
    throw new Error("changed my mind");
  });

  await expect(failing).rejects.toThrow("changed my mind");
  expect(await waitingJobs()).toEqual([]);
});

it("keeps one waiting job per key", async () => {
  await enqueue(database(), "forget-answers", {}, { key: "once", runAt: new Date("2100-01-01") });
  await enqueue(database(), "forget-answers", {}, { key: "once", runAt: new Date("2100-01-02") });

  expect(await waitingJobs()).toHaveLength(1);
});

it("does what is queued", async () => {
  await database().idempotencyRecord.createMany({
    data: [
      { scope: "a", key: "old", requestHash: new Uint8Array(32), expiresAt: new Date(Date.now() - 1000) },
      { scope: "a", key: "new", requestHash: new Uint8Array(32), expiresAt: new Date(Date.now() + 60_000) },
    ],
  });
  await enqueue(database(), "forget-answers", {});

  const workers = await startWorkers();
  await expect.poll(waitingJobs).toEqual([]);
  await workers.stop();

  expect(await database().idempotencyRecord.findMany({ select: { key: true } })).toEqual([{ key: "new" }]);
});

it("gives back the jobs of a worker that died", async () => {
  await enqueue(database(), "forget-answers", {});
  await lockJobs("worker-gone", "1 minute");

  expect(await releaseOrphanedJobs(database())).toEqual(["worker-gone"]);
  expect(await lockedJobs()).toBe(0);
});

it("leaves the jobs of a worker that lives", async () => {
  await enqueue(database(), "forget-answers", {});
  await lockJobs("worker-alive", "1 minute");

  await withClient(await testDatabase(), async (client) => {
    await announceWorker(client, "worker-alive");
    expect(await releaseOrphanedJobs(database())).toEqual([]);
  });
  expect(await lockedJobs()).toBe(1);
});

it("leaves the jobs of a worker that has only just begun", async () => {
  await enqueue(database(), "forget-answers", {});
  await lockJobs("worker-new", "1 second");

  expect(await releaseOrphanedJobs(database())).toEqual([]);
});

it("folds the counts of tickets and keeps their sums", async () => {
  await database().ticketTally.createMany({
    data: [
      { mode: "live", status: "open", delta: 1 },
      { mode: "live", status: "open", delta: 1 },
      { mode: "live", status: "new", delta: 1 },
      { mode: "live", status: "new", delta: -1 },
    ],
  });
  await enqueue(database(), "fold-tallies", {});

  const workers = await startWorkers();
  await expect.poll(waitingJobs).toEqual([]);
  await workers.stop();

  expect(await database().ticketTally.findMany({ omit: { id: true } })).toEqual([
    { mode: "live", status: "open", delta: 2, resolved: 0, resolutionMs: 0n },
  ]);
});
