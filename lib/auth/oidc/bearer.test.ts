import { createHmac, randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { setRoles } from "@/lib/domain/people/set-roles";
import { createTeam } from "@/lib/domain/teams/create";
import { env, provideEnv } from "@/lib/env";
import { ok } from "@/lib/http/result";
import { metrics } from "@/lib/telemetry/metrics";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, aTicket, unique } from "@/lib/testing/factories";
import { type Issuer, startIssuer } from "@/lib/testing/oidc-issuer";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { oidcAuthenticator } from "./bearer";

const dialect = sampleDialect({ authenticate: [oidcAuthenticator, "apiKey"] });
const whoAmI = dialect.routes(
  dialect.route({
    operation: { id: "whoAmI", method: "GET", path: "/me", summary: "Who am I" },
    response: z.looseObject({ kind: z.string() }),
    handler: async ({ ctx }) => ok({ ...ctx.actor }),
  }),
);
const ask = (token: string) => callRoute(whoAmI, { headers: { authorization: `Bearer ${token}` } });

let issuer: Issuer;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  issuer = await startIssuer();
  provideEnv({
    ...env(),
    AUTH_MODE: "oidc",
    OIDC_JWKS_URL: issuer.jwksUrl,
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: "glassdesk",
    OIDC_GROUP_CLAIM: "groups",
    OIDC_TRUST_EMAILS: false,
  });

  return issuer.stop;
});

afterAll(() => provideEnv({ ...env(), AUTH_MODE: "local" }));

const now = () => Math.floor(Date.now() / 1000);
const aSubject = () => randomUUID();

describe("whom a token stands for", () => {
  it("makes a person without rights of an unknown subject, once", async () => {
    const sub = aSubject();
    const token = await issuer.token({ sub, name: "Robin" });
    const answers = await Promise.all([ask(token), ask(token), ask(await issuer.token({ sub, jti: "other" }))]);

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(answers[0]?.json).toMatchObject({ kind: "user", roles: [], name: "Robin" });
    expect(await database().user.count({ where: { externalId: sub } })).toBe(1);
  });

  it("takes roles from the groups, and takes them back", async () => {
    const sub = aSubject();
    const first = await ask(await issuer.token({ sub, groups: ["agent", "/admin", "canteen"] }));
    expect(first.json.roles.toSorted()).toEqual(["admin", "agent"]);

    expect((await ask(await issuer.token({ sub, groups: ["agent"] }))).json.roles).toEqual(["agent"]);
    expect((await ask(await issuer.token({ sub }))).json.roles).toEqual([]);
  });

  it("takes whoever has lost the last role out of their teams", async () => {
    const person = await aPerson();
    const claims = { sub: aSubject(), email: person.email, email_verified: true };
    await ask(await issuer.token({ ...claims, groups: ["agent"] }));
    await createTeam(await asAdmin(), { name: unique("Billing"), members: [person.email] });

    expect((await ask(await issuer.token(claims))).json).toMatchObject({ userId: person.id, roles: [] });
    expect(await database().teamMember.count({ where: { userId: person.id } })).toBe(0);
  });

  it("gives again what was taken here and the provider still grants", async () => {
    const person = await aPerson({ name: "Robin" });
    const claims = { sub: aSubject(), email: person.email, email_verified: true, groups: ["agent"] };
    await ask(await issuer.token(claims));
    await setRoles(await asAdmin(), person.id, { roles: [] });
    await ask(await issuer.token({ ...claims, name: "Robin later" }));

    expect(await database().user.findUnique({ where: { id: person.id } })).toMatchObject({ roles: ["agent"] });
  });

  it("keeps roles that were given here", async () => {
    const person = await aPerson({ roles: ["manager"] });
    const sub = aSubject();
    const claims = { sub, email: person.email, email_verified: true };
    await ask(await issuer.token({ ...claims, groups: ["agent"] }));

    expect((await ask(await issuer.token(claims))).json).toMatchObject({ userId: person.id, roles: ["manager"] });
  });

  it("reads groups from inside of another claim", async () => {
    provideEnv({ ...env(), OIDC_GROUP_CLAIM: "realm_access.roles" });
    const token = await issuer.token({ sub: aSubject(), realm_access: { roles: ["agent"] } });

    expect((await ask(token)).json.roles).toEqual(["agent"]);
  });

  it("does not hand the tickets of an address to who has not proved that it is theirs", async () => {
    const { requester } = await aTicket();
    const claims = { sub: aSubject(), email: requester.email };

    const unproved = await ask(await issuer.token({ ...claims, email_verified: false }));
    expect(unproved.json.userId).not.toBe(requester.id);
    expect(unproved.json.email).toMatch(/@oidc\.invalid$/);
  });

  it("knows a requester by their proved address", async () => {
    const { requester } = await aTicket();
    const token = await issuer.token({ sub: aSubject(), email: requester.email.toUpperCase(), email_verified: true });

    expect((await ask(token)).json.userId).toBe(requester.id);
  });

  it("believes addresses without proof where the operator trusts the provider", async () => {
    provideEnv({ ...env(), OIDC_TRUST_EMAILS: true });
    const email = anEmail();

    expect((await ask(await issuer.token({ sub: aSubject(), email }))).json.email).toBe(email);
  });

  it("keeps two subjects apart that claim one address", async () => {
    const claims = { email: anEmail(), email_verified: true };
    const one = await ask(await issuer.token({ ...claims, sub: aSubject() }));
    const other = await ask(await issuer.token({ ...claims, sub: aSubject() }));

    expect(other.status).toBe(200);
    expect(other.json.userId).not.toBe(one.json.userId);
  });

  it("refuses who is disabled here", async () => {
    const sub = aSubject();
    await ask(await issuer.token({ sub }));
    await database().user.update({ where: { externalId: sub }, data: { disabledAt: new Date() } });

    expect((await ask(await issuer.token({ sub, name: "asks anew" }))).status).toBe(401);
  });
});

