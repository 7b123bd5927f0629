import { afterEach, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { enrolConsumers, type TicketEvent } from "@/lib/db/events";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { waitingJobs } from "@/lib/testing/jobs";
import type { Consumer } from "./consumer";
import { enqueue } from "./enqueue";
import { followOutbox, readOutbox } from "./outbox";

beforeEach(async () => {
  await testDatabase();
});

afterEach(resetDatabase);

const ticketsOf = (events: readonly TicketEvent[]) => events.map((event) => event.ticketId);

/** A consumer that remembers what it was given. */
async function enrolled(name: string, consume: Consumer["consume"] = async () => undefined) {
  const heard: TicketEvent[] = [];
  await enrolConsumers(database(), [name]);
  const consumer: Consumer = {
    name,
    consume: async (events, tx) => {
      await consume(events, tx);
      heard.push(...events);
    },
  };

  return { consumer, heard };
}

it("tells a consumer of everything since it was enrolled, in order and once", async () => {
  await aTicket();
  const { consumer, heard } = await enrolled("a");
  const first = await aTicket();
  const second = await aTicket();

  await readOutbox([consumer]);
  await readOutbox([consumer]);

  expect(ticketsOf(heard)).toEqual([first.id, second.id]);
});

it("keeps the place of a consumer that is enrolled again", async () => {
  const { consumer, heard } = await enrolled("a");
  const { id } = await aTicket();

  await enrolConsumers(database(), ["a"]);
  await readOutbox([consumer]);

  expect(ticketsOf(heard)).toEqual([id]);
});

it("takes back what a failing consumer queued, and lets the others go on", async () => {
  const failing = await enrolled("failing", async (_events, tx) => {
    await enqueue(tx.db, "forget-answers", {});
    throw new Error("no");
  });
  const other = await enrolled("other");
  const { id } = await aTicket();

  await readOutbox([failing.consumer, other.consumer]);

  expect(await waitingJobs()).toEqual([]);
  expect(ticketsOf(other.heard)).toEqual([id]);
});

it("tells a consumer again of what it failed at", async () => {
  let isWell = false;
  const { consumer, heard } = await enrolled("a", async () => {
    if (!isWell) throw new Error("not yet");
  });
  const { id } = await aTicket();
  await readOutbox([consumer]);

  isWell = true;
  await readOutbox([consumer]);

  expect(ticketsOf(heard)).toEqual([id]);
});

it("consumes an event once, however many read at the same time", async () => {
  const { consumer, heard } = await enrolled("a");
  const { id } = await aTicket();

  await Promise.all([readOutbox([consumer]), readOutbox([consumer]), readOutbox([consumer])]);

  expect(ticketsOf(heard)).toEqual([id]);
});

it("reads more than one batch", async () => {
  const { id } = await aTicket();
  const { consumer, heard } = await enrolled("a");
  const row = { ticketId: id, kind: "comment_added", actorKind: "system" as const, mode: "live" as const };
  await database().ticketEvent.createMany({ data: Array.from({ length: 450 }, () => row) });

  await readOutbox([consumer]);

  expect(heard).toHaveLength(450);
});

it("reads as soon as something happens", async () => {
  const { consumer, heard } = await enrolled("a");
  const unfollow = followOutbox([consumer]);
  const { id } = await aTicket();

  await expect.poll(() => ticketsOf(heard)).toEqual([id]);
  await unfollow();
});
