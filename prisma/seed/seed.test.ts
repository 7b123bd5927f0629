import { beforeAll, describe, expect, it } from "vitest";
import { listComments } from "@/lib/domain/comments/list";
import { createPerson } from "@/lib/domain/people/create";
import { measureTickets } from "@/lib/domain/sla/measure-tickets";
import { getTicketDetails } from "@/lib/domain/tickets/details";
import { listTickets } from "@/lib/domain/tickets/list";
import type { ListTicketsInput } from "@/lib/domain/tickets/schemas";
import { STAGES, TICKET_STATUSES } from "@/lib/domain/tickets/vocabulary";
import { trackTicket } from "@/lib/domain/tracking/track";
import { withTransaction } from "@/lib/domain/transaction";
import { asAnonymous, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { seedDemo } from ".";
import { AGENTS, priya } from "./cast";
import { spanMs } from "./span";
import { STORIES } from "./stories";

const NOW = new Date("2026-11-21T10:00:00Z");
const LIVE = STORIES.filter((story) => story.mode !== "test");

let ctx: TestContext;

beforeAll(async () => {
  ctx = await asSystem({ now: () => NOW });
  await resetDatabase();
  expect(await seedDemo(ctx)).toBe(true);
});

const everyTicket = () =>
  ctx.db.ticket.findMany({ orderBy: { number: "asc" }, include: { links: true, product: true } });
const everyEvent = () => ctx.db.ticketEvent.findMany({ orderBy: { seq: "asc" } });

describe("the demo desk", () => {
  it("holds live tickets in every status and at every stage", async () => {
    const tickets = (await everyTicket()).filter(({ mode }) => mode === "live");

    expect(tickets).toHaveLength(LIVE.length);
    for (const status of TICKET_STATUSES) {
      expect(tickets.filter((ticket) => ticket.status === status).length, status).toBeGreaterThanOrEqual(5);
    }
    for (const stage of STAGES) {
      expect(tickets.filter((ticket) => ticket.stage === stage).length, stage).toBeGreaterThanOrEqual(2);
    }
  });

  it("has three products that show all, some and nothing to the public", async () => {
    const products = await ctx.db.product.findMany({ orderBy: { slug: "asc" } });

    expect(products.map(({ slug, publicSubjects, publicRepo }) => [slug, publicSubjects, publicRepo])).toEqual([
      ["calendar", true, true],
      ["go", false, false],
      ["invoices", false, true],
    ]);
  });

  it("gives nobody a password", async () => {
    const people = await ctx.db.user.findMany();

    expect(people.filter(({ roles }) => roles.length > 0)).toHaveLength(AGENTS.length);
    expect(people.filter(({ passwordHash, roles }) => passwordHash || roles.includes("admin"))).toEqual([]);
  });

  it("lets numbers, ids and events rise with time, and nothing lie in the future", async () => {
    const tickets = await everyTicket();
    const events = await everyEvent();

    expect(tickets.map(({ id }) => id)).toEqual(tickets.map(({ id }) => id).sort());
    expect(isRising(tickets.map(({ createdAt }) => createdAt))).toBe(true);
    expect(isRising(events.map(({ createdAt }) => createdAt))).toBe(true);
    expect(events.every(({ createdAt }) => createdAt <= NOW)).toBe(true);
    expect(NOW.getTime() - Number(events.at(-1)?.createdAt)).toBeLessThan(spanMs("10m"));
  });

  it("shows skipped stages, the review loop and tickets that were reopened", async () => {
    const events = await everyEvent();
    const stages = events
      .filter(({ kind }) => kind === "stage_changed")
      .map(({ before, after }) => move(before, after));
    const statuses = events
      .filter(({ kind }) => kind === "status_changed")
      .map(({ before, after }) => move(before, after));

    expect(stages).toContain("PR_OPEN CHANGES_REQUESTED");
    expect(stages).toContain("CHANGES_REQUESTED PR_OPEN");
    expect(stages).toContain("FIX_IN_PROGRESS DEPLOYED");
    expect(statuses).toContain("resolved open");
  });

  it("resolves a billing question without a deploy", async () => {
    const { items } = await listTickets(ctx, { status: ["resolved"], stage: ["RECEIVED"], limit: 50 });

    expect(items.some((ticket) => ticket.category === "billing")).toBe(true);
  });

  it("links tickets to issues, pull requests and deployments of their product's repository", async () => {
    const links = (await everyTicket()).flatMap(({ links, product }) => links.map((link) => ({ ...link, product })));

    expect(new Set(links.map(({ kind }) => kind))).toEqual(new Set(["issue", "pull_request", "deployment"]));
    for (const { kind, repository, product } of links) {
      expect(repository).toBe(kind === "deployment" ? null : `${product?.repoOwner}/${product?.repoName}`);
    }
  });

  it("tells conversations of every length with notes that only agents can read", async () => {
    const tickets = await everyTicket();
    const counts = await Promise.all(
      tickets.map(async ({ id, mode }) => (await listComments({ ...ctx, mode }, { id })).items),
    );

    expect(new Set(counts.map(({ length }) => length)).size).toBeGreaterThanOrEqual(6);
    expect(Math.max(...counts.map(({ length }) => length))).toBeLessThanOrEqual(8);
    expect(counts.flat().some(({ internal }) => internal)).toBe(true);
  });

  it("has a pipeline that reads from its first stage to its last", async () => {
    const [first] = (await listTickets(ctx, { sort: "oldest", limit: 1 })).items;
    if (!first) throw new Error("No ticket");
    const { pipeline } = await getTicketDetails(ctx, first);

    expect(pipeline.map(({ state }) => state)).toEqual([...Array(7).fill("done"), "current"]);
    expect(isRising(pipeline.filter(({ stage }) => stage !== "PR_OPEN").map(({ enteredAt }) => enteredAt ?? NOW))).toBe(
      true,
    );
  });

  it("knows how long a fix of the calendar usually takes", async () => {
    const ticket = await ctx.db.ticket.findFirstOrThrow({
      where: { product: { slug: "calendar" }, stage: "FIX_IN_PROGRESS", status: "open" },
    });
    const { tracked } = await trackTicket(await asAnonymous(), { number: ticket.number });

    expect(tracked.expectation?.tickets).toBeGreaterThanOrEqual(10);
  });

  it("keeps most promises: one ticket is late and one is near to it", async () => {
    const tickets = await everyTicket();
    const ids = tickets.map(({ id }) => id);
    await withTransaction(ctx, (tx) => measureTickets(tx, ids, "never"));
    const open: ListTicketsInput = { status: ["new", "open", "pending"], limit: 50 };

    expect((await listTickets(ctx, { ...open, sla: "breached" })).items).toHaveLength(1);
    expect((await listTickets(ctx, { ...open, sla: "near" })).items).toHaveLength(1);
  });

  it("keeps test tickets out of the live world", async () => {
    const test = await ctx.db.ticket.findFirstOrThrow({ where: { mode: "test" } });

    await expect(trackTicket(await asAnonymous(), { id: test.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("seedDemo", () => {
  it("leaves a desk with a product or a ticket as it is", async () => {
    const before = await everyEvent();

    expect(await seedDemo(ctx)).toBe(false);
    expect(await everyEvent()).toEqual(before);
  });

  it("keeps nothing of a demo that fails half-way", async () => {
    await resetDatabase();
    await createPerson(ctx, { email: priya.email, name: "Another Priya", roles: ["agent"] });

    await expect(seedDemo(ctx)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await ctx.db.user.count()).toBe(1);
  });
});

function isRising(times: Date[]): boolean {
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? time));
}

function move(before: unknown, after: unknown): string {
  const word = (diff: unknown) => Object.values(diff as Record<string, string>)[0];

  return `${word(before)} ${word(after)}`;
}
