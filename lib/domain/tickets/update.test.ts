import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asCustomer, asKey, asPerson } from "@/lib/testing/contexts";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { listTimeline } from "./timeline";
import { updateTicket } from "./update";

describe("updateTicket", () => {
  it("changes several fields in one version with an event for each kind of change", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();

    const updated = await updateTicket(agent, {
      ticket: { id: ticket.id },
      changes: {
        priority: "urgent",
        tags: ["safari", "login"],
        assignee: agent.actor.kind === "user" ? agent.actor.email : "",
      },
    });

    expect(updated).toMatchObject({ priority: "urgent", tags: ["safari", "login"], version: ticket.version + 1 });
    const { items } = await listTimeline(agent, { id: ticket.id });
    expect(items.map((event) => event.kind).sort()).toEqual([
      "assignee_changed",
      "priority_changed",
      "tags_changed",
      "ticket_created",
    ]);
  });

  it("records nothing when nothing changes", async () => {
    const agent = await asAgent();
    const ticket = await aTicket({ tags: ["a"], metadata: { plan: "pro" } });

    const same = await updateTicket(agent, {
      ticket,
      changes: { tags: ["a"], metadata: { plan: "pro" }, status: "new" },
    });

    expect(same.version).toBe(ticket.version);
    expect((await listTimeline(agent, ticket)).items).toHaveLength(1);
  });

  it("returns a reopened ticket to the stage before it was closed", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    await updateTicket(agent, { ticket, changes: { stage: "MERGED" } });
    await updateTicket(agent, { ticket, changes: { status: "closed" } });

    const reopened = await updateTicket(agent, { ticket, changes: { status: "open" } });

    expect(reopened).toMatchObject({ status: "open", stage: "MERGED", closedAt: null, resolvedAt: null });
  });

  it("refuses a change that was decided on an older version", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    await updateTicket(agent, { ticket, changes: { priority: "high" } });

    const late = updateTicket(agent, { ticket, changes: { priority: "low" }, expectedVersion: ticket.version });

    await expect(late).rejects.toMatchObject({ code: "PRECONDITION_FAILED", current: ticket.version + 1 });
  });

  it("loses none of twenty simultaneous changes", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();

    await Promise.all(
      Array.from({ length: 20 }, (_, i) => updateTicket(agent, { ticket, changes: { subject: `Subject ${i}` } })),
    );

    const { items } = await listTimeline(agent, ticket);
    expect(items).toHaveLength(21);
  });

  it.each([
    ["an anonymous visitor", asAnonymous, "UNAUTHENTICATED"],
    ["a read-only key", () => asKey({ scopes: ["tickets:read"] }), "FORBIDDEN"],
    ["a requester", async () => asPerson(await aPerson()), "FORBIDDEN"],
    ["a key of the other mode", () => asKey({ mode: "test" }), "NOT_FOUND"],
  ])("refuses %s", async (_, actor, code) => {
    const ticket = await aTicket();

    await expect(updateTicket(await actor(), { ticket, changes: { status: "closed" } })).rejects.toMatchObject({
      code,
    });
  });

  it("refuses the holder of a tracking link", async () => {
    const ticket = await aTicket();

    await expect(
      updateTicket(await asCustomer(ticket), { ticket, changes: { status: "closed" } }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
