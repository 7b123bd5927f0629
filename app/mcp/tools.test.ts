import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { revokeApiKey } from "@/lib/domain/api-keys/revoke";
import { countByStatus } from "@/lib/domain/tickets/count";
import { ticketStats } from "@/lib/domain/tickets/stats";
import { env, provideEnv } from "@/lib/env";
import { asAdmin, asSystem } from "@/lib/testing/contexts";
import { anotherDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aProduct, aTicket, unique } from "@/lib/testing/factories";
import { serveRoutes } from "@/lib/testing/serve-routes";
import { aKey, connect } from "./mcp-client";
import * as route from "./route";

type Connection = Awaited<ReturnType<typeof connect>>;

let server: Awaited<ReturnType<typeof serveRoutes>>;
let agent: Connection;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  server = await serveRoutes({ "/mcp": route });
  agent = await connect(server.url, (await aKey()).key);

  return cleanUp;
});

afterAll(() => server.close());

const newTicket = () => ({ subject: unique("Export"), body: "It stops.", requester: { email: anEmail() } });

describe("the tools", () => {
  it("lead a ticket from its creation to its closing", async () => {
    const product = await aProduct();
    const made = await agent.give("create_ticket", { ...newTicket(), product: product.slug, priority: "high" });
    expect(made).toMatchObject({ status: "new", stage: "RECEIVED", priority: "high", source: "api", version: 1 });
    expect(made.trackingUrl).toContain(`/track/${made.publicId}?token=`);

    const found = await agent.give("search_tickets", { search: made.subject, status: ["new"] });
    expect(found.tickets.map((ticket: { id: string }) => ticket.id)).toEqual([made.id]);

    const answer = { ticketId: made.publicId, body: "We look into it.", status: "pending" };
    expect(await agent.give("add_comment", answer)).toMatchObject({ internal: false, fromRequester: false });
    await agent.give("add_comment", { ticketId: made.id, body: "Row 10,000.", internal: true });
    const read = await agent.give("get_ticket", { ticketId: made.publicId });
    expect(read.ticket.status).toBe("pending");
    expect(read.comments.map((comment: { internal: boolean }) => comment.internal)).toEqual([false, true]);

    const changes = { stage: "PR_OPEN", tags: ["export"], assignee: anEmail() };
    const changed = await agent.give("update_ticket", { ticketId: made.publicId, ...changes });
    expect(changed).toMatchObject({ stage: "PR_OPEN", tags: ["export"], assignee: { email: changes.assignee } });

    await agent.give("update_ticket", { ticketId: made.publicId, status: "closed" });
    const tracked = await agent.give("track_ticket", { ticketId: made.publicId });
    expect(tracked).toMatchObject({ publicId: made.publicId, status: "closed", stage: "CLOSED" });
    expect(tracked.pipeline).toHaveLength(8);
    expect(JSON.stringify(tracked)).not.toContain(made.requester.email);
  });

  it("make a ticket for the key's owner when no requester is named", async () => {
    const { apiKey, key } = await aKey();
    const { requester: _, ...ticket } = newTicket();
    const made = await (await connect(server.url, key)).give("create_ticket", ticket);

    expect(made.requester.id).toBe(apiKey.owner.id);
  });

  it("count tickets and name products", async () => {
    const product = await aProduct({ name: "Shop" });
    const before = await agent.give("ticket_stats");
    await agent.give("create_ticket", newTicket());
    const after = await agent.give("ticket_stats");

    expect(after.total).toBe(before.total + 1);
    expect(after.byStatus.new).toBe(before.byStatus.new + 1);
    expect(after).toMatchObject({ mine: expect.any(Number), unassigned: expect.any(Number) });
    const { products } = await agent.give("list_products");
    expect(products).toContainEqual({ slug: product.slug, name: "Shop", description: null });
  });

  it("tell how long tickets took to be resolved", async () => {
    const { id } = await agent.give("create_ticket", newTicket());
    await agent.give("update_ticket", { ticketId: id, status: "resolved" });
    const { averageResolutionSeconds } = await agent.give("ticket_stats");
    const stats = await ticketStats(await asSystem());

    expect(averageResolutionSeconds).toBe(Math.round((stats.averageResolutionMs ?? Number.NaN) / 1000));
  });

  it("count what was made a moment ago, although a replica has not got it yet", async () => {
    await agent.give("create_ticket", newTicket());
    const own = env();
    provideEnv({ ...own, DATABASE_REPLICA_URL: await anotherDatabase("replica") });
    const counted = await agent.give("ticket_stats");
    provideEnv(own);

    expect(counted).toMatchObject(await countByStatus(await asSystem()));
    expect(counted.averageResolutionSeconds).toBeNull();
  });

  it("page through every ticket once", async () => {
    const { requester } = await agent.give("create_ticket", newTicket());
    for (let made = 0; made < 4; made++) await agent.give("create_ticket", { ...newTicket(), requester });
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await agent.give("search_tickets", {
        requester: requester.email,
        limit: 2,
        ...(cursor && { cursor }),
      });
      seen.push(...page.tickets.map((ticket: { id: string }) => ticket.id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }

    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it("do a thing once for its idempotency key", async () => {
    const ticket = { ...newTicket(), idempotencyKey: unique("once") };
    const [first, second] = await Promise.all([
      agent.give("create_ticket", ticket),
      agent.give("create_ticket", ticket),
    ]);
    expect(second).toEqual(first);
    expect((await agent.refuse("create_ticket", { ...ticket, body: "Another." })).text).toContain("CONFLICT");

    const comment = { ticketId: first.id, body: "Once.", idempotencyKey: unique("once") };
    expect(await agent.give("add_comment", comment)).toEqual(await agent.give("add_comment", comment));
  });

  it("say what they do, and are shown to keys that may use them", async () => {
    const { tools } = await agent.client.listTools();
    expect(tools).toHaveLength(8);
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    expect(hints.get_ticket).toMatchObject({ readOnlyHint: true, destructiveHint: false, idempotentHint: true });
    expect(hints.create_ticket).toMatchObject({ readOnlyHint: false, destructiveHint: false, idempotentHint: false });
    expect(hints.update_ticket).toMatchObject({ readOnlyHint: false, destructiveHint: true, idempotentHint: true });

    const reader = await connect(server.url, (await aKey(["tickets:read"])).key);
    const shown = (await reader.client.listTools()).tools.map(({ name }) => name);
    expect(shown).toEqual(["search_tickets", "get_ticket", "track_ticket"]);
  });
});

describe("a refusal", () => {
  it("names every field that is wrong", async () => {
    const refused = await agent.refuse("create_ticket", { subject: 7, requester: { email: "x" }, color: "red" });
    const fields = (refused.failure as { fields: { field: string }[] }).fields.map(({ field }) => field);

    expect(refused.failure).toMatchObject({ code: "INVALID_INPUT", requestId: expect.any(String) });
    expect(fields).toEqual(["subject", "body", ""]);
    expect(refused.text).toContain("- subject: ");
    const { failure } = await agent.refuse("create_ticket", { ...newTicket(), product: "nobody-knows-it" });
    expect(failure).toMatchObject({ fields: [{ field: "product" }] });
  });

  it("is the same for a ticket that is not there and one of the other mode", async () => {
    const ticket = await aTicket({}, await asSystem({ mode: "test" }));
    const unknown = await agent.refuse("get_ticket", { ticketId: "TK-99999999" });
    const foreign = await agent.refuse("get_ticket", { ticketId: ticket.id });

    expect(unknown.text).toBe("NOT_FOUND: Ticket not found.");
    expect(foreign.text).toBe(unknown.text);
    const tester = await connect(server.url, (await aKey(undefined, "test")).key);
    expect((await tester.give("get_ticket", { ticketId: ticket.id })).ticket.mode).toBe("test");
  });

  it("names the scope that a key is missing", async () => {
    const reader = await connect(server.url, (await aKey(["tickets:read"])).key);
    const { text } = await reader.refuse("create_ticket", newTicket());

    expect(text).toBe("FORBIDDEN: API key missing required scope: tickets:write.");
  });

  it("tells of a change in the meantime", async () => {
    const { publicId: ticketId } = await agent.give("create_ticket", newTicket());
    await agent.give("update_ticket", { ticketId, priority: "low" });
    const { failure } = await agent.refuse("update_ticket", { ticketId, priority: "high", expectedVersion: 1 });

    expect(failure).toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("meets a tool that is not there, and a key that was revoked", async () => {
    expect((await agent.refuse("drop_tables")).text).toBe("NOT_FOUND: Tool not found.");

    const { apiKey, key } = await aKey();
    const connection = await connect(server.url, key);
    await revokeApiKey(await asAdmin(), apiKey.id);
    // PostgreSQL tells of it, which may take a moment.
    await expect
      .poll(() => connection.call("ticket_stats").catch((error: Error) => error.message))
      .toContain("Invalid API key");
  });
});

describe("the resources", () => {
  it("are the tickets, newest first and a page at a time", async () => {
    const ticket = await agent.give("create_ticket", newTicket());
    const { resources } = await agent.client.listResources();
    expect(resources[0]).toMatchObject({ uri: `ticket://${ticket.publicId}`, title: ticket.subject });

    const { resourceTemplates } = await agent.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(["ticket://{ticketId}"]);
  });

  it("are read with their conversation, by number or id", async () => {
    const ticket = await agent.give("create_ticket", newTicket());
    await agent.give("add_comment", { ticketId: ticket.id, body: "Hello" });

    for (const id of [ticket.publicId, ticket.publicId.toLowerCase(), ticket.id]) {
      const [content] = (await agent.client.readResource({ uri: `ticket://${id}` })).contents;
      const read = JSON.parse(content && "text" in content ? content.text : "");
      expect(read.ticket.id).toBe(ticket.id);
      expect(read.comments[0].body).toBe("Hello");
    }
  });

  it.each([
    ["ticket://TK-99999999", -32002],
    ["ticket://nonsense", -32602],
    ["file:///etc/passwd", -32602],
  ])("refuse %s with code %d", async (uri, code) => {
    await expect(agent.client.readResource({ uri })).rejects.toMatchObject({ code });
  });
});
