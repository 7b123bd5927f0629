import { describe, expect, it } from "vitest";
import { asAgent } from "@/lib/testing/contexts";
import { anEmail, aPerson, aTicket } from "@/lib/testing/factories";
import { withTransaction } from "../transaction";
import { lockTicket } from "./get";
import { listTimeline } from "./timeline";
import { applyChanges, updateTicket } from "./update";

describe("a change of a ticket", () => {
  it("sees every difference in metadata, whatever its keys are called", async () => {
    const agent = await asAgent();
    const ticket = await aTicket({ metadata: { id: 7, email: "a@example.com", slug: "a" } });

    const { metadata } = await updateTicket(agent, {
      ticket,
      changes: { metadata: { id: 7, email: "b@example.com", slug: "b" } },
    });

    expect(metadata).toEqual({ id: 7, email: "b@example.com", slug: "b" });
  });

  it("sees no difference in the order of keys", async () => {
    const ticket = await aTicket({ metadata: { b: 1, a: [1, { d: 1, c: 2 }] } });

    const same = await updateTicket(await asAgent(), {
      ticket,
      changes: { metadata: { a: [1, { c: 2, d: 1 }], b: 1 } },
    });

    expect(same.version).toBe(1);
  });

  it("is told of once when all fields change at once, with before and after", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    const dueAt = new Date("2026-12-24T18:00:00.001Z");

    const after = await updateTicket(agent, {
      ticket,
      changes: {
        subject: "S",
        body: "B",
        urgency: 1,
        category: "c",
        subcategory: "d",
        dueAt,
        scheduledAt: dueAt,
        metadata: { a: 1 },
      },
    });

    expect(after).toMatchObject({
      subject: "S",
      body: "B",
      urgency: 1,
      category: "c",
      dueAt,
      scheduledAt: dueAt,
      version: 2,
    });
    const [latest, ...rest] = (await listTimeline(agent, ticket)).items;
    expect(rest).toHaveLength(1);
    expect(latest).toMatchObject({
      kind: "details_changed",
      before: { subject: ticket.subject, urgency: null, dueAt: null, metadata: {} },
      after: { subject: "S", urgency: 1, dueAt: dueAt.toISOString(), metadata: { a: 1 } },
    });
  });

  it("empties with null and keeps what is left out", async () => {
    const agent = await asAgent();
    const ticket = await aTicket({ category: "billing", urgency: 2, dueAt: new Date(), assignee: anEmail() });

    const after = await updateTicket(agent, { ticket, changes: { category: null, dueAt: null, assignee: null } });

    expect(after).toMatchObject({ category: null, dueAt: null, assignee: null, urgency: 2, subject: ticket.subject });
  });

  it.each(["assignee", "requester"] as const)(
    "decides on the %s as it is when the lock is had, not as it was before",
    async (field) => {
      const agent = await asAgent();
      const [first, second] = [await aPerson(), await aPerson()];
      const ticket = await aTicket();
      let waits: Promise<unknown> = Promise.resolve();

      await withTransaction(agent, async (tx) => {
        const locked = await lockTicket(tx, ticket);
        waits = updateTicket(agent, { ticket, changes: { [field]: second.id } });
        await waiterFor(agent);
        await applyChanges(tx, locked, { [field]: { id: first.id } });
      });

      expect(await waits).toMatchObject({ [field]: { id: second.id }, version: 3 });
      expect((await listTimeline(agent, ticket)).items[0]).toMatchObject({
        before: { [field]: { id: first.id } },
        after: { [field]: { id: second.id } },
      });
    },
  );
});

/** Resolves as soon as another session of this database waits for a lock. */
async function waiterFor(ctx: Awaited<ReturnType<typeof asAgent>>): Promise<void> {
  await expect
    .poll(
      () =>
        ctx.db
          .$queryRaw`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    )
    .not.toEqual([]);
}
