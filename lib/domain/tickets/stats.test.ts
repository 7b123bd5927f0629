import { beforeEach, describe, expect, it } from "vitest";
import { foldTallies } from "@/lib/db/tallies";
import { asAgent, asKey, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { ticketStats } from "./stats";
import { updateTicket } from "./update";
import type { TicketStatus } from "./vocabulary";

const HOUR_MS = 3_600_000;
const START = new Date("2026-03-02T09:00:00.000Z");

beforeEach(resetDatabase);

/** The same desk, some hours after the start. */
const hoursLater = (ctx: TestContext, hours: number): TestContext => ({
  ...ctx,
  now: () => new Date(START.getTime() + hours * HOUR_MS),
});

async function move(ctx: TestContext, ticket: { id: string }, status: TicketStatus, hours: number) {
  await updateTicket(hoursLater(ctx, hours), { ticket: { id: ticket.id }, changes: { status } });
}

/** What the tallies must agree with. */
async function measured(ctx: TestContext): Promise<number> {
  const resolved = await ctx.db.ticket.findMany({
    where: { mode: ctx.mode, resolvedAt: { not: null } },
    select: { createdAt: true, resolvedAt: true },
  });
  const sum = resolved.reduce((ms, { createdAt, resolvedAt }) => ms + Number(resolvedAt) - Number(createdAt), 0);

  return sum / resolved.length;
}

describe("the average time to resolve", () => {
  it("is null while nothing is resolved", async () => {
    await aTicket();

    expect(await ticketStats(await asSystem())).toEqual({
      byStatus: { new: 1, open: 0, pending: 0, resolved: 0, closed: 0 },
      total: 1,
      averageResolutionMs: null,
    });
  });

  it("runs from creation to the resolution, and closing does not prolong it", async () => {
    const ctx = hoursLater(await asSystem(), 0);
    const [quick, slow] = [await aTicket({}, ctx), await aTicket({}, ctx)];
    await move(ctx, quick, "resolved", 2);
    await move(ctx, slow, "resolved", 6);
    await move(ctx, slow, "closed", 48);

    expect(await ticketStats(ctx)).toMatchObject({ averageResolutionMs: 4 * HOUR_MS, total: 2 });
  });

  it("forgets a resolution that did not hold", async () => {
    const ctx = hoursLater(await asSystem(), 0);
    const ticket = await aTicket({}, ctx);
    await move(ctx, ticket, "resolved", 1);
    await move(ctx, ticket, "open", 2);
    expect(await ticketStats(ctx)).toMatchObject({ averageResolutionMs: null });

    await move(ctx, ticket, "closed", 10);
    expect(await ticketStats(ctx)).toMatchObject({ averageResolutionMs: 10 * HOUR_MS });
  });

  it("forgets tickets that are deleted, and keeps the modes apart", async () => {
    const live = hoursLater(await asSystem(), 0);
    const test = { ...live, mode: "test" as const };
    const [gone, kept] = [await aTicket({}, live), await aTicket({}, live)];
    const tried = await aTicket({}, test);
    await move(live, gone, "resolved", 100);
    await move(live, kept, "closed", 3);
    await move(test, tried, "resolved", 7);
    await live.db.ticket.delete({ where: { id: gone.id } });

    expect(await ticketStats(live)).toMatchObject({ averageResolutionMs: 3 * HOUR_MS, total: 1 });
    expect(await ticketStats(test)).toMatchObject({ averageResolutionMs: 7 * HOUR_MS, total: 1 });
  });

  it("stays exact while many write and others fold at once", async () => {
    const ctx = hoursLater(await asSystem(), 0);
    const tickets = await Promise.all(Array.from({ length: 12 }, () => aTicket({}, ctx)));
    let writing = true;
    const fold = async () => {
      while (writing) await foldTallies(ctx.db);
    };
    const folding = [fold(), fold()];

    await Promise.all(
      tickets.map(async (ticket, i) => {
        for (const [step, status] of (["resolved", "open", "closed", "new", "resolved"] as const).entries())
          await move(ctx, ticket, status, i + step);
      }),
    );
    writing = false;
    await Promise.all(folding);
    await foldTallies(ctx.db);

    expect((await ticketStats(ctx)).averageResolutionMs).toBeCloseTo(await measured(ctx), 6);
    expect(await ctx.db.ticketTally.count()).toBe(1);
  });

  it("follows a correction of its times", async () => {
    const ctx = hoursLater(await asSystem(), 0);
    const ticket = await aTicket({ status: "resolved" }, ctx);
    await ctx.db.ticket.update({ where: { id: ticket.id }, data: { resolvedAt: hoursLater(ctx, 5).now() } });

    expect(await ticketStats(ctx)).toMatchObject({ averageResolutionMs: 5 * HOUR_MS });
  });
});

it("tells agents and keys that may see statistics", async () => {
  await expect(ticketStats(await asPerson(await aPerson()))).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(ticketStats(await asKey({ scopes: ["tickets:read"] }))).rejects.toMatchObject({ scope: "stats:read" });
  await expect(ticketStats(await asKey({ scopes: ["stats:read"] }))).resolves.toMatchObject({ total: 0 });
  await expect(ticketStats(await asAgent())).resolves.toMatchObject({ total: 0 });
});
