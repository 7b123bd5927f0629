import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asCustomer, asKey, asPerson, asSystem } from "@/lib/testing/contexts";
import { anUpload, aPerson, aTicket } from "@/lib/testing/factories";
import { getTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import { listTimeline } from "../tickets/timeline";
import { updateTicket } from "../tickets/update";
import type { TicketStatus } from "../tickets/vocabulary";
import { trackTicket } from "../tracking/track";
import { addComment } from "./add";
import { listComments } from "./list";

const kinds = async (ticket: Ticket) =>
  (await listTimeline(await asAgent(), ticket)).items.map((one) => one.kind).reverse();

describe("an agent's answer", () => {
  it("opens a new ticket and is its first response, once", async () => {
    const ticket = await aTicket();
    const agent = await asAgent();
    const first = new Date("2026-11-21T12:00:00Z");

    const comment = await addComment({ ...agent, now: () => first }, ticket, { body: "We look into it." });
    await addComment({ ...agent, now: () => new Date("2026-11-21T13:00:00Z") }, ticket, { body: "Found it." });

    expect(comment).toMatchObject({
      ticketId: ticket.id,
      body: "We look into it.",
      internal: false,
      attachments: [],
      createdAt: first,
    });
    expect(await getTicket(agent, ticket)).toMatchObject({
      status: "open",
      firstRespondedAt: first,
      updatedAt: new Date("2026-11-21T13:00:00Z"),
    });
    expect(await kinds(ticket)).toEqual(["ticket_created", "comment_added", "status_changed", "comment_added"]);
  });

  it.each(["open", "pending", "resolved", "closed"] as const)("leaves a ticket %s", async (status) => {
    const ticket = await aTicket({ status });

    await addComment(await asAgent(), ticket, { body: "By the way" });

    expect(await getTicket(await asAgent(), ticket)).toMatchObject({ status, firstRespondedAt: expect.any(Date) });
  });

  it("may resolve the ticket in the same breath", async () => {
    const ticket = await aTicket();
    const agent = await asAgent();

    await addComment(agent, ticket, { body: "Done.", status: "resolved" });

    expect(await getTicket(agent, ticket)).toMatchObject({
      status: "resolved",
      resolvedAt: expect.any(Date),
      firstRespondedAt: expect.any(Date),
    });
    expect(await kinds(ticket)).toEqual(["ticket_created", "comment_added", "status_changed"]);
  });

  it("is given by a key in its owner's name", async () => {
    const key = await asKey({ scopes: ["tickets:write"] });
    const { author } = await addComment(key, await aTicket(), { body: "Hello" });

    expect(author.id).toBe(key.actor.kind === "apiKey" ? key.actor.ownerId : "");
  });
});

describe("a customer's answer", () => {
  it.each<[TicketStatus, TicketStatus]>([
    ["new", "new"],
    ["open", "open"],
    ["pending", "open"],
    ["resolved", "open"],
    ["closed", "open"],
  ])("finds a ticket %s and leaves it %s", async (before, after) => {
    const ticket = await aTicket({ status: before });

    const comment = await addComment(await asCustomer(ticket), ticket, { body: "It is back" });

    expect(comment.author.id).toBe(ticket.requester.id);
    expect(await getTicket(await asAgent(), ticket)).toMatchObject({
      status: after,
      stage: "RECEIVED",
      firstRespondedAt: null,
      resolvedAt: null,
      closedAt: null,
    });
  });

  it("brings a closed ticket back to its stage, by its signed-in requester too", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    await updateTicket(agent, { ticket, changes: { stage: "DEPLOYED" } });
    await updateTicket(agent, { ticket, changes: { status: "closed" } });

    await addComment(await asPerson(ticket.requester), ticket, { body: "It is back" });

    expect(await getTicket(agent, ticket)).toMatchObject({ status: "open", stage: "DEPLOYED" });
  });

  it("is the customer's where an agent has asked for help themselves", async () => {
    const agent = await asAgent();
    const id = agent.actor.kind === "user" ? agent.actor.userId : "";
    const ticket = await aTicket({ requester: { id }, status: "pending" });

    await addComment(agent, ticket, { body: "Still broken" });

    expect(await getTicket(agent, ticket)).toMatchObject({ status: "open", firstRespondedAt: null });
    expect((await listTimeline(agent, ticket)).items.find((one) => one.kind === "comment_added")?.after).toMatchObject({
      fromRequester: true,
    });
  });
});

