import { beforeAll, describe, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { aBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import * as unknownPath from "./helpdesk/[[...rest]]/route";
import * as me from "./me/route";
import * as tickets from "./tickets/route";

const PORTAL = "https://portal.example.com";
const EVIL = "https://evil.example";

beforeAll(() => testDesk({ ALLOWED_ORIGINS: ["https://helpdesk.example.com", PORTAL] }));

describe("an allowed origin", () => {
  it("gets its preflight answered, with these headers and no others", async () => {
    const { status, headers } = await callRoute(tickets, { method: "OPTIONS", headers: { origin: PORTAL } });

    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      "access-control-allow-origin": PORTAL,
      "access-control-allow-methods": "GET, POST, PATCH, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": "Authorization, Content-Type, X-Requested-With",
      "access-control-allow-credentials": "true",
      vary: "Origin",
    });
  });

  it("reads and writes with the cookie", async () => {
    const { person, headers } = await aBrowser();
    const asked = { ...headers, origin: PORTAL };
    const json = { title: "Hello", requester_id: person.id, priority: 3 };

    const read = await callRoute(me, { headers: asked });
    expect(read.status).toBe(200);
    expect(read.headers.get("access-control-allow-origin")).toBe(PORTAL);
    expect(read.headers.get("access-control-allow-credentials")).toBe("true");
    expect((await callRoute(tickets, { method: "POST", headers: asked, json })).status).toBe(201);
  });

  it("may read refusals", async () => {
    const { status, headers } = await callRoute(me, { headers: { origin: PORTAL } });

    expect({ status, origin: headers.get("access-control-allow-origin") }).toEqual({ status: 401, origin: PORTAL });
  });
});

describe("any other origin", () => {
  it.each(["GET", "POST", "PATCH", "OPTIONS"])("is answered 403 to %s", async (method) => {
    for (const origin of [EVIL, `${PORTAL}.evil.example`, "null"]) {
      const { status, headers } = await callRoute(tickets, { method, headers: { origin } });

      expect(status).toBe(403);
      expect(headers.has("access-control-allow-origin")).toBe(false);
    }
  });

  it("is kept from reading while no origin is listed, and from writing with a cookie", async () => {
    const before = env();
    provideEnv({ ...before, ALLOWED_ORIGINS: [] });
    const { person, headers } = await aBrowser();
    const asked = { ...headers, origin: EVIL };
    const json = { title: "Hello", requester_id: person.id, priority: 3 };
    const read = await callRoute(me, { headers: asked });
    const written = await callRoute(tickets, { method: "POST", headers: asked, json });
    provideEnv(before);

    expect(read.headers.has("access-control-allow-origin")).toBe(false);
    expect(written.status).toBe(403);
  });
});

it("takes changes by cookie from our own pages, and from programs that say nothing of an origin", async () => {
  const { person, headers } = await aBrowser();
  const json = { title: "Hello", requester_id: person.id, priority: 3 };
  const post = (more: object) => callRoute(tickets, { method: "POST", headers: { ...headers, ...more }, json });

  expect((await post({ origin: "http://desk.test" })).status).toBe(201);
  expect((await post({})).status).toBe(201);
  expect((await post({ "sec-fetch-site": "cross-site" })).status).toBe(403);
});

it("answers unknown paths and methods in its own words, and lets nothing be framed or run", async () => {
  const missing = await callRoute(unknownPath, { path: "/helpdesk/nothing" });
  const refused = await callRoute(tickets, { method: "DELETE", headers: (await aBrowser()).headers });

  expect(missing).toMatchObject({ status: 404, json: { error: "not found" } });
  expect(refused).toMatchObject({ status: 405, json: { error: "Method not allowed" } });
  expect(missing.headers.get("content-security-policy")).toBe("default-src 'none'");
  expect(missing.headers.get("x-content-type-options")).toBe("nosniff");
});
