import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#aurion/examples";
import { database } from "@/lib/db/client";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, unique } from "@/lib/testing/factories";
import { type FakeFreshservice, FRESHSERVICE_KEY, fakeFreshservice, type Trouble } from "@/lib/testing/freshservice";
import { type AurionClient, aurionClient } from "../../../test-client";

let fresh: FakeFreshservice;
let client: AurionClient;

beforeEach(async () => {
  fresh = await fakeFreshservice();
  await testDesk({
    RATE_LIMIT_REQUESTS: 0,
    RATE_LIMIT_CREATES: 0,
    FRESHSERVICE_BASE_URL: fresh.url,
    FRESHSERVICE_API_KEY: FRESHSERVICE_KEY,
  });
  client = await aurionClient();
});

afterEach(() => fresh.stop());

const aTicket = () => ({ ...EXAMPLE_TICKET, subject: unique("vpn") });
const made = (subject: string) => database().ticket.count({ where: { subject } });

describe("with Freshservice behind it, a creation", () => {
  it("is mirrored before it is answered, and names its counterpart", async () => {
    const ticket = aTicket();
    const { status, json } = await client.create({ ...ticket, status: "pending" });

    expect(status).toBe(201);
    expect(json).toMatchObject({
      external_provider: "freshservice",
      external_ticket_id: "1042",
      external_ticket_url: `${fresh.url}/a/tickets/1042`,
    });
    expect((await client.read(json.id)).json).toEqual(json);
    expect((await client.list("?limit=1")).json.tickets).toEqual([json]);
    expect(fresh.tickets).toMatchObject([
      { subject: ticket.subject, description: ticket.description, email: "alex@example.com", status: 3, priority: 3 },
    ]);
  });

  it("tells of what nobody has set with stand-ins", async () => {
    await client.create({ subject: "Subject", description: "a < b\n& c" });

    expect(fresh.tickets).toMatchObject([
      { email: client.owner.email, status: 2, priority: 2, source: 2, description: "a &lt; b<br>\n&amp; c" },
    ]);
  });

  it("that the provider rejects is 400 with its message, and leaves nothing behind", async () => {
    fresh.mandatory = ["department_id"];
    const ticket = { ...aTicket(), requester_email: anEmail() };
    const answer = await client.create(ticket, { "idempotency-key": ticket.subject });

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ detail: "Validation failed: department_id: It should not be blank" });
    expect(await made(ticket.subject)).toBe(0);
    expect(await database().user.count({ where: { email: ticket.requester_email } })).toBe(0);

    fresh.mandatory = [];
    expect((await client.create(ticket, { "idempotency-key": ticket.subject })).status).toBe(201);
  });

  it("with one key is one here and there, however often it comes at once", async () => {
    const ticket = aTicket();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.create(ticket, { "idempotency-key": ticket.subject })),
    );

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(fresh.tickets).toHaveLength(1);
    expect(await made(ticket.subject)).toBe(1);
  });

  it("waits for so many at once only, and loses none of them", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => client.create(aTicket())));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await database().ticketMirror.count({ where: { account: fresh.url } })).toBe(30);
  });

  it.each<[string, Trouble]>([
    ["answers 429", { status: 429, retryAfter: 7 }],
    ["answers 503", { status: 503 }],
    ["does not know the key", { status: 401 }],
    ["loses its answer", "lost"],
  ])("is made all the same when the provider %s", async (_, trouble) => {
    fresh.troubles.push(trouble);
    const ticket = aTicket();
    const answer = await client.create(ticket);

    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ external_provider: null, external_ticket_id: null, external_ticket_url: null });
    expect(await made(ticket.subject)).toBe(1);
    // Whoever comes next does not wait for a provider that has just failed.
    expect((await client.create(aTicket())).status).toBe(201);
    expect(fresh.requests).toHaveLength(1);
  });

  it("of a test key stays here", async () => {
    const tester = await aurionClient({ mode: "test" });

    expect((await tester.create(aTicket())).json.external_provider).toBeNull();
    expect(fresh.requests).toEqual([]);
  });
});
