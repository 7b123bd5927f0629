import { beforeAll, describe, expect, it } from "vitest";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { aBrowser, browserOf, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket } from "@/lib/testing/factories";
import * as comments from "./comments/route";
import * as route from "./route";

let agent: TestBrowser;
let ticket: Ticket;

beforeAll(async () => {
  const close = await testDesk();
  agent = await aBrowser("agent");

  return close;
});

const change = (json: unknown, headers = agent.headers, ticketId = ticket.id) =>
  callRoute(route, { method: "PATCH", params: { ticketId }, json, headers });
const read = async () => (await callRoute(route, { params: { ticketId: ticket.id }, headers: agent.headers })).json;

describe("PATCH /tickets/:id", () => {
  beforeAll(async () => {
    ticket = await aTicket({ body: "Out of toner" });
  });

  it("changes each of its fields, and answers 200 {ok: true}", async () => {
    const changes = {
      status: "Pending",
      assignee_id: agent.person.id,
      priority: 1,
      urgency: 2,
      scheduled_at: "2027-01-02T03:04:05.000Z",
      due_at: "2027-01-03T03:04:05.000Z",
      custom_json: { asset: "PR-0017" },
    };

    expect(await change(changes)).toMatchObject({ status: 200, json: { ok: true } });
    expect(await read()).toMatchObject(changes);
  });

  it("leaves what is null or left out as it is", async () => {
    const before = await read();

    expect((await change({ assignee_id: null, status: null, due_at: null })).status).toBe(200);
    expect((await change({})).status).toBe(200);
    expect(await read()).toEqual(before);
  });

  it.each(["New", "Open", "Pending", "Resolved", "Closed", "open", "RESOLVED"])(
    "takes the status %s",
    async (status) => {
      expect((await change({ status })).status).toBe(200);
      expect((await read()).status.toLowerCase()).toBe(status.toLowerCase());
    },
  );

  it.each([
    ["status", "bogus"],
    ["status", 3],
    ["assignee_id", "somebody"],
    ["assignee_id", "019a9d3e-0000-7000-8000-000000000000"],
    ["priority", 0],
    ["urgency", 1.5],
    ["scheduled_at", "soon"],
    ["custom_json", "text"],
  ])("answers 400 naming %s when it is %j", async (field, value) => {
    const { status, json } = await change({ [field]: value });

    expect({ status, fields: Object.keys(json.errors) }).toEqual({ status: 400, fields: [field] });
  });

  it("answers 404 to ids that no ticket has", async () => {
    for (const id of ["019a9d3e-0000-7000-8000-000000000000", "nonsense"])
      expect((await change({ priority: 1 }, agent.headers, id)).status).toBe(404);
  });

  it("is for agents, managers and administrators", async () => {
    const owner = await browserOf({ ...(await aPerson()), ...ticket.requester });

    expect(await change({ priority: 1 }, owner.headers)).toMatchObject({ status: 403, json: { error: "forbidden" } });
    for (const role of ["manager", "admin"] as const)
      expect((await change({ priority: 1 }, (await aBrowser(role)).headers)).status).toBe(200);
  });
});

describe("/tickets/:id/comments", () => {
  let owner: TestBrowser;
  const say = (json: object, headers = agent.headers, ticketId = ticket.id) =>
    callRoute(comments, { method: "POST", params: { ticketId }, json, headers });
  const hear = async (headers = agent.headers) =>
    (await callRoute(comments, { params: { ticketId: ticket.id }, headers })).json;

  beforeAll(async () => {
    owner = await aBrowser();
    ticket = await aTicket({ requester: { id: owner.person.id } });
  });

  it("POST answers 201 {id}; GET lists all of it, oldest first", async () => {
    const first = await say({ body_md: "One", is_internal: true });
    const second = await say({ body_md: "**Two**" }, owner.headers);

    expect(first).toMatchObject({ status: 201, json: { id: expect.any(String) } });
    const common = { ticket_id: ticket.id, created_at: expect.any(String) };
    expect(await hear()).toEqual([
      { id: first.json.id, author_id: agent.person.id, body_md: "One", is_internal: true, ...common },
      { id: second.json.id, author_id: owner.person.id, body_md: "**Two**", is_internal: false, ...common },
    ]);
  });

  it("credits whoever is signed in, whatever author_id says", async () => {
    await say({ body_md: "Three", author_id: owner.person.id });

    expect((await hear()).at(-1)).toMatchObject({ body_md: "Three", author_id: agent.person.id });
  });

  it("keeps internal notes from requesters, to read and to write", async () => {
    expect((await hear(owner.headers)).map((comment: { body_md: string }) => comment.body_md)).not.toContain("One");
    expect((await say({ body_md: "Mine", is_internal: true }, owner.headers)).status).toBe(403);
  });

  it("answers 400 naming what is wrong", async () => {
    expect(await say({ is_internal: "yes" })).toMatchObject({
      status: 400,
      json: { errors: { body_md: "is required", is_internal: expect.any(String) } },
    });
    expect((await say({ body_md: "x".repeat(70_000) })).json.errors.body_md).toEqual(expect.any(String));
  });

  it("answers 404 to others' tickets and unknown ones", async () => {
    const stranger = (await aBrowser()).headers;

    expect((await say({ body_md: "Hello" }, stranger)).status).toBe(404);
    expect((await callRoute(comments, { params: { ticketId: ticket.id }, headers: stranger })).status).toBe(404);
    expect((await say({ body_md: "Hello" }, agent.headers, "TKT-999999")).status).toBe(404);
  });
});
