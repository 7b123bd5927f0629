import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#aurion/examples";
import { database } from "@/lib/db/client";
import { testDesk } from "@/lib/testing/desk";
import { unique } from "@/lib/testing/factories";
import { type AurionClient, aurionClient } from "../../../test-client";

let client: AurionClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  client = await aurionClient();

  return cleanUp;
});

const aTicket = () => ({ ...EXAMPLE_TICKET, subject: unique("once") });
const made = (subject: string) => database().ticket.count({ where: { subject } });
const create = (json: object, key: string, by = client) => by.create(json, { "idempotency-key": key });

describe("Idempotency", () => {
  it("returns the original response without creating a duplicate", async () => {
    const ticket = aTicket();
    const first = await create(ticket, ticket.subject);
    await client.patch(first.json.id, { status: "closed" });
    const second = await create(ticket, ticket.subject);

    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    expect(await made(ticket.subject)).toBe(1);
  });

  it("takes quoted and bare keys for the same", async () => {
    const ticket = aTicket();
    const first = await create(ticket, `"${ticket.subject}"`);

    expect((await create(ticket, ticket.subject)).text).toBe(first.text);
  });

  it("reusing the same key with a different payload returns 409", async () => {
    const ticket = aTicket();
    await create(ticket, ticket.subject);
    const answer = await create({ ...ticket, priority: "low" }, ticket.subject);

    expect(answer.status).toBe(409);
    expect(answer.text).toBe('{"detail":"Idempotency key reused with a different payload"}');
    expect(await made(ticket.subject)).toBe(1);
  });

  it("within 1 hour (the cache TTL): afterwards the key is free", async () => {
    const ticket = aTicket();
    const first = await create(ticket, ticket.subject);
    const { expiresAt } = await database().idempotencyRecord.findFirstOrThrow({ where: { key: ticket.subject } });
    const hour = Date.parse(first.json.created_at) + 3_600_000;
    expect(Math.abs(expiresAt.getTime() - hour)).toBeLessThan(5_000);

    await database().idempotencyRecord.updateMany({
      where: { key: ticket.subject },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const second = await create(ticket, ticket.subject);

    expect(second.json.id).not.toBe(first.json.id);
  });

  it("makes one ticket of twenty simultaneous requests", async () => {
    const ticket = aTicket();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(ticket, ticket.subject)));

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await made(ticket.subject)).toBe(1);
  });

  it("keeps the keys of two clients apart", async () => {
    const ticket = aTicket();
    const other = await aurionClient();
    const [mine, theirs] = await Promise.all([create(ticket, ticket.subject), create(ticket, ticket.subject, other)]);

    expect(mine.json.id).not.toBe(theirs.json.id);
  });

  it("keeps nothing of a request that was malformed", async () => {
    const ticket = aTicket();

    expect((await create({ ...ticket, description: "" }, ticket.subject)).status).toBe(422);
    expect((await create(ticket, ticket.subject)).status).toBe(201);
  });

  it("refuses a key that cannot be one", async () => {
    const answer = await create(aTicket(), "x".repeat(256));

    expect(answer.status).toBe(422);
    expect(answer.json.detail[0]).toMatchObject({ type: "value_error", loc: ["header", "idempotency-key"] });
  });
});
