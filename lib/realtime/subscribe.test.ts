import { afterEach, beforeAll, expect, it } from "vitest";
import { databaseUrl } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { updateTicket } from "@/lib/domain/tickets/update";
import { asSystem } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { newestEvent, type TicketEventRow } from "./event-row";
import { type SubscribeOptions, subscribe } from "./subscribe";

let ended = new AbortController();

beforeAll(async () => {
  await testDatabase();
});
afterEach(() => {
  ended.abort();
  ended = new AbortController();
});

async function follow(options: Partial<SubscribeOptions> = {}) {
  const subscription = await subscribe({ accepts: () => true, signal: ended.signal, ...options });
  const events = subscription[Symbol.asyncIterator]();

  return {
    position: subscription.position,
    next: async (): Promise<TicketEventRow> => (await events.next()).value,
    take: async (count: number) => {
      const taken: TicketEventRow[] = [];
      while (taken.length < count) taken.push((await events.next()).value);
      return taken;
    },
  };
}

async function retag(ticketId: string, tags: string[]): Promise<void> {
  await updateTicket(await asSystem(), { ticket: { id: ticketId }, changes: { tags } });
}

it("tells of what happens, with the ticket and nobody's name", async () => {
  const stream = await follow();
  const ticket = await aTicket();

  expect(await stream.next()).toMatchObject({
    kind: "ticket_created",
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    mode: "live",
    public: true,
  });
});

it("resumes after the last event seen, then goes on live without gap or repeat", async () => {
  const before = await newestEvent();
  const ticket = await aTicket();
  await retag(ticket.id, ["a"]);
  const stream = await follow({ after: before });
  const first = await stream.next();
  await retag(ticket.id, ["b"]);
  const rest = await stream.take(2);

  expect([first, ...rest].map((event) => event.kind)).toEqual(["ticket_created", "tags_changed", "tags_changed"]);
});

it("tells every subscriber of every event once and in commit order while many write at once", async () => {
  const start = await newestEvent();
  const streams = await Promise.all([follow(), follow({ after: start }), follow()]);
  const tickets = await Promise.all(Array.from({ length: 12 }, () => aTicket()));
  await Promise.all(tickets.map((ticket, index) => retag(ticket.id, [`t${index}`])));
  const told = await Promise.all(streams.map((stream) => stream.take(24)));

  for (const events of told) {
    const numbers = events.map((event) => event.seq);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1)));
    expect(new Set(events.map((event) => event.ticketId))).toEqual(new Set(tickets.map((ticket) => ticket.id)));
  }
});

it("tells of one ticket only when asked to, also of its past", async () => {
  const start = await newestEvent();
  const [ticket, other] = [await aTicket(), await aTicket()];
  const stream = await follow({ after: start, ticketId: ticket.id });
  await retag(other.id, ["other"]);
  await retag(ticket.id, ["mine"]);
  const events = await stream.take(2);

  expect(events.map((event) => [event.ticketId, event.kind])).toEqual([
    [ticket.id, "ticket_created"],
    [ticket.id, "tags_changed"],
  ]);
});

it("takes a number that was never given for 'from now on'", async () => {
  const stream = await follow({ after: 999_999_999_999n });
  expect(stream.position).toBe(await newestEvent());
  const ticket = await aTicket();

  expect((await stream.next()).ticketId).toBe(ticket.id);
});

it("loses nothing for a reader that is far too slow", async () => {
  const ticket = await aTicket();
  const stream = await follow({ ticketId: ticket.id });
  await retag(ticket.id, ["first"]);
  await stream.next();
  const count = 700;
  await withClient(databaseUrl(), (client) =>
    client.query(
      `INSERT INTO ticket_event (ticket_id, kind, actor_kind, mode)
       SELECT $1, 'tags_changed', 'system', 'live' FROM generate_series(1, $2)`,
      [ticket.id, count],
    ),
  );
  const events = await stream.take(count);

  expect(new Set(events.map((event) => event.seq)).size).toBe(count);
});

it("hears of what happened while its connection was broken", async () => {
  const stream = await follow();
  await aTicket();
  await stream.next();
  await withClient(databaseUrl(), (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    ),
  );
  const ticket = await aTicket();

  expect((await stream.next()).ticketId).toBe(ticket.id);
});

it("ends when its reader leaves, even while it waits", async () => {
  const subscription = await subscribe({ accepts: () => true, signal: ended.signal });
  const waiting = subscription[Symbol.asyncIterator]().next();
  ended.abort();

  expect(await waiting).toEqual({ done: true, value: undefined });
});
