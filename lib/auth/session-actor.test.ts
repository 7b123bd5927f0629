import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { databaseUrl } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { env, provideEnv } from "@/lib/env";
import { ok } from "@/lib/http/result";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import { aPerson } from "@/lib/testing/factories";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { sealSession, sessionCookie } from "./session-token";

/** Before a person who is kept would be looked up again anyway. */
const SOON = { timeout: 2_000, interval: 10 };

const operation = { id: "whoAmI", path: "/me", summary: "Who am I" };
const response = z.looseObject({ kind: z.string() });
const dialect = sampleDialect({ authenticate: ["session", "apiKey", "anonymous"] });
const route = dialect.routes(
  dialect.route({ operation: { ...operation, method: "GET" }, response, handler: async ({ ctx }) => ok(ctx.actor) }),
  dialect.route({ operation: { ...operation, method: "POST" }, response, handler: async ({ ctx }) => ok(ctx.actor) }),
);

beforeAll(async () => {
  await testDatabase();
  provideEnv({ ...env(), ALLOWED_ORIGINS: ["https://shop.example.com"], PUBLIC_URL: "https://desk.example.com" });
});

async function signedIn(epoch = 0) {
  const person = await aPerson({ roles: ["agent"] });
  const cookie = `other=1; ${sessionCookie().name}=${await sealSession({ sub: person.id, epoch })}`;

  return { person, cookie };
}

it("knows the person by the cookie", async () => {
  const { person, cookie } = await signedIn();
  const answer = await callRoute(route, { headers: { cookie } });

  expect(answer.json).toMatchObject({ kind: "user", userId: person.id, roles: ["agent"] });
});

it("keeps the cookie off plain http behind an https address", () => {
  expect(sessionCookie()).toEqual({
    name: "__Secure-next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
  });
});

it("takes a forged, foreign or ended session for none", async () => {
  const ended = await signedIn(1);
  const forged = `${sessionCookie().name}=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c`;

  expect((await callRoute(route, { headers: { cookie: ended.cookie } })).json.kind).toBe("anonymous");
  expect((await callRoute(route, { headers: { cookie: forged } })).json.kind).toBe("anonymous");
});

it.each([
  ["disabled the person", `disabled_at = now()`, { kind: "anonymous" }],
  ["ended the person's sessions", `session_epoch = session_epoch + 1`, { kind: "anonymous" }],
  ["changed the person's roles", `roles = '{admin}'`, { kind: "user", roles: ["admin"] }],
])("hears that another node has %s", async (_change, assignment, expected) => {
  const { person, cookie } = await signedIn();
  const whoAmI = async () => (await callRoute(route, { headers: { cookie } })).json;
  expect(await whoAmI()).toMatchObject({ kind: "user", roles: ["agent"] });
  await withClient(databaseUrl(), (client) =>
    client.query(`UPDATE "user" SET ${assignment} WHERE id = $1`, [person.id]),
  );

  await expect.poll(whoAmI, SOON).toMatchObject(expected);
});

it.each([
  [{ origin: "https://desk.example.com" }, 200],
  [{ origin: "http://desk.test" }, 200],
  [{ origin: "https://shop.example.com" }, 200],
  [{ "sec-fetch-site": "same-origin" }, 200],
  [{ referer: "https://desk.example.com/desk" }, 200],
  [{ origin: "https://evil.example" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "https://desk.example.com.evil.example" }, 403],
  [{ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, 403],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ referer: "https://evil.example/" }, 403],
  [{}, 403],
])("answers a change by cookie from %j with %d", async (headers, status) => {
  const { cookie } = await signedIn();

  expect((await callRoute(route, { method: "POST", headers: { cookie, ...headers } })).status).toBe(status);
});

it("asks nobody without a cookie where they come from", async () => {
  const headers = { origin: "https://evil.example" };

  expect((await callRoute(route, { method: "POST", headers })).status).toBe(200);
});

it("lets programs with a cookie change things where the dialect allows it, and foreign pages never", async () => {
  const lenient = sampleDialect({ authenticate: ["session"], origin: "ifSent" });
  const change = lenient.routes(
    lenient.route({ operation: { ...operation, method: "POST" }, response, handler: async ({ ctx }) => ok(ctx.actor) }),
  );
  const { cookie } = await signedIn();

  expect((await callRoute(change, { method: "POST", headers: { cookie } })).status).toBe(200);
  expect(
    (await callRoute(change, { method: "POST", headers: { cookie, "sec-fetch-site": "cross-site" } })).status,
  ).toBe(403);
});
