import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asKey, asPerson } from "@/lib/testing/contexts";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { getTicket } from "./get";
import { listTimeline } from "./timeline";
import { updateTicket } from "./update";
import { BULK_MAX, updateTickets } from "./update-many";

const named = (tickets: readonly { id: string }[]) => tickets.map(({ id }) => ({ ticket: { id } }));
const numberless = { id: randomUUID() };
const manyTags = Array.from({ length: 50 }, (_, index) => `tag-${index}`);

describe("updateTickets", () => {
  it("changes each ticket in a version of its own, with the events of a single change", async () => {
    const agent = await asAgent();
    const tickets = [await aTicket(), await aTicket({ tags: ["export"] })];

    const outcomes = await updateTickets(agent, {
      tickets: named(tickets),
      changes: { stage: "DEPLOYED", priority: "high", addTags: ["release-8", "export"] },
    });

    expect(outcomes.map(({ ticket }) => ticket)).toMatchObject([
      { id: tickets[0]?.id, status: "resolved", stage: "DEPLOYED", tags: ["release-8", "export"], version: 2 },
      { id: tickets[1]?.id, status: "resolved", stage: "DEPLOYED", tags: ["export", "release-8"], version: 2 },
    ]);
    for (const ticket of tickets) {
      const { items } = await listTimeline(agent, ticket);
      expect(items.map(({ kind }) => kind).sort()).toEqual([
        "priority_changed",
        "stage_changed",
        "status_changed",
        "tags_changed",
        "ticket_created",
      ]);
    }
  });

  it("takes tags off and leaves the others", async () => {
    const ticket = await aTicket({ tags: ["a", "b", "c"] });

    const [outcome] = await updateTickets(await asAgent(), {
      tickets: named([ticket]),
      changes: { removeTags: ["b"] },
    });

    expect(outcome?.ticket?.tags).toEqual(["a", "c"]);
  });

  it("changes the others when one is not there, was changed since, or refuses", async () => {
    const agent = await asAgent();
    const [good, stale, full] = [await aTicket(), await aTicket(), await aTicket({ tags: manyTags })];
    await updateTicket(agent, { ticket: stale, changes: { priority: "low" } });

    const outcomes = await updateTickets(agent, {
      tickets: [
        { ticket: numberless },
        { ticket: stale, expectedVersion: stale.version },
        { ticket: full },
        { ticket: good, expectedVersion: good.version },
      ],
      changes: { addTags: ["one-more"] },
    });

    expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      "NOT_FOUND",
      "PRECONDITION_FAILED",
      "INVALID_INPUT",
      null,
    ]);
    expect((await getTicket(agent, good)).tags).toEqual(["one-more"]);
    expect((await getTicket(agent, stale)).tags).toEqual([]);
  });

  it("changes nothing when a reference names nobody", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();

    const asked = updateTickets(agent, {
      tickets: named([ticket]),
      changes: { team: "no-such-team", priority: "low" },
    });

    await expect(asked).rejects.toMatchObject({ code: "INVALID_INPUT", issues: [{ path: ["changes", "team"] }] });
    expect((await getTicket(agent, ticket)).priority).toBe(ticket.priority);
  });

  it("leaves tickets of the other mode alone", async () => {
    const ticket = await aTicket();

    const [outcome] = await updateTickets(await asKey({ mode: "test" }), {
      tickets: named([ticket]),
      changes: { status: "closed" },
    });

    expect(outcome?.refusal?.code).toBe("NOT_FOUND");
    expect((await getTicket(await asAgent(), ticket)).status).toBe("new");
  });

  it.each([
    ["none", 0],
    ["more than the most", BULK_MAX + 1],
  ])("refuses %s at once", async (_, count) => {
    const tickets = Array.from({ length: count }, () => ({ ticket: numberless }));

    await expect(updateTickets(await asAgent(), { tickets, changes: { priority: "low" } })).rejects.toMatchObject({
      issues: [{ path: ["tickets"] }],
    });
  });

  it.each([
    ["an anonymous visitor", asAnonymous, "UNAUTHENTICATED"],
    ["a read-only key", () => asKey({ scopes: ["tickets:read"] }), "FORBIDDEN"],
    ["a requester", async () => asPerson(await aPerson()), "FORBIDDEN"],
  ])("refuses %s", async (_, actor, code) => {
    const tickets = named([await aTicket()]);

    await expect(updateTickets(await actor(), { tickets, changes: { status: "closed" } })).rejects.toMatchObject({
      code,
    });
  });
});
