import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { addFile } from "@/lib/domain/attachments/add-file";
import { updateTicket } from "@/lib/domain/tickets/update";
import { Limiter } from "@/lib/http/limiter";
import { enqueue } from "@/lib/jobs/enqueue";
import { countJobs } from "@/lib/jobs/queue-state";
import { eventTail } from "@/lib/realtime/tail";
import { uploadStorage } from "@/lib/storage";
import { asAgent } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { aTicket, unique } from "@/lib/testing/factories";
import { metrics } from "./metrics";

beforeAll(async () => {
  await testDatabase();
  await eventTail().start();
});

const value = async (counter: { get: () => Promise<{ values: { value: number }[] }> }) =>
  (await counter.get()).values[0]?.value ?? 0;

it("counts tickets that are created and changed", async () => {
  const { ticketsCreated, ticketsUpdated } = metrics();
  const before = { created: await value(ticketsCreated), updated: await value(ticketsUpdated) };
  const ticket = await aTicket();
  await updateTicket(await asAgent(), { ticket: { id: ticket.id }, changes: { priority: "urgent" } });

  await expect.poll(() => value(ticketsUpdated)).toBe(before.updated + 1);
  expect(await value(ticketsCreated)).toBe(before.created + 1);
});

it("counts a file once, when it is kept", async () => {
  const { attachmentsUploaded } = metrics();
  const before = await value(attachmentsUploaded);
  const ticket = await aTicket();
  const content = new TextEncoder().encode("It broke.");
  await addFile(await asAgent(), uploadStorage(), { id: ticket.id }, { filename: "log.txt", content });

  expect(await value(attachmentsUploaded)).toBe(before + 1);
});

it("tells which route refused requests that came too often", async () => {
  const policy = unique("policy");
  const limiter = new Limiter({ policy, points: 1, seconds: 60 });
  await limiter.consume("somebody", "/things/{id}");
  await expect(limiter.consume("somebody", "/things/{id}")).rejects.toThrow();

  expect(await metrics().registry.metrics()).toContain(
    `rate_limit_rejections_total{route="/things/{id}",policy="${policy}"} 1`,
  );
});

it("tells of due, later and failed jobs, and for how long the oldest due one waits", async () => {
  const before = await countJobs();
  const runAt = (seconds: number) => new Date(Date.now() + seconds * 1000);
  await enqueue(database(), "read-outbox", {}, { key: unique("due"), runAt: runAt(-7200) });
  await enqueue(database(), "read-outbox", {}, { key: unique("later"), runAt: runAt(7200) });
  const dead = unique("dead");
  await enqueue(database(), "read-outbox", {}, { key: dead });
  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key = ${dead}`;

  const { due, scheduled, failed, oldestDueSeconds } = await countJobs();
  expect([due - before.due, scheduled - before.scheduled, failed - before.failed]).toEqual([1, 1, 1]);
  expect(oldestDueSeconds).toBeGreaterThanOrEqual(7200);
});
