import { beforeAll, expect, it } from "vitest";
import { database, disconnect } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";
import { answerMetrics } from "./health";

beforeAll(async () => {
  await testDatabase();

  return disconnect;
});

const POOL_SIZE = 20;

/** Takes every connection. @returns gives them back */
async function exhaustPool(): Promise<() => Promise<unknown>> {
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
  const ended: Promise<void>[] = [];
  const taken = Array.from({ length: POOL_SIZE }, () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const hold = database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      resolve();
      await finished;
    });
    ended.push(hold);

    return promise;
  });
  await Promise.all(taken);

  return () => {
    finish();
    return Promise.all(ended);
  };
}

it("tells how many wait for a connection while there is none, from the first scrape on", {
  // Less than what a connection is waited for.
  timeout: 12_000,
}, async () => {
  const giveBack = await exhaustPool();
  const text = await (await answerMetrics()).text();
  await giveBack();

  expect(text).toContain(`database_connections{state="busy"} ${POOL_SIZE}`);
  expect(text).toContain("job_queue_oldest_due_seconds Nan");
  expect(text).toMatch(/^process_cpu_seconds_total /m);
});
