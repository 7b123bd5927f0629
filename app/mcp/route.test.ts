import { beforeAll, describe, expect, it } from "vitest";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { JsonRpcError } from "./_dialect/errors";
import { aKey } from "./mcp-client";
import * as route from "./route";

let key: string;

beforeAll(async () => {
  const cleanUp = await testDesk({
    RATE_LIMIT_REQUESTS: 40,
    RATE_LIMIT_CREATES: 1,
    ALLOWED_ORIGINS: ["https://inspector.example.com"],
  });
  ({ key } = await aKey());

  return cleanUp;
});

const LIST = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const send = ({ headers, ...call }: RouteCall = {}) =>
  callRoute(route, { method: "POST", json: LIST, headers: { authorization: `Bearer ${key}`, ...headers }, ...call });

describe("POST /mcp", () => {
  it("answers with plain JSON, whatever the client accepts", async () => {
    const answer = await send({ headers: { accept: "*/*", "x-request-id": "trace-1" } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("x-request-id")).toBe("trace-1");
    expect(answer.headers.get("ratelimit")).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(answer.json.result.tools).toHaveLength(8);
  });

  it("takes a notification without an answer", async () => {
    const answer = await send({ json: { jsonrpc: "2.0", method: "notifications/initialized" } });

    expect([answer.status, answer.text]).toEqual([202, ""]);
  });

  it.each<Record<string, string>>([{}, { authorization: "Bearer tl_live_nobody_has_this_key" }])(
    "is 401 with %j",
    async (headers) => {
      const answer = await callRoute(route, { method: "POST", json: LIST, headers });

      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
      expect(JsonRpcError.parse(answer.json)).toMatchObject({ error: { data: { code: "UNAUTHENTICATED" } } });
    },
  );

  it.each([
    ["{", -32700, null],
    ["[]", -32600, null],
    [`[${JSON.stringify(LIST)}]`, -32600, null],
    ['{"id": 7}', -32600, 7],
    [`{"jsonrpc": "2.0", "id": "a", "method": "tools/call", "params": {"name": "\\u0000"}}`, -32600, "a"],
  ])("refuses %s as no message", async (body, code, id) => {
    const answer = await send({ json: undefined, body, headers: { "content-type": "application/json" } });

    expect(answer.status).toBe(400);
    expect(JsonRpcError.parse(answer.json)).toMatchObject({ id, error: { code } });
  });

  it("refuses pages of other origins, also those that made their own name point here", async () => {
    const rebound = { origin: "http://evil.example", host: "evil.example" };
    expect((await send({ headers: rebound })).status).toBe(403);
    expect((await send({ headers: { origin: "null" } })).status).toBe(403);

    const allowed = await send({ headers: { origin: "https://inspector.example.com" } });
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://inspector.example.com");
    expect((await send({ headers: { origin: "http://desk.test" } })).status).toBe(200);
  });

  it("refuses what is too large, and what is no JSON", async () => {
    expect((await send({ json: { ...LIST, params: "x".repeat(2 ** 20) } })).status).toBe(413);
    expect((await send({ headers: { "content-type": "text/plain" } })).status).toBe(415);
    expect((await send({ headers: { "mcp-protocol-version": "1999-01-01" } })).status).toBe(400);
  });

  it("limits creations per key, as a refusal of the tool", async () => {
    const ticket = { subject: "One", body: "too many" };
    const call = { ...LIST, method: "tools/call", params: { name: "create_ticket", arguments: ticket } };
    expect((await send({ json: call })).json.result.structuredContent.subject).toBe("One");
    const { result } = (await send({ json: call })).json;

    expect(result.isError).toBe(true);
    expect(result.content[0].text).toMatch(/^RATE_LIMITED: Too many requests\. Try again in \d+ s\.$/);
  });

  it("limits requests per key", async () => {
    const other = { authorization: `Bearer ${(await aKey()).key}` };
    for (let sent = 0; sent < 40; sent++) await send({ headers: other, json: { ...LIST, method: "ping" } });
    const answer = await send({ headers: other });

    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.json.error.data).toMatchObject({ code: "RATE_LIMITED", retryAfterSeconds: expect.any(Number) });
  });
});

it.each(["GET", "DELETE", "PUT"])("has no stream and no session: %s is 405", async (method) => {
  const answer = await callRoute(route, { method });

  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
  expect(JsonRpcError.parse(answer.json).error.message).toBe("Method not allowed");
});
