import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { asAdmin, asAgent, asKey, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { anEmail, aProduct, aTicket } from "@/lib/testing/factories";
import { createTeam } from "../teams/create";
import { listTickets } from "./list";
import type { ListTicketsInput, TicketSort } from "./schemas";
import type { Ticket, TicketSummary } from "./ticket";
import { updateTicket } from "./update";

const subjects = async (ctx: TestContext, input: ListTicketsInput) =>
  (await listTickets(ctx, { sort: "oldest", limit: 100, ...input })).items.map((ticket) => ticket.subject).join(" ");

describe("a filter", () => {
  let agent: TestContext;
  const requester = anEmail();
  const assignee = anEmail();
  const names = { product: "", productId: "", team: "", requesterId: "" };

  beforeAll(async () => {
    await resetDatabase();
    agent = await asAdmin();
    const product = await aProduct();
    const team = await createTeam(agent, { name: `Team ${randomUUID()}` });
    const me = agent.actor.kind === "user" ? agent.actor.email : "";
    const on = (day: number) => ({ ...agent, now: () => new Date(Date.UTC(2026, 0, day)) });

    const a = await aTicket(
      { subject: "a", requester: { email: requester }, tags: ["x", "y"], priority: "urgent" },
      on(1),
    );
    await aTicket({ subject: "b", product: product.slug, assignee, status: "pending" }, on(2));
    await aTicket(
      { subject: "c", product: product.slug, team: team.slug, assignee: me, tags: ["x"], status: "closed" },
      on(3),
    );
    const d = await aTicket({ subject: "d", requester: { email: requester }, assignee: me, priority: "low" }, on(4));
    await updateTicket(agent, { ticket: d, changes: { stage: "MERGED" } });
    await aTicket({ subject: "unseen", tags: ["x"], assignee: me }, { ...agent, mode: "test" });
    Object.assign(names, {
      product: product.slug,
      productId: product.id,
      team: team.slug,
      requesterId: a.requester.id,
    });
  });

  it.each<[string, () => ListTicketsInput, string]>([
    ["nothing", () => ({}), "a b c d"],
    ["one status", () => ({ status: ["new"] }), "a d"],
    ["several statuses", () => ({ status: ["pending", "closed"] }), "b c"],
    ["no status", () => ({ status: [] }), ""],
    ["a stage", () => ({ stage: ["MERGED", "CLOSED"] }), "c d"],
    ["a priority", () => ({ priority: ["urgent", "low"] }), "a d"],
    ["my tickets", () => ({ assignee: "me" }), "c d"],
    ["nobody's tickets", () => ({ assignee: "none" }), "a"],
    ["a person's tickets", () => ({ assignee }), "b"],
    ["a stranger's tickets", () => ({ assignee: anEmail() }), ""],
    ["an unknown person's tickets", () => ({ assignee: randomUUID() }), ""],
    ["a requester by address", () => ({ requester: requester.toUpperCase() }), "a d"],
    ["a requester by id", () => ({ requester: names.requesterId.toUpperCase() }), "a d"],
    ["a product", () => ({ product: names.product.toUpperCase() }), "b c"],
    ["a product by id", () => ({ product: names.productId }), "b c"],
    ["an unknown product", () => ({ product: "nothing" }), ""],
    ["a team", () => ({ team: names.team }), "c"],
    ["a tag", () => ({ tag: "x" }), "a c"],
    ["a tag that is only part of one", () => ({ tag: "X" }), ""],
    ["a tag of SQL", () => ({ tag: "'); DROP TABLE ticket; --" }), ""],
    ["a beginning", () => ({ createdFrom: new Date(Date.UTC(2026, 0, 3)) }), "c d"],
    ["an end", () => ({ createdTo: new Date(Date.UTC(2026, 0, 2)) }), "a b"],
    ["a time", () => ({ createdFrom: new Date(Date.UTC(2026, 0, 2)), createdTo: new Date(Date.UTC(2026, 0, 2)) }), "b"],
    [
      "several at once",
      () => ({ requester, assignee: "me", status: ["new"], stage: ["MERGED"], priority: ["low"] }),
      "d",
    ],
    ["several that exclude each other", () => ({ tag: "y", assignee: "me" }), ""],
  ])("by %s finds what it names", async (_, input, found) => {
    expect(await subjects(agent, input())).toBe(found);
  });

  it.each<[string, Record<string, unknown>]>([
    ["a status", { status: ["done"] }],
    ["a stage", { stage: ["Merged"] }],
    ["an assignee", { assignee: "anna" }],
    ["a sort", { sort: "random" }],
    ["a limit of none", { limit: 0 }],
    ["a limit of 101", { limit: 101 }],
    ["half a limit", { limit: 1.5 }],
    ["a cursor", { cursor: "e30.made-up" }],
    ["a tag with NUL", { tag: "\u0000" }],
    ["a product with NUL", { product: "\u0000" }],
    ["a search with NUL", { search: "\u0000" }],
    ["a search with half an emoji", { search: "\ud83d" }],
    ["a time beyond all", { createdFrom: new Date(-8.64e15) }],
  ])("refuses %s that cannot be", async (_, input) => {
    await expect(listTickets(agent, input)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("the pages of a list", () => {
  const tag = `paged-${randomUUID()}`;
  const tickets: Ticket[] = [];

  beforeAll(async () => {
    const agent = await asAgent();
    // Four a millisecond and few priorities: the order within one key must hold too.
    for (let i = 0; i < 24; i++) {
      const now = () => new Date(Date.UTC(2026, 5, 1) + Math.floor(i / 4));
      tickets.push(await aTicket({ tags: [tag], priority: i % 3 ? "medium" : "high" }, { ...agent, now }));
    }
  });

  const orders: Record<TicketSort, (all: Ticket[]) => Ticket[]> = {
    oldest: (all) => all,
    newest: (all) => all.toReversed(),
    updated: (all) => all.toReversed(),
    // None of them is measured: whoever waits longest comes first.
    sla: (all) => all,
    priority: (all) => [
      ...all.filter((one) => one.priority === "high").toReversed(),
      ...all.filter((one) => one.priority !== "high").toReversed(),
    ],
  };

  it.each(["newest", "oldest", "updated", "priority", "sla"] as const)(
    "hold each ticket once, sorted by %s, while others are made and changed",
    async (sort) => {
      const agent = await asAgent();
      const seen: TicketSummary[] = [];
      const others = [await aTicket(), await aTicket({ priority: "urgent" })];
      let cursor: string | undefined;

      do {
        const page = await listTickets(agent, { tag, sort, limit: 5, cursor });
        seen.push(...page.items);
        cursor = page.nextCursor ?? undefined;
        await aTicket({ priority: "urgent" });
        for (const ticket of others) await updateTicket(agent, { ticket, changes: { subject: randomUUID() } });
      } while (cursor);

      expect(seen.map((ticket) => ticket.id)).toEqual(orders[sort](tickets).map((ticket) => ticket.id));
    },
  );

  it("end without a cursor when the last one is just full", async () => {
    expect((await listTickets(await asAgent(), { tag, limit: 24 })).nextCursor).toBeNull();
  });

  it("show a ticket that was changed meanwhile at most once more, and lose none that was not", async () => {
    const agent = await asAgent();
    const first = await listTickets(agent, { tag, sort: "updated", limit: 12 });
    const moved = await updateTicket(agent, { ticket: { id: tickets[2]?.id ?? "" }, changes: { subject: "Moved" } });
    const second = await listTickets(agent, { tag, sort: "updated", limit: 100, cursor: first.nextCursor ?? "" });

    const all = [...first.items, ...second.items].map((ticket) => ticket.id);
    expect(all).toEqual(
      tickets
        .toReversed()
        .map((ticket) => ticket.id)
        .filter((id) => id !== moved.id),
    );
  });

  it("cannot be taken up in another order, by another person or in the other mode", async () => {
    const agent = await asAgent();
    const { nextCursor } = await listTickets(agent, { tag, limit: 5 });
    const cursor = nextCursor ?? "";

    for (const [ctx, sort] of [
      [agent, "oldest"],
      [await asAgent(), "newest"],
      [await asKey(), "newest"],
      [{ ...agent, mode: "test" }, "newest"],
    ] as const) {
      await expect(listTickets(ctx, { tag, sort, limit: 5, cursor })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    }
  });
});