describe("an internal note", () => {
  it.each(["new", "open", "pending", "resolved", "closed"] as const)(
    "changes nothing of a ticket that is %s",
    async (status) => {
      const ticket = await aTicket({ status });

      await addComment(await asAgent(), ticket, { body: "Hm", internal: true });

      expect({ ...(await getTicket(await asAgent(), ticket)), updatedAt: null }).toEqual({
        ...ticket,
        updatedAt: null,
      });
      expect(await kinds(ticket)).toEqual(["ticket_created", "note_added"]);
    },
  );

  it("never reaches the requester, the customer or the public, not even by a time", async () => {
    const ticket = await aTicket();
    const before = await trackTicket(await asAnonymous(), ticket);
    await addComment({ ...(await asAgent()), now: () => new Date(Date.now() + 60_000) }, ticket, {
      body: "Secret",
      internal: true,
    });

    for (const reader of [await asCustomer(ticket), await asPerson(ticket.requester)]) {
      expect(await listComments(reader, ticket)).toEqual({ items: [], nextCursor: null });
    }
    expect(await trackTicket(await asAnonymous(), ticket)).toEqual(before);
  });

  it.each([
    ["a requester", (ticket: Ticket) => asPerson(ticket.requester)],
    ["a customer", asCustomer],
    ["a key that only reads", () => asKey({ scopes: ["tickets:read"] })],
  ])("is not for %s to write", async (_, actor) => {
    const ticket = await aTicket();

    await expect(addComment(await actor(ticket), ticket, { body: "Hm", internal: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("addComment", () => {
  it.each([
    ["a visitor", asAnonymous, "UNAUTHENTICATED"],
    ["another requester", async () => asPerson(await aPerson()), "NOT_FOUND"],
    ["the holder of another link", async () => asCustomer(await aTicket()), "NOT_FOUND"],
    ["a key of the other mode", () => asKey({ mode: "test" }), "NOT_FOUND"],
    ["the system, which is nobody", asSystem, "FORBIDDEN"],
  ])("refuses %s", async (_, actor, code) => {
    const ticket = await aTicket();

    await expect(addComment(await actor(), ticket, { body: "Hi" })).rejects.toMatchObject({ code });
    expect(await kinds(ticket)).toEqual(["ticket_created"]);
  });

  it("refuses a status from a customer, and keeps the answer out too", async () => {
    const ticket = await aTicket();

    await expect(addComment(await asCustomer(ticket), ticket, { body: "Hi", status: "closed" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await listComments(await asAgent(), ticket)).items).toEqual([]);
  });

  it.each([
    ["a blank answer", { body: " \n" }, "body"],
    ["a long answer", { body: "x".repeat(65_537) }, "body"],
    ["half an emoji", { body: "\ud83d" }, "body"],
    ["four uploads", { body: "a", uploads: ["a", "b", "c", "d"] }, "uploads"],
    ["a made-up upload", { body: "a", uploads: ["a.b"] }, "uploads"],
  ])("refuses %s and keeps nothing", async (_, input, field) => {
    const ticket = await aTicket();

    await expect(addComment(await asAgent(), ticket, input)).rejects.toHaveProperty("issues.0.path.0", field);
    expect(await getTicket(await asAgent(), ticket)).toEqual(ticket);
    expect(await kinds(ticket)).toEqual(["ticket_created"]);
  });

  it("puts uploads on the answer, each once", async () => {
    const ticket = await aTicket();
    const customer = await asCustomer(ticket);
    const { token } = await anUpload(customer);

    const { attachments } = await addComment(customer, ticket, { body: "See", uploads: [token] });

    expect(attachments.map((file) => [file.filename, file.mime])).toEqual([["screen.png", "image/png"]]);
    await expect(addComment(customer, ticket, { body: "See", uploads: [token] })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it("loses none of twenty simultaneous answers and opens the ticket once", async () => {
    const ticket = await aTicket();
    const agent = await asAgent();

    await Promise.all(Array.from({ length: 20 }, (_, i) => addComment(agent, ticket, { body: `Answer ${i}` })));

    expect((await listComments(agent, ticket)).items).toHaveLength(20);
    expect((await kinds(ticket)).filter((kind) => kind === "status_changed")).toHaveLength(1);
  });
});

describe("listComments", () => {
  it.each(["oldest", "newest"] as const)("pages from the %s on through all, each once", async (order) => {
    const ticket = await aTicket();
    const agent = await asAgent();
    for (let i = 0; i < 7; i++) await addComment(agent, ticket, { body: `${i}`, internal: i % 3 === 0 });
    const read = async (ctx: typeof agent) => {
      const bodies: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listComments(ctx, ticket, { order, limit: 2, cursor });
        bodies.push(...page.items.map((one) => one.body));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);

      return order === "oldest" ? bodies.join("") : bodies.reverse().join("");
    };

    expect(await read(agent)).toBe("0123456");
    expect(await read(await asCustomer(ticket))).toBe("1245");
  });

  it("refuses a cursor of another ticket or order", async () => {
    const agent = await asAgent();
    const [ticket, other] = [await aTicket(), await aTicket()];
    for (const body of ["a", "b"]) await addComment(agent, ticket, { body });
    const cursor = (await listComments(agent, ticket, { limit: 1 })).nextCursor ?? "";

    await expect(listComments(agent, other, { cursor })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(listComments(agent, ticket, { cursor, order: "newest" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});
