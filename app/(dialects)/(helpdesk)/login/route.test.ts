import { beforeAll, describe, expect, it } from "vitest";
import { GET as nativeMe } from "@/app/api/desk/me/route";
import { env, provideEnv } from "@/lib/env";
import { aBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson } from "@/lib/testing/factories";
import * as logout from "../logout/route";
import * as me from "../me/route";
import * as login from "./route";

beforeAll(() => testDesk());

const PASSWORD = "correct horse";
const signIn = (json: unknown, headers = {}) => callRoute(login, { method: "POST", path: "/login", json, headers });
const anAccount = () => aPerson({ roles: ["agent"], password: PASSWORD });

async function aCookie() {
  const { email } = await anAccount();
  const { headers } = await signIn({ username: email, password: PASSWORD });

  return headers.get("set-cookie")?.split(";", 1)[0] ?? "";
}

describe("POST /login", () => {
  it("answers 200 {ok: true} with an HttpOnly cookie", async () => {
    const { email } = await anAccount();
    const { status, json, headers } = await signIn({ username: email, password: PASSWORD });

    expect({ status, json }).toEqual({ status: 200, json: { ok: true } });
    expect(headers.get("set-cookie")).toMatch(
      /^next-auth\.session-token=[^;]+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    );
  });

  it("makes a cookie that is the browser's session, too", async () => {
    const cookie = await aCookie();

    expect((await callRoute(me, { headers: { cookie } })).status).toBe(200);
    expect((await callRoute({ GET: nativeMe }, { headers: { cookie } })).status).toBe(200);
  });

  it("answers 400 naming what is missing", async () => {
    expect(await signIn({})).toMatchObject({
      status: 400,
      json: { errors: { username: "is required", password: "is required" } },
    });
    expect(await callRoute(login, { method: "POST", body: "{" })).toMatchObject({
      status: 400,
      json: { error: expect.any(String) },
    });
  });

  it("answers 401 to a wrong password and to an unknown name alike", async () => {
    const { email } = await anAccount();
    for (const username of [email, anEmail()]) {
      const { status, json, headers } = await signIn({ username, password: "wrong" });

      expect({ status, json }).toEqual({ status: 401, json: { error: "invalid credentials" } });
      expect(headers.has("set-cookie")).toBe(false);
    }
  });

  it("refuses who guesses on and on, the right password included", async () => {
    const { email } = await anAccount();
    for (let guess = 0; guess < 10; guess++) await signIn({ username: email, password: "wrong" });
    const { status, json, headers } = await signIn({ username: email, password: PASSWORD });

    expect({ status, json }).toEqual({ status: 429, json: { error: "rate limited" } });
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("signs nobody in for another site", async () => {
    const { email } = await anAccount();
    const headers = { origin: "https://evil.example" };

    expect((await signIn({ username: email, password: PASSWORD }, headers)).status).toBe(403);
  });

  it("is unknown where people sign in with OpenID Connect", async () => {
    const before = env();
    provideEnv({ ...before, AUTH_MODE: "oidc" });
    const answer = await signIn({ username: "admin", password: PASSWORD });
    provideEnv(before);

    expect(answer).toMatchObject({ status: 404, json: { error: "not found" } });
  });
});

describe("POST /logout", () => {
  it("answers 200 {ok: true} and clears the cookie", async () => {
    const { status, json, headers } = await callRoute(logout, { method: "POST", headers: { cookie: await aCookie() } });

    expect({ status, json }).toEqual({ status: 200, json: { ok: true } });
    expect(headers.get("set-cookie")).toMatch(/^next-auth\.session-token=; Path=\/; HttpOnly; .*Max-Age=0$/);
  });
});

describe("GET /me", () => {
  it("answers id, external_id, email, display_name and roles", async () => {
    const { person, headers } = await aBrowser("admin", "agent");

    expect(await callRoute(me, { headers })).toMatchObject({
      status: 200,
      json: {
        id: person.id,
        external_id: null,
        email: person.email,
        display_name: person.name,
        roles: ["admin", "agent"],
      },
    });
  });

  it("calls people without a role requesters", async () => {
    expect((await callRoute(me, { headers: (await aBrowser()).headers })).json.roles).toEqual(["requester"]);
  });

  it.each([
    [{}, "missing auth cookie"],
    [{ cookie: "next-auth.session-token=forged" }, "invalid token"],
    [{ authorization: "Bearer forged" }, "invalid token"],
  ])("answers 401 to %j", async (headers, error) => {
    expect(await callRoute(me, { headers })).toMatchObject({ status: 401, json: { error } });
  });

  it("asks for a bearer token where people sign in with OpenID Connect", async () => {
    const before = env();
    provideEnv({ ...before, AUTH_MODE: "oidc" });
    const { json } = await callRoute(me);
    provideEnv(before);

    expect(json).toEqual({ error: "missing bearer token" });
  });
});
