import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type Database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import {
  asAdmin,
  asAgent,
  asAnonymous,
  asCustomer,
  asKey,
  asPerson,
  asSystem,
  type TestContext,
} from "@/lib/testing/contexts";
import { anotherDatabase, testDatabase } from "@/lib/testing/database";
import { anEmail, anUpload, aProduct, aTicket } from "@/lib/testing/factories";
import { addComment } from "./comments/add";
import { EVENT_KINDS, type EventKind, toEventRow } from "./events";
import { createTeam } from "./teams/create";
import { addLink } from "./tickets/add-link";
import { createTicket } from "./tickets/create";
import { removeLink } from "./tickets/remove-link";
import type { Ticket } from "./tickets/ticket";
import { updateTicket } from "./tickets/update";
import { withTransaction } from "./transaction";

const eventsOf = (ctx: TestContext, ticket: Ticket) =>
  ctx.db.ticketEvent.findMany({ where: { ticketId: ticket.id }, orderBy: { seq: "asc" } });

describe("each change", () => {
  let agent: TestContext;
  let ticket: Ticket;

  beforeAll(async () => {
    agent = await asAdmin();
    ticket = await aTicket();
  });

  const change = (changes: Parameters<typeof updateTicket>[1]["changes"]) => () =>
    updateTicket(agent, { ticket, changes });
  const slug = async (made: Promise<{ slug: string }>) => (await made).slug;

  it.each<[EventKind[], () => Promise<unknown>]>([
    [["comment_added", "status_changed"], () => addComment(agent, ticket, { body: "a" })],
    [["comment_added"], () => addComment(agent, ticket, { body: "a" })],
    [["note_added"], () => addComment(agent, ticket, { body: "a", internal: true })],
    [["status_changed"], change({ status: "pending" })],
    [["stage_changed"], change({ stage: "MERGED" })],
    [["status_changed", "stage_changed"], change({ stage: "DEPLOYED" })],
    [["status_changed", "stage_changed"], change({ status: "closed" })],
    [["status_changed", "stage_changed"], change({ status: "open" })],
    [["assignee_changed"], change({ assignee: anEmail() })],
    [["assignee_changed"], change({ assignee: null })],
    [["requester_changed"], change({ requester: anEmail() })],
    [["priority_changed"], change({ priority: "urgent" })],
    [["tags_changed"], change({ tags: ["a"] })],
    [["details_changed"], change({ subject: "a", body: "b", urgency: 1, metadata: { a: 1 } })],
    [["team_changed"], async () => change({ team: await slug(createTeam(agent, { name: `Team ${randomUUID()}` })) })()],
    [["product_changed"], async () => change({ product: await slug(aProduct()) })()],
    [["link_added"], () => addLink(agent, ticket, { url: "https://github.com/a/b/issues/1" })],
    [[], change({ priority: "urgent", tags: ["a"] })],
  ])("is told of as %j", async (kinds, act) => {
    const before = (await eventsOf(agent, ticket)).length;

    await act();

    expect((await eventsOf(agent, ticket)).slice(before).map((event) => event.kind)).toEqual(kinds);
  });

  it("of a link is told of when it is taken away", async () => {
    const link = await agent.db.ticketLink.findFirstOrThrow({ where: { ticketId: ticket.id } });
    await removeLink(agent, ticket, link.id);

    expect((await eventsOf(agent, ticket)).at(-1)?.kind).toBe("link_removed");
  });

  it("is public for a closed list of kinds", async () => {
    const ctx = await asSystem();
    const isPublic = (kind: EventKind) => toEventRow(ctx, { ticketId: ticket.id, kind }).public;

    expect(EVENT_KINDS.filter(isPublic)).toEqual([
      "ticket_created",
      "status_changed",
      "stage_changed",
      "comment_added",
      "fix_withdrawn",
    ]);
  });
});

describe("an event is credited to", () => {
  it("a person, a key with its owner, a customer, a visitor or the system", async () => {
    const agent = await asAgent();
    const key = await asKey();
    const visitor = await asAnonymous();
    const ticket = await aTicket({}, visitor);
    const customer = await asCustomer(ticket);
    await addComment(agent, ticket, { body: "a" });
    await addComment(key, ticket, { body: "a" });
    await addComment(customer, ticket, { body: "a" });
    await addComment(await asPerson(ticket.requester), ticket, { body: "a" });
    await updateTicket({ ...(await asSystem()), requestId: null }, { ticket, changes: { priority: "high" } });

    const credits = (await eventsOf(agent, ticket))
      .filter((event) => event.kind !== "status_changed")
      .map((event) => [event.actorKind, event.actorUserId, event.actorKeyId, event.requestId]);
    const me = agent.actor.kind === "user" ? agent.actor.userId : "";
    const [keyId, owner] = key.actor.kind === "apiKey" ? [key.actor.keyId, key.actor.ownerId] : [];
    expect(credits).toEqual([
      ["anonymous", null, null, "test"],
      ["user", me, null, "test"],
      ["api_key", owner, keyId, "test"],
      ["customer", ticket.requester.id, null, "test"],
      ["user", ticket.requester.id, null, "test"],
      ["system", null, null, null],
    ]);
  });
});

