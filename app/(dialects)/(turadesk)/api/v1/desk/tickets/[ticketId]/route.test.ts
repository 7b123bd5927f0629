import { beforeAll, describe, expect, it } from "vitest";
import { addComment } from "@/lib/domain/comments/add";
import { signIn } from "@/lib/domain/people/sign-in";
import { getTicket } from "@/lib/domain/tickets/get";
import { fromPrefixedId, toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson } from "@/lib/testing/factories";
import { aDeskClient, type DeskClient, NEW_TICKET } from "../../../../../desk-client";

let desk: DeskClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  desk = await aDeskClient();

  return cleanUp;
});

const aTicketId = async (): Promise<string> => (await desk.create(NEW_TICKET)).json.id;
const keyOf = (id: string) => ({ id: fromPrefixedId("tkt", id) ?? "" });

describe("GET /tickets/:id", () => {
  it("answers 200 with the ticket's ten fields and its comments, oldest first", async () => {
    const { json: made } = await desk.create(NEW_TICKET);
    const first = await desk.comment(made.id, { body: "We look into it.", internal: false });
    const second = await desk.comment(made.id, { body: "The limit is in the worker.", internal: true });

    const { status, json } = await desk.get(made.id);

    expect(status).toBe(200);
    expect(json).toEqual({ ...made, updatedAt: expect.any(String), comments: [first.json, second.json] });
  });

  it("answers with no comments as an empty list", async () => {
    expect((await desk.get(await aTicketId())).json.comments).toEqual([]);
  });

  it("shows the answer of the requester's with their address", async () => {
    const id = await aTicketId();
    const ticket = await getTicket(await asSystem(), keyOf(id));
    const customer = { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id } as const;
    await addComment({ ...(await asSystem()), actor: customer }, ticket, { body: "Any news?" });

    expect((await desk.get(id)).json.comments).toMatchObject([{ author: "robin@example.com", internal: false }]);
  });

  it("keeps to the latest 1,000 comments and says where all of them are", { timeout: 60_000 }, async () => {
    const id = await aTicketId();
    const agent = await asAgent();
    const authorId = agent.actor.kind === "user" ? agent.actor.userId : "";
    const ticketId = keyOf(id).id;
    const rows = Array.from({ length: 1001 }, (_, i) => ({
      id: `019a9d3e-0000-7000-8000-${String(i).padStart(12, "0")}`,
      ticketId,
      authorId,
      body: `Comment ${i}`,
      internal: true,
    }));
    await agent.db.comment.createMany({ data: rows });

    const { json, headers } = await desk.get(id);

    expect(json.comments).toHaveLength(1000);
    expect([json.comments[0].body, json.comments[999].body]).toEqual(["Comment 1", "Comment 1000"]);
    expect(headers.get("link")).toBe(`<http://desk.test/api/desk/tickets/${ticketId}/comments>; rel="collection"`);
  });
});

describe("PATCH /tickets/:id answers 200 with the ticket", () => {
  it("to the document's three fields at once", async () => {
    const { json: made } = await desk.create(NEW_TICKET);

    const { status, json } = await desk.patch(made.id, {
      status: "pending",
      assignee: "agent@example.com",
      priority: "low",
    });

    expect(status).toBe(200);
    expect(json).toEqual({
      ...made,
      status: "pending",
      assignee: "agent@example.com",
      priority: "low",
      updatedAt: expect.any(String),
    });
    expect(json.updatedAt > made.updatedAt).toBe(true);
    expect((await desk.get(made.id)).json).toEqual({ ...json, comments: [] });
  });

  it.each(["open", "pending", "resolved", "closed"])("to `status` %s", async (status) => {
    expect((await desk.patch(await aTicketId(), { status })).json.status).toBe(status);
  });

  it.each(["low", "medium", "high", "urgent"])("to `priority` %s", async (priority) => {
    expect((await desk.patch(await aTicketId(), { priority })).json.priority).toBe(priority);
  });

  it("to `tags`, which replace the tags that were there", async () => {
    const id = await aTicketId();

    expect((await desk.patch(id, { tags: ["vip"] })).json.tags).toEqual(["vip"]);
    expect((await desk.patch(id, { tags: [] })).json.tags).toEqual([]);
  });

  it("to an `assignee` by id, and to null, which takes the ticket away", async () => {
    const agent = await aPerson({ roles: ["agent"] });
    const id = await aTicketId();

    expect((await desk.patch(id, { assignee: agent.id })).json.assignee).toBe(agent.email);
    expect((await desk.patch(id, { assignee: null })).json.assignee).toBeNull();
  });

  it("to an `assignee` with an unknown e-mail, who cannot sign in by it", async () => {
    const email = anEmail();

    expect((await desk.patch(await aTicketId(), { assignee: email })).json.assignee).toBe(email);
    const system = await asSystem();
    expect(await system.db.user.findUnique({ where: { email } })).toMatchObject({ roles: [], passwordHash: null });
    await expect(signIn(system, { username: email, password: "" })).rejects.toThrow("Wrong name or password");
  });

  it("to nothing, and to fields that it does not know, which change nothing", async () => {
    const { json: made } = await desk.create(NEW_TICKET);

    for (const json of [{}, { subject: "Another", body: "x", email: anEmail(), status: null, tags: null }])
      expect((await desk.patch(made.id, json)).json).toEqual(made);
  });

  it("to `status` open of a closed ticket", async () => {
    const id = await aTicketId();
    await desk.close(id);

    expect((await desk.patch(id, { status: "open" })).json.status).toBe("open");
  });
});

