import { beforeAll, describe, expect, it } from "vitest";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aDeskClient, clientWith, type DeskClient, NEW_TICKET } from "../../../desk-client";
import * as unknownPath from "./[[...rest]]/route";
import * as stats from "./stats/route";
import * as comments from "./tickets/[ticketId]/comments/route";
import * as ticket from "./tickets/[ticketId]/route";
import * as tickets from "./tickets/route";

let live: DeskClient;
let id: string;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  live = await aDeskClient();
  id = (await live.create(NEW_TICKET)).json.id;

  return cleanUp;
});

/** Every endpoint of the document, asked by `client`. */
const everything = (client: DeskClient): Promise<{ status: number; json: unknown }>[] => [
  client.create(NEW_TICKET),
  client.list(),
  client.get(id),
  client.patch(id, { status: "open" }),
  client.close(id),
  client.comment(id, { body: "Hello" }),
  client.stats(),
];

describe("every endpoint answers 401 `Unauthorized`", () => {
  it.each([
    ["without credentials", ""],
    ["to a key that nobody has", `Bearer tl_live_${"x".repeat(43)}`],
    ["to what is no key", "Bearer YOUR_API_KEY"],
    ["to another scheme", "Basic dGw6bGl2ZQ=="],
  ])("%s", async (_, authorization) => {
    for (const answer of await Promise.all(everything(clientWith({ authorization }))))
      expect(answer).toMatchObject({ status: 401, json: { error: "Unauthorized" } });
  });

  it("and tells how to come in", async () => {
    expect((await callRoute(tickets)).headers.get("www-authenticate")).toBe("Bearer");
  });
});

describe("a key", () => {
  it("without a scope is told which one, before its input is read", async () => {
    const reader = await aDeskClient({ scopes: ["tickets:read"] });
    const writer = await aDeskClient({ scopes: ["tickets:write"] });
    const lacks = (scope: string) => ({ status: 403, json: { error: `API key missing required scope: ${scope}` } });

    expect((await reader.list()).status).toBe(200);
    expect(await reader.create({})).toMatchObject(lacks("tickets:write"));
    expect(await reader.patch(id, { status: "?" })).toMatchObject(lacks("tickets:write"));
    expect(await reader.close(id)).toMatchObject(lacks("tickets:write"));
    expect(await reader.comment(id, {})).toMatchObject(lacks("tickets:write"));
    expect(await reader.stats()).toMatchObject(lacks("stats:read"));
    expect(await writer.list()).toMatchObject(lacks("tickets:read"));
  });

  it("for tests (`tl_test_…`) reaches no live ticket, and a live key no test ticket", async () => {
    const test = await aDeskClient({ mode: "test" });
    expect(test.headers.authorization).toMatch(/^Bearer tl_test_/);
    const tried = (await test.create(NEW_TICKET)).json.id;

    for (const [client, foreign] of [
      [test, id],
      [live, tried],
    ] as const) {
      const answers = [client.get(foreign), client.patch(foreign, {}), client.close(foreign)];
      for (const answer of await Promise.all(answers))
        expect(answer).toMatchObject({ status: 404, json: { error: "Ticket not found" } });
    }
    expect((await test.list()).json.tickets).toMatchObject([{ id: tried }]);
    expect((await live.list("?limit=100")).text).not.toContain(tried);
  });
});

describe("below the base", () => {
  it.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("%s to an unknown path is 404 in this format", async (method) => {
    expect(await callRoute(unknownPath, { method, path: "/api/v1/desk/agents" })).toMatchObject({
      status: 404,
      json: { error: "Path not found" },
    });
  });

  it.each([
    ["PUT", tickets, "GET, HEAD, POST, OPTIONS"],
    ["DELETE", tickets, "GET, HEAD, POST, OPTIONS"],
    ["POST", ticket, "GET, HEAD, PATCH, DELETE, OPTIONS"],
    ["GET", comments, "POST, OPTIONS"],
    ["POST", stats, "GET, HEAD, OPTIONS"],
  ])("%s where it is not known is 405 and names what is", async (method, route, allow) => {
    const answer = await callRoute(route, { method });

    expect(answer).toMatchObject({ status: 405, json: { error: "Method not allowed" } });
    expect(answer.headers.get("allow")).toBe(allow);
  });
});