describe("a change that fails", () => {
  it.each<[string, (agent: TestContext, ticket: Ticket) => Promise<unknown>]>([
    [
      "while it is decided",
      (agent, ticket) => updateTicket(agent, { ticket, changes: { priority: "high", team: "nothing" } }),
    ],
    [
      "after it is written",
      async (agent, ticket) => {
        const { token } = await anUpload(agent);

        return addComment(agent, ticket, { body: "a", uploads: [token, token] });
      },
    ],
    [
      "after it is recorded",
      (agent, ticket) =>
        withTransaction(agent, async (tx) => {
          await updateTicket(tx, { ticket, changes: { priority: "high" } });
          throw new Error("no");
        }),
    ],
    [
      "while its events are written",
      (agent, ticket) =>
        withTransaction(agent, async (tx) => {
          await updateTicket(tx, { ticket, changes: { priority: "high" } });
          tx.record({ ticketId: randomUUID(), kind: "tags_changed" });
        }),
    ],
  ])("%s leaves no event and no change", async (_, act) => {
    const agent = await asAgent();
    const ticket = await aTicket();

    await expect(act(agent, ticket)).rejects.toThrow();

    expect((await eventsOf(agent, ticket)).map((event) => event.kind)).toEqual(["ticket_created"]);
    expect(await agent.db.ticket.findUnique({ where: { id: ticket.id } })).toMatchObject({
      priority: "medium",
      version: 1,
    });
    expect(await agent.db.comment.count({ where: { ticketId: ticket.id } })).toBe(0);
  });
});

describe("the order of events", () => {
  /** Follows the events of `db` as a consumer does, until `writing` is done; gives what it has seen. */
  async function follow(db: Database, writing: Promise<unknown>): Promise<bigint[]> {
    const seen: bigint[] = [];
    let done = false;
    writing.finally(() => (done = true)).catch(() => undefined);
    for (let last = false; ; last = done) {
      const rows = await db.ticketEvent.findMany({
        where: { seq: { gt: seen.at(-1) ?? 0n } },
        select: { seq: true },
        orderBy: { seq: "asc" },
      });
      seen.push(...rows.map((row) => row.seq));
      if (last) return seen;
    }
  }

  /** 100 writers at once, each with a transaction of its own that is not over as soon as its events are written. */
  const write = (ctx: TestContext, tickets: Ticket[]) =>
    Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        ctx.db.$transaction(async (db) => {
          const ticketId = tickets[i % tickets.length]?.id ?? "";
          await db.ticketEvent.create({
            data: toEventRow(ctx, { ticketId, kind: "tags_changed" }),
            select: { seq: true },
          });
          for (let j = 0; j < (i * 7) % 5; j++) await db.$executeRaw`SELECT 1`;
        }),
      ),
    );

  /** How many events a consumer on this database misses while 100 writers are at work. */
  async function missed(url: string): Promise<number> {
    const db = createDatabase(url);
    const ctx = { ...(await asSystem()), db };
    try {
      const tickets = await Promise.all(
        Array.from({ length: 10 }, () =>
          createTicket(ctx, { subject: "S", body: "B", requester: { email: anEmail() } }),
        ),
      );
      const seen = await follow(db, write(ctx, tickets));
      expect(new Set(seen).size).toBe(seen.length);

      return (await db.ticketEvent.count()) - seen.length;
    } finally {
      await db.$disconnect();
    }
  }

  it("is the order of their commits: a consumer misses none of 100 writers", async () => {
    expect(await missed(await anotherDatabase("ordered"))).toBe(0);
  });

  it("would be lost without the lock of the trigger, so this test can tell", async () => {
    const url = await anotherDatabase("unordered");
    await withClient(url, (client) => client.query("DROP TRIGGER ticket_event_order ON ticket_event"));

    expect(await missed(url)).toBeGreaterThan(0);
  });

  it("is kept by 100 real changes at once", async () => {
    const agent = await asAgent();
    const tickets = await Promise.all(Array.from({ length: 20 }, () => aTicket()));
    const changes = Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        updateTicket(agent, { ticket: { id: tickets[i % 20]?.id ?? "" }, changes: { subject: `Subject ${i}` } }),
      ),
    );

    const seen = await follow(agent.db, changes);

    expect(seen).toHaveLength(await agent.db.ticketEvent.count());
  });
});

it("notifies listeners of the last event, at the commit and not before", async () => {
  const agent = await asAgent();
  const ticket = await aTicket();
  await withClient(await testDatabase(), async (client) => {
    const heard: string[] = [];
    client.on("notification", ({ channel, payload }) => heard.push(`${channel} ${payload}`));
    await client.query("LISTEN ticket_event");
    const rolledBack = withTransaction(agent, async (tx) => {
      await updateTicket(tx, { ticket, changes: { priority: "low" } });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");

    await updateTicket(agent, { ticket, changes: { priority: "high", tags: ["a"] } });

    const last = (await eventsOf(agent, ticket)).at(-1);
    await expect.poll(() => heard).toEqual([`ticket_event ${last?.seq}`]);
  });
});
