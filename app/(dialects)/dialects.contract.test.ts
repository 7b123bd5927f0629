import { beforeAll, describe, expect, it } from "vitest";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aProduct } from "@/lib/testing/factories";
import { aSubmission, asToldBy, DRIVERS, driversWho, PAIRS, submitted, ticketOf } from "./contract-drivers";

const BURST = 200;
const BURST_TIMEOUT_MS = 60_000;

let product: { slug: string; name: string };

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  product = await aProduct({ name: "My SaaS App" });

  return cleanUp;
});

describe.each(PAIRS)("made in $maker.name, read in $reader.name", ({ maker, reader }) => {
  it("is the same ticket in every field that both have a word for", async () => {
    const submission = aSubmission(product);
    const made = await maker.create(submission);
    const ticket = await ticketOf(submission.email);

    const { status, seen } = await reader.read(reader.idOf(ticket));

    expect(made).toEqual({ status: 201, id: maker.idOf(ticket) });
    expect(status).toBe(200);
    expect(seen).toEqual(asToldBy(reader, seen, submitted(maker, submission, product)));
  });
});

describe.each(DRIVERS)("$name", (driver) => {
  it("answers 201 with an id of its own format", async () => {
    const { status, id } = await driver.create(aSubmission(product));

    expect(status).toBe(201);
    expect(id).toMatch(driver.idFormat);
  });

  it.each(driver.unknownIds)("answers 404 to %s, which nobody has, whatever is asked", async (id) => {
    expect(await driver.read(id)).toEqual({ status: 404, seen: null });
    expect((await driver.change?.(id, { status: "closed" }))?.status ?? 404).toBe(404);
    expect((await driver.close?.(id))?.status ?? 404).toBe(404);
    expect((await driver.comment?.(id, "Hello?"))?.status ?? 404).toBe(404);
  });

  it.each(driver.malformedIds.ids)(`answers ${driver.malformedIds.status} to %s, which is no id`, async (id) => {
    const { status } = driver.malformedIds;

    expect(await driver.read(id)).toEqual({ status, seen: null });
    expect((await driver.change?.(id, { status: "closed" }))?.status ?? status).toBe(status);
    expect((await driver.close?.(id))?.status ?? status).toBe(status);
    expect((await driver.comment?.(id, "Hello?"))?.status ?? status).toBe(status);
  });

  it("gives 200 simultaneous creations 200 ids, of one requester too", { timeout: BURST_TIMEOUT_MS }, async () => {
    const email = anEmail();
    const submissions = Array.from({ length: BURST }, () => ({ ...aSubmission(product), email }));
    const made = await Promise.all(submissions.map(driver.create));

    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(made.map(({ id }) => id)).size).toBe(BURST);
  });
});

describe.each(driversWho("list"))("$name, which lists", (driver) => {
  it("lists what any dialect made, newest first and once", async () => {
    const expected: string[] = [];
    for (const maker of DRIVERS) {
      const submission = aSubmission(product);
      await maker.create(submission);
      expected.unshift(driver.idOf(await ticketOf(submission.email)));
    }

    const { ids } = await driver.list();

    expect(ids.slice(0, DRIVERS.length)).toEqual(expected);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it("gives simultaneous creations through every dialect numbers of their own", async () => {
  const submissions = Array.from({ length: 40 }, (_, index) => ({
    driver: DRIVERS[index % DRIVERS.length],
    ticket: aSubmission(product),
  }));
  await Promise.all(submissions.map(({ driver, ticket }) => driver?.create(ticket)));
  const tickets = await Promise.all(submissions.map(({ ticket }) => ticketOf(ticket.email)));

  expect(new Set(tickets.map(({ number }) => number)).size).toBe(submissions.length);
});
