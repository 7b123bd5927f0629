import { beforeAll, describe, expect, it } from "vitest";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { testDesk } from "@/lib/testing/desk";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import { aProduct } from "@/lib/testing/factories";
import { aSubmission, DRIVERS, driversWho, eventsOf, ticketOf, ticketsOf } from "./contract-drivers";

let product: { slug: string; name: string };

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0, LOG_LEVEL: "silent" });
  product = await aProduct({ name: "My SaaS App" });

  return cleanUp;
});

async function aLiveTicket(driver: DialectDriver): Promise<Ticket> {
  const submission = aSubmission(product);
  await driver.create(submission);

  return ticketOf(submission.email);
}

/** The statuses of every way to change a ticket that the dialect has. */
async function changesOf(client: DialectDriver, id: string): Promise<number[]> {
  const answers = [
    await client.change?.(id, { priority: "urgent" }),
    await client.change?.(id, { status: "closed" }),
    await client.comment?.(id, "Let me in"),
    await client.comment?.(id, "Let me in", true),
    await client.close?.(id),
  ];

  return answers.flatMap((answer) => (answer ? [answer.status] : []));
}

/** Fails unless the ticket is as it was, in its version and in its history. */
async function unchanged(ticket: Ticket, during: () => Promise<void>): Promise<void> {
  const before = await eventsOf(ticket);
  await during();
  expect(await eventsOf(ticket)).toEqual(before);
  expect(await ticketOf(ticket.requester.email)).toEqual(ticket);
}

const only = (status: number) => (statuses: number[]) => {
  expect(statuses.length).toBeGreaterThan(0);
  expect(new Set(statuses)).toEqual(new Set([status]));
};

describe.each(driversWho("as", "list"))("$name", (driver) => {
  const submission = () => aSubmission(product);

  it.each(["none", "unknown key", "revoked key", "malformed"] as const)(
    "answers 401 to whoever comes with credentials: %s, and writes nothing",
    async (credentials) => {
      const stranger = driver.as(credentials);
      const ticket = await aLiveTicket(driver);
      const wanted = submission();
      const id = driver.idOf(ticket);

      await unchanged(ticket, async () => {
        expect(await stranger.read(id)).toEqual({ status: 401, seen: null });
        expect(await stranger.list?.()).toEqual({ status: 401, ids: [] });
        only(401)(await changesOf(stranger, id));
      });
      for (const unknown of driver.unknownIds) expect((await stranger.read(unknown)).status).toBe(401);

      const isWelcome = driver.isOpen && credentials === "none";
      expect((await stranger.create(wanted)).status).toBe(isWelcome ? 201 : 401);
      expect(await ticketsOf(wanted.email)).toHaveLength(isWelcome ? 1 : 0);
    },
  );

  it("lets a read-only key read and list, refuses its writes with 403, and writes nothing", async () => {
    const reader = driver.as("read-only key");
    const ticket = await aLiveTicket(driver);
    const wanted = submission();
    const id = driver.idOf(ticket);

    await unchanged(ticket, async () => {
      expect((await reader.read(id)).seen).toMatchObject({ subject: ticket.subject });
      expect((await reader.list?.())?.ids).toContain(id);
      only(403)(await changesOf(reader, id));
      expect((await reader.create(wanted)).status).toBe(403);
    });
    expect(await ticketsOf(wanted.email)).toEqual([]);
  });

  it("tells a read-only key nothing of what exists when it writes", async () => {
    const reader = driver.as("read-only key");

    for (const id of driver.unknownIds) only(403)(await changesOf(reader, id));
  });

  it("keeps a test key out of the live world, as if it were not there", async () => {
    const tester = driver.as("test key");
    const ticket = await aLiveTicket(driver);
    const id = driver.idOf(ticket);

    await unchanged(ticket, async () => {
      expect(await tester.read(id)).toEqual({ status: 404, seen: null });
      expect((await tester.list?.())?.ids).not.toContain(id);
      only(404)(await changesOf(tester, id));
    });
  });

  it("gives a test key a world of its own, which live keys do not see", async () => {
    const tester = driver.as("test key");
    const wanted = submission();
    const { status, id } = await tester.create(wanted);

    expect(status).toBe(201);
    expect((await tester.read(id)).seen).toMatchObject({ subject: wanted.subject });
    expect((await tester.list?.())?.ids[0]).toBe(id);
    expect((await tester.change?.(id, { status: "pending" }))?.status).toBe(200);
    expect((await tester.read(id)).seen).toMatchObject({ status: "pending" });

    const ticket = await ticketOf(wanted.email, "test");
    for (const reader of DRIVERS) {
      expect((await reader.read(reader.idOf(ticket))).status).toBe(404);
      expect((await reader.list?.())?.ids ?? []).not.toContain(reader.idOf(ticket));
    }
    expect(await ticketsOf(wanted.email)).toEqual([]);
  });
});
