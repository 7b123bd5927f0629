import { beforeAll, describe, expect, it } from "vitest";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket, unique } from "@/lib/testing/factories";
import * as comments from "../comments/route";
import * as watcher from "./[userId]/route";
import * as watchers from "./route";

let agent: TestBrowser;
let ticket: Ticket;

beforeAll(async () => {
  const close = await testDesk();
  [agent, ticket] = [await aBrowser("agent"), await aTicket()];

  return close;
});

const add = (json: unknown, headers = agent.headers) =>
  callRoute(watchers, { method: "POST", params: { ticketId: ticket.id }, json, headers });
const remove = (userId: string) =>
  callRoute(watcher, { method: "DELETE", params: { ticketId: ticket.id, userId }, headers: agent.headers });
const list = async () => (await callRoute(watchers, { params: { ticketId: ticket.id }, headers: agent.headers })).json;

describe("/tickets/:id/watchers", () => {
  it("POST answers 201 {ok: true} however often, GET the ids, DELETE 200 {ok: true} however often", async () => {
    const { id } = await aPerson({ roles: ["agent"] });
    const done = { json: { ok: true } };

    expect(await add({ user_id: id })).toMatchObject({ status: 201, ...done });
    expect(await add({ user_id: id })).toMatchObject({ status: 201, ...done });
    expect(await list()).toEqual([id]);
    expect(await remove(id)).toMatchObject({ status: 200, ...done });
    expect(await remove(id)).toMatchObject({ status: 200, ...done });
    expect(await list()).toEqual([]);
  });

  it.each([[{}], [{ user_id: "somebody" }], [{ user_id: "019a9d3e-0000-7000-8000-000000000000" }]])(
    "answers 400 naming user_id to %j",
    async (json) => {
      const answer = await add(json);

      expect({ status: answer.status, fields: Object.keys(answer.json.errors) }).toEqual({
        status: 400,
        fields: ["user_id"],
      });
    },
  );

  it("is for agents", async () => {
    const { person, headers } = await aBrowser();

    expect((await add({ user_id: person.id }, headers)).status).toBe(403);
    expect((await callRoute(watchers, { params: { ticketId: ticket.id }, headers })).status).toBe(403);
  });

  it("begins with a mention in an internal note, and not with one in an answer", async () => {
    const [inNote, inAnswer] = [await aPerson({ roles: ["agent"] }), await aPerson({ roles: ["agent"] })];
    const say = (json: object) =>
      callRoute(comments, { method: "POST", params: { ticketId: ticket.id }, json, headers: agent.headers });
    await say({ body_md: `@${inNote.email} have a look, ${unique()}`, is_internal: true });
    await say({ body_md: `@${inAnswer.email} says hello` });

    expect(await list()).toEqual([inNote.id]);
  });
});