it.each([
  ["Invalid status", { status: "new" }],
  ["Invalid status", { status: "" }],
  ["Invalid status", { status: 1 }],
  ["Invalid priority", { priority: "critical" }],
  ["Invalid priority", { priority: "" }],
  ["Invalid assignee", { assignee: "" }],
  ["Invalid assignee", { assignee: "agent@" }],
  ["Invalid assignee", { assignee: 7 }],
  ["Invalid assignee", { assignee: "019a9d3e-0000-7000-8000-000000000000" }],
  ["tags must be an array of strings", { tags: "vip" }],
  ["The request body must be a JSON object", ["closed"]],
])("PATCH /tickets/:id answers 400 `%s` to %j and changes nothing", async (error, json) => {
  const { json: made } = await desk.create(NEW_TICKET);

  expect(await desk.patch(made.id, Array.isArray(json) ? json : { tags: ["lost"], ...json })).toMatchObject({
    status: 400,
    json: { error },
  });
  expect((await desk.get(made.id)).json).toMatchObject(made);
});

describe("DELETE /tickets/:id", () => {
  it("answers 200 `Ticket closed`, also the second time", async () => {
    const id = await aTicketId();

    for (const answer of [await desk.close(id), await desk.close(id)])
      expect(answer).toMatchObject({ status: 200, json: { success: true, message: "Ticket closed" } });
  });

  it("leaves a ticket that is read and listed as closed", async () => {
    const id = await aTicketId();
    await desk.comment(id, { body: "Done." });
    await desk.close(id);

    expect((await desk.get(id)).json).toMatchObject({ id, status: "closed", comments: [{ body: "Done." }] });
    expect((await desk.list("?status=closed&limit=1")).json.tickets).toMatchObject([{ id }]);
    expect(await getTicket(await asSystem(), keyOf(id))).toMatchObject({ stage: "CLOSED" });
  });
});

describe("POST /tickets/:id/comments answers 201", () => {
  it("with exactly the five fields of the document; the author is the key's owner", async () => {
    const { status, json } = await desk.comment(await aTicketId(), { body: "It works again.", internal: false });

    expect(status).toBe(201);
    expect(Object.entries(json)).toEqual([
      ["id", expect.stringMatching(/^cmt_[0-9A-Za-z]{22}$/)],
      ["body", "It works again."],
      ["internal", false],
      ["author", desk.owner],
      ["createdAt", expect.stringMatching(/^\d{4}-.*Z$/)],
    ]);
  });

  it("with `internal` false by default", async () => {
    for (const internal of [undefined, null])
      expect((await desk.comment(await aTicketId(), { body: "Hello", internal })).json.internal).toBe(false);
  });

  it("on a closed ticket too", async () => {
    const id = await aTicketId();
    await desk.close(id);

    expect((await desk.comment(id, { body: "For the record." })).status).toBe(201);
  });
});

it.each([
  ["body is required", {}],
  ["body is required", { body: "" }],
  ["body is required", { body: " \n" }],
  ["body must be a string", { body: 7 }],
  ["body must be 65,536 characters or fewer", { body: "x".repeat(65_537) }],
  ["internal must be true or false", { body: "x", internal: "yes" }],
])("POST /tickets/:id/comments answers 400 `%s`", async (error, json) => {
  expect(await desk.comment(await aTicketId(), json)).toMatchObject({ status: 400, json: { error } });
});

describe("an id that names no ticket", () => {
  const nobodys = toPrefixedId("tkt", "019a9d3e-0000-7000-8000-000000000000");

  it.each([nobodys, "tkt_abc123xyz", "tkt_", "cmt_0123456789012345678901", "TK-00001", "'; --", "\u0000"])(
    "like %j is 404 `Ticket not found` for every method",
    async (id) => {
      const answers = [
        await desk.get(id),
        await desk.patch(id, { status: "open" }),
        await desk.close(id),
        await desk.comment(id, { body: "Hello" }),
      ];

      for (const answer of answers) expect(answer).toMatchObject({ status: 404, json: { error: "Ticket not found" } });
    },
  );
});