describe("tokens that do not hold", () => {
  const refused = async (token: string, message = "invalid token") => {
    const answer = await ask(token);
    expect([answer.status, answer.json.error]).toEqual([401, message]);
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  };

  it.each([
    ["another audience", { aud: "other" }],
    ["no audience", { aud: undefined }],
    ["a past", { exp: now() - 31 }],
    ["no end", { exp: undefined }],
    ["a future", { nbf: now() + 60 }],
    ["no subject", { sub: undefined }],
    ["an empty subject", { sub: "" }],
  ])("refuses %s", async (_name, claims) => refused(await issuer.token(claims as JWTPayload)));

  it("says that the issuer is another", async () =>
    refused(await issuer.token({ iss: "https://x" }), "invalid issuer"));

  it("forgives a clock that differs a little", async () => {
    expect((await ask(await issuer.token({ sub: aSubject(), exp: now() - 5 }))).status).toBe(200);
  });

  it("refuses a token that nobody has signed", async () => {
    const [, payload] = (await issuer.token()).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");

    await refused(`${header}.${payload}.`);
  });

  it("refuses a token that is signed with the public key as a secret", async () => {
    const [, payload] = (await issuer.token()).split(".");
    const { keys } = await (await fetch(issuer.jwksUrl)).json();
    const header = Buffer.from(JSON.stringify({ alg: "HS256", kid: keys[0].kid })).toString("base64url");
    const signature = createHmac("sha256", JSON.stringify(keys[0])).update(`${header}.${payload}`).digest("base64url");

    await refused(`${header}.${payload}.${signature}`);
  });

  it("refuses a token of another issuer's key", async () => {
    const stranger = await startIssuer();
    await refused(await stranger.token({ iss: issuer.url }));
    await stranger.stop();
  });

  it("refuses a changed token", async () => {
    const [header, payload, signature] = (await issuer.token()).split(".");
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, groups: ["admin"] })).toString("base64url");

    await refused(`${header}.${forged}.${signature}`);
  });
});

describe("the provider's keys", () => {
  it.each(["ES256", "PS384", "EdDSA"])("may be of the kind %s", async (algorithm) => {
    await issuer.rotate(algorithm);

    expect((await ask(await issuer.token({ sub: aSubject() }))).status).toBe(200);
  });

  it("may change while the desk runs", async () => {
    expect((await ask(await issuer.token({ sub: aSubject() }))).status).toBe(200);
    const old = await issuer.token({ sub: aSubject() });
    await issuer.rotate();
    const token = await issuer.token({ sub: aSubject() });

    await expect.poll(async () => (await ask(token)).status, { timeout: 5_000, interval: 50 }).toBe(200);
    expect((await ask(old)).status).toBe(401);
  });

  it("are not asked for with every made-up key", async () => {
    const token = await issuer.token({}, { kid: "made-up" });
    for (let i = 0; i < 20; i++) expect((await ask(token)).status).toBe(401);

    expect(issuer.timesAsked()).toBeLessThanOrEqual(3);
  });

  it("are counted each time they are asked for", async () => {
    const refreshes = async () => (await metrics().jwksRefreshes.get()).values[0]?.value ?? 0;
    const before = await refreshes();
    expect((await ask(await issuer.token({ sub: aSubject() }))).status).toBe(200);

    expect(await refreshes()).toBe(before + issuer.timesAsked());
    expect(issuer.timesAsked()).toBeGreaterThan(0);
  });

  it("cannot be had while the provider is down, which is nobody's fault here", async () => {
    issuer.breakDown();

    expect((await ask(await issuer.token())).status).toBe(503);
  });
});
