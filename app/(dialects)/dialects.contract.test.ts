import { beforeAll, describe, expect, it } from "vitest";
import { nativeDriver } from "@/app/api/desk/contract-driver";
import { getTicket } from "@/lib/domain/tickets/get";
import { listTickets } from "@/lib/domain/tickets/list";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import type { DialectDriver } from "@/lib/testing/dialect-driver";
import { anEmail, aProduct, unique } from "@/lib/testing/factories";
import { aurionDriver } from "./(aurion)/contract-driver";
import { helpdeskDriver } from "./(helpdesk)/contract-driver";
import { tinydeskDriver } from "./(tinydesk)/contract-driver";
import { turadeskDriver } from "./(turadesk)/contract-driver";

const DRIVERS: readonly DialectDriver[] = [tinydeskDriver, helpdeskDriver, turadeskDriver, aurionDriver, nativeDriver];
const PAIRS = DRIVERS.flatMap((maker) => DRIVERS.map((reader) => ({ maker, reader })));
const BURST = 200;
const BURST_TIMEOUT_MS = 60_000;

let product: { slug: string; name: string };

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  product = await aProduct({ name: "My SaaS App" });

  return cleanUp;
});

const aSubmission = () => ({
  subject: unique("Subject"),
  body: "Steps:\n1. Open Safari 17 – nothing happens 🧭",
  email: anEmail(),
  product: product.slug,
});

/** The ticket that was made with this requester, whatever the dialect calls it. */
async function ticketOf(email: string): Promise<Ticket> {
  const { items } = await listTickets(await asSystem(), { requester: email });
  const [ticket] = items;
  if (!ticket || items.length > 1) throw new Error(`${items.length} tickets of ${email}`);

  return getTicket(await asSystem(), ticket);
}

/** The id by which `driver` knows the ticket. */
const idIn = (driver: DialectDriver, ticket: Ticket) => driver.idOf?.(ticket) ?? ticket.id;

describe.each(PAIRS)("made in $maker.name, read in $reader.name", ({ maker, reader }) => {
  it("is the same ticket", async () => {
    const submission = aSubmission();
    const made = await maker.create(submission);
    const ticket = await ticketOf(submission.email);

    const { status, seen } = await reader.read(idIn(reader, ticket));

    expect(made.id).toBe(idIn(maker, ticket));
    expect(status).toBe(200);
    const named = maker.hasProducts === false ? null : product.name;
    const told = { ...submission, product: named, status: "new", stage: "RECEIVED", comments: [] };
    expect(told).toMatchObject(seen ?? {});
    expect(seen).toMatchObject({ subject: submission.subject });
    if (reader.hasProducts !== false) expect(seen?.product).toBe(named);
  });
});

describe.each(DRIVERS)("$name", (driver) => {
  it("answers 201 with an id of its own format", async () => {
    const { status, id } = await driver.create(aSubmission());

    expect(status).toBe(201);
    expect(id).toMatch(driver.idFormat);
  });

  it("answers 404 to ids that nobody has", async () => {
    for (const id of driver.unknownIds) expect(await driver.read(id), id).toEqual({ status: 404, seen: null });
  });

  it("gives 200 simultaneous creations 200 ids, of one requester too", { timeout: BURST_TIMEOUT_MS }, async () => {
    const email = anEmail();
    const made = await Promise.all(Array.from({ length: BURST }, () => driver.create({ ...aSubmission(), email })));

    expect(new Set(made.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(made.map(({ id }) => id)).size).toBe(BURST);
  });
});

describe.each(DRIVERS.filter(({ list }) => list))("$name, which lists", (driver) => {
  it("lists what any dialect made, newest first and once", async () => {
    const emails: string[] = [];
    for (const maker of DRIVERS) {
      const submission = aSubmission();
      await maker.create(submission);
      emails.unshift(submission.email);
    }
    const expected = await Promise.all(emails.map(async (email) => idIn(driver, await ticketOf(email))));

    const listed = (await driver.list?.()) ?? [];

    expect(listed.slice(0, DRIVERS.length)).toEqual(expected);
    expect(new Set(listed).size).toBe(listed.length);
  });
});

const CHANGES = PAIRS.filter(({ maker }) => maker.comment && maker.close);

describe.each(CHANGES)("changed in $maker.name, read in $reader.name", ({ maker: changer, reader }) => {
  it("shows the answer and the end", async () => {
    const submission = aSubmission();
    await reader.create(submission);
    const ticket = await ticketOf(submission.email);

    const answered = await changer.comment?.(idIn(changer, ticket), "The fix is on its way.");
    const closed = await changer.close?.(idIn(changer, ticket));

    expect([answered?.status, closed?.status].every((status) => status !== undefined && status < 300)).toBe(true);
    const { seen } = await reader.read(idIn(reader, ticket));
    expect({ status: "closed", stage: "CLOSED", comments: ["The fix is on its way."] }).toMatchObject(outcomeOf(seen));
  });
});

function outcomeOf(seen: Awaited<ReturnType<DialectDriver["read"]>>["seen"]) {
  const { status, stage, comments } = seen ?? {};

  return Object.fromEntries(Object.entries({ status, stage, comments }).filter(([, value]) => value !== undefined));
}
