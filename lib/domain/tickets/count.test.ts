import { beforeEach, describe, expect, it } from "vitest";
import { foldTallies } from "@/lib/db/tallies";
import { asAgent, asKey, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, aTicket } from "@/lib/testing/factories";
import type { Mode } from "../context";
import { countByStatus } from "./count";
import { updateTicket } from "./update";
import { TICKET_STATUSES } from "./vocabulary";

beforeEach(resetDatabase);

/** The tickets of one mode, really counted. */
async function counted(ctx: TestContext, mode: Mode) {
  const rows = await ctx.db.ticket.groupBy({ by: ["status"], where: { mode }, _count: true });

  return Object.fromEntries(
    TICKET_STATUSES.map((status) => [status, rows.find((row) => row.status === status)?._count ?? 0]),
  );
}

const tallied = async (ctx: TestContext, mode: Mode) => (await countByStatus({ ...ctx, mode })).byStatus;

describe("the counts per status", () => {
  it("are all there on an empty desk", async () => {
    expect(await countByStatus(await asSystem())).toEqual({
      byStatus: { new: 0, open: 0, pending: 0, resolved: 0, closed: 0 },
      total: 0,
      mine: 0,
      unassigned: 0,
    });
  });

  it("stay exact through creation, change and deletion, in each mode", async () => {
    const live = await asSystem();
    const test = { ...live, mode: "test" as const };
    const tickets = [await aTicket(), await aTicket(), await aTicket({ status: "pending" }), await aTicket({}, test)];
    await updateTicket(live, { ticket: { id: tickets[0]?.id ?? "" }, changes: { status: "closed" } });
    await updateTicket(test, { ticket: { id: tickets[3]?.id ?? "" }, changes: { stage: "DEPLOYED" } });
    await live.db.ticket.delete({ where: { id: tickets[1]?.id ?? "" } });

    expect(await tallied(live, "live")).toEqual({ new: 0, open: 0, pending: 1, resolved: 0, closed: 1 });
    expect(await tallied(live, "test")).toEqual({ new: 0, open: 0, pending: 0, resolved: 1, closed: 0 });
  });

  it("forget what was rolled back", async () => {
    const ctx = await asSystem();
    await aTicket();
    const broken = ctx.db.$transaction(async (db) => {
      await db.$executeRaw`UPDATE ticket SET status = 'open'`;
      throw new Error("no");
    });

    await expect(broken).rejects.toThrow("no");
    expect(await tallied(ctx, "live")).toMatchObject({ new: 1, open: 0 });
  });

  it("stay exact while many write and others fold at once", async () => {
    const ctx = await asSystem();
    const tickets = await Promise.all(Array.from({ length: 20 }, () => aTicket()));
    let writing = true;
    const fold = async () => {
      while (writing) await foldTallies(ctx.db);
    };
    const folding = [fold(), fold()];

    await Promise.all(
      tickets.map(async (ticket, i) => {
        for (const status of ["open", "pending", "closed", "new", "resolved"] as const) {
          await updateTicket(ctx, { ticket, changes: { status } });
          if (i % 5 === 0) await aTicket({ status: "pending" }, { ...ctx, mode: "test" });
        }
        if (i % 4 === 0) await ctx.db.ticket.delete({ where: { id: ticket.id } });
      }),
    );
    writing = false;
    await Promise.all(folding);

    expect(await tallied(ctx, "live")).toEqual(await counted(ctx, "live"));
    expect(await tallied(ctx, "test")).toEqual(await counted(ctx, "test"));
    expect(await tallied(ctx, "live")).toMatchObject({ resolved: 15 });
    await foldTallies(ctx.db);
    await foldTallies(ctx.db);
    expect(await ctx.db.ticketTally.count()).toBe(2);
    expect(await tallied(ctx, "test")).toEqual(await counted(ctx, "test"));
  });

  it("tell agents what is theirs and what is nobody's, as far as it is not resolved", async () => {
    const agent = await asAgent();
    const me = agent.actor.kind === "user" ? agent.actor.userId : "";
    await aTicket({ assignee: me });
    await aTicket({ assignee: me, status: "resolved" });
    await aTicket({ assignee: me }, { ...agent, mode: "test" });
    await aTicket({ status: "pending" });
    await aTicket({ status: "closed" });

    expect(await countByStatus(agent)).toMatchObject({ mine: 1, unassigned: 1, total: 4 });
  });

  it("are for agents and for keys that may see statistics", async () => {
    await expect(countByStatus(await asPerson(await aPerson()))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(countByStatus(await asKey({ scopes: ["tickets:read"] }))).rejects.toMatchObject({
      scope: "stats:read",
    });
    await expect(countByStatus(await asKey({ scopes: ["stats:read"] }))).resolves.toMatchObject({ total: 0 });
  });
});
