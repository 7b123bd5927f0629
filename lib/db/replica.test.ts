import { beforeAll, expect, it } from "vitest";
import { requestExport } from "@/lib/domain/exports/request";
import { ticketsPerDay } from "@/lib/domain/reports/daily";
import { readReport } from "@/lib/domain/reports/read";
import { averageResolution, slaAttainment } from "@/lib/domain/sla/metrics";
import { countByStatus } from "@/lib/domain/tickets/count";
import { createTicket } from "@/lib/domain/tickets/create";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTickets } from "@/lib/domain/tickets/list";
import { ticketStats } from "@/lib/domain/tickets/stats";
import { withTransaction } from "@/lib/domain/transaction";
import { env, provideEnv } from "@/lib/env";
import { asAgent, asKey, asSystem, type TestContext } from "@/lib/testing/contexts";
import { anotherDatabase, resetDatabase, testDatabase } from "@/lib/testing/database";
import { anEmail, aTicket, memoryStorage } from "@/lib/testing/factories";
import { createDatabase, disconnect, onReplica } from "./client";

// The replica is a database of its own that holds something else: whatever is read tells where it was read.

const COPIED = 3;

beforeAll(async () => {
  await testDatabase();
  await resetDatabase();
  const url = await anotherDatabase("replica");
  const db = createDatabase(url);
  for (let n = 0; n < COPIED; n++) {
    const input = { subject: "On the replica", body: "B", requester: { email: anEmail() } };
    await createTicket({ ...(await asSystem()), db }, input);
  }
  await db.$executeRaw`INSERT INTO sla_tally (mode, total, met, measured, elapsed_ms) VALUES ('live', 4, 3, 2, 500)`;
  await db.$disconnect();
  provideEnv({ ...env(), DATABASE_REPLICA_URL: url });

  return disconnect;
});

async function exported(ctx: TestContext, wanted: Parameters<typeof requestExport>[2]["wanted"]) {
  const store = memoryStorage();
  const { id, state, rows } = await requestExport(ctx, store, { wanted, layout: "brief" });
  const file = await store.get(`exports/${id}`);

  return { state, rows, csv: file && (await new Response(file.stream).text()) };
}

it("reads reports, figures and statistics there", async () => {
  await aTicket();
  const agent = await asAgent();

  expect((await readReport(agent, 7)).all.received).toBe(COPIED);
  expect((await ticketsPerDay(agent, 1))[0]?.count).toBe(COPIED);
  expect((await ticketStats(await asKey())).total).toBe(COPIED);
  expect(await slaAttainment(agent)).toEqual({ total: 4, met: 3, attainment: 0.75 });
  expect(await averageResolution(agent)).toBe(250);
});

it("writes exports of a view from there, and keeps their progress where things are kept", async () => {
  const agent = await asAgent();
  const made = await exported(agent, { filter: {}, sort: "newest" });

  expect(made).toMatchObject({ state: "done", rows: COPIED });
  expect(made.csv?.match(/On the replica/g)).toHaveLength(COPIED);
  expect(await agent.db.export.count()).toBeGreaterThan(0);
});

it("finds what was made a moment ago in lists, searches, counts and exports by id", async () => {
  await resetDatabase();
  const ticket = await aTicket({ subject: "Made a moment ago" });
  const agent = await asAgent();

  expect((await getTicket(agent, ticket)).subject).toBe("Made a moment ago");
  expect((await listTickets(agent, {})).items.map(({ id }) => id)).toEqual([ticket.id]);
  expect((await listTickets(agent, { search: "moment" })).items.map(({ id }) => id)).toEqual([ticket.id]);
  expect((await countByStatus(agent)).total).toBe(1);
  expect((await exported(agent, { ids: [ticket.id] })).csv).toContain("Made a moment ago");
});

it("writes nothing there, though it could", async () => {
  const agent = await asAgent();
  await aTicket();
  const { db } = onReplica(agent);

  expect(await db.ticket.count()).toBe(COPIED);
  await expect(db.ticket.deleteMany()).rejects.toThrow(/read-only/);
  await expect(db.$executeRaw`DELETE FROM ticket`).rejects.toThrow(/read-only/);
});

it("reads in a transaction what the transaction has written", async () => {
  await withTransaction(await asSystem(), async (tx) => expect(onReplica(tx)).toBe(tx));
});

it("reads everything from the one database there is without it", async () => {
  const agent = await asAgent();
  provideEnv({ ...env(), DATABASE_REPLICA_URL: undefined });

  expect(onReplica(agent)).toBe(agent);
});
