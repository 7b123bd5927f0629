import { describe, expect, it } from "vitest";
import { asAgent, asCustomer, asKey, asPerson, asSystem, asUser } from "@/lib/testing/contexts";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { addComment } from "../comments/add";
import { rateTicket } from "../csat/rate";
import { measureTickets } from "../sla/measure-tickets";
import { updateTicket } from "../tickets/update";
import { withTransaction } from "../transaction";
import { readReport } from "./read";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Every test has a year of its own, so that none counts the tickets of another. */
const at = (year: number, day: string, time = "09:00") => new Date(`${year}-${day}T${time}:00Z`);
const later = (time: Date, ms: number) => () => new Date(time.getTime() + ms);
const agentAt = async (now: Date) => ({ ...(await asAgent()), now: () => now });
const received = async (now: Date, input: Parameters<typeof aTicket>[0] = {}) =>
  aTicket(input, await asSystem({ now: () => now }));

describe("a report", () => {
  it("counts what came in and what was resolved on each day, oldest first", async () => {
    const first = await received(at(2041, "03-01", "00:00"));
    await received(at(2041, "03-07", "08:00"));
    await received(at(2041, "02-28", "23:59"));
    await updateTicket(
      { ...(await agentAt(at(2041, "03-06", "23:59"))) },
      { ticket: first, changes: { status: "resolved" } },
    );
    const { daily, all, from } = await readReport(await agentAt(at(2041, "03-07", "12:00")), 7);

    expect(from).toEqual(at(2041, "03-01", "00:00"));
    expect(daily.map((day) => day.received)).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(daily.map((day) => day.resolved)).toEqual([0, 0, 0, 0, 0, 1, 0]);
    expect(daily[0]?.day).toEqual(from);
    expect(all).toMatchObject({ received: 2, resolved: 1 });
  });

  it("tells median and 90th percentile of the times to the first answer and to the solution", async () => {
    const start = at(2042, "03-01");
    for (const hours of [1, 2, 3]) {
      const ticket = await received(start);
      const agent = { ...(await asAgent()), now: later(start, hours * HOUR_MS) };
      await addComment(agent, ticket, { body: "We look into it." });
      await updateTicket(
        { ...agent, now: later(start, hours * 10 * HOUR_MS) },
        { ticket, changes: { status: "resolved" } },
      );
    }
    const { all } = await readReport(await agentAt(at(2042, "03-07")), 7);

    expect(all.firstResponse).toEqual({ medianMs: 2 * HOUR_MS, p90Ms: 2.8 * HOUR_MS });
    expect(all.resolution).toEqual({ medianMs: 20 * HOUR_MS, p90Ms: 28 * HOUR_MS });
  });

  it("tells which targets were met", async () => {
    const start = at(2043, "03-02");
    for (const hours of [1, 24 * 30]) {
      const ticket = await received(start, { priority: "urgent" });
      await updateTicket(await agentAt(later(start, hours * HOUR_MS)()), { ticket, changes: { status: "resolved" } });
      await withTransaction(await asSystem({ now: later(start, hours * HOUR_MS) }), (tx) =>
        measureTickets(tx, [ticket.id], "never"),
      );
    }
    const { all } = await readReport(await agentAt(at(2043, "04-02")), 90);

    expect(all.resolutionTargets).toEqual({ total: 2, good: 1 });
  });

  it("gives each agent and product its own figures, ratings with them", async () => {
    const start = at(2044, "03-01");
    const [robin, product] = [await aPerson({ roles: ["agent"], name: "Robin" }), await aProduct({ name: "Shop" })];
    const ticket = await received(start, { assignee: robin.email, product: product.slug });
    await received(start);
    const agent = { ...(await asPerson(robin)), now: later(start, 30 * MINUTE_MS) };
    const solved = await updateTicket(agent, { ticket, changes: { status: "resolved" } });
    await rateTicket({ ...(await asCustomer(solved)), now: later(start, HOUR_MS) }, solved, { score: "good" });
    const { agents, products, all } = await readReport(await agentAt(at(2044, "03-02")), 7);

    expect(all).toMatchObject({ received: 2, resolved: 1, ratings: { total: 1, good: 1 } });
    expect(agents).toMatchObject([
      { agent: { id: robin.id, name: "Robin" }, received: 1, resolved: 1, ratings: { total: 1, good: 1 } },
      { agent: null, received: 1, resolved: 0, resolution: null, ratings: { total: 0, good: 0 } },
    ]);
    expect(products.map((row) => [row.product?.name ?? null, row.resolved])).toEqual([
      ["Shop", 1],
      [null, 0],
    ]);
  });

  it("knows nothing where nothing happened", async () => {
    const { all, agents, products, daily } = await readReport(await agentAt(at(2045, "03-01")), 90);

    expect(all).toMatchObject({ received: 0, resolved: 0, firstResponse: null, resolution: null });
    expect([agents, products, daily.length]).toEqual([[], [], 90]);
  });

  it("keeps test tickets out of the live figures", async () => {
    const now = () => at(2046, "03-01");
    await aTicket({}, { ...(await asKey({ mode: "test" })), now });

    expect((await readReport(await agentAt(now()), 7)).all.received).toBe(0);
  });

  it("is for agents", async () => {
    await expect(readReport(await asUser(), 7)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
