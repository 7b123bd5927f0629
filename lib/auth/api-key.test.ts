import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { database, databaseUrl } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { type CreateApiKeyInput, createApiKey } from "@/lib/domain/api-keys/create";
import { revokeApiKey } from "@/lib/domain/api-keys/revoke";
import { ok } from "@/lib/http/result";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin, type TestContext } from "@/lib/testing/contexts";
import { aPerson, unique } from "@/lib/testing/factories";
import { sampleDialect } from "@/lib/testing/sample-dialect";

/** Long before a key that is kept would be looked up again anyway. */
const SOON = { timeout: 2_000, interval: 10 };

const dialect = sampleDialect({ authenticate: ["apiKey"] });
const whoAmI = dialect.routes(
  dialect.route({
    operation: { id: "whoAmI", method: "GET", path: "/me", summary: "Who am I" },
    response: z.looseObject({ kind: z.string() }),
    handler: async ({ ctx }) => ok({ ...ctx.actor, mode: ctx.mode }),
  }),
);

let admin: TestContext;

beforeAll(async () => {
  admin = await asAdmin();
});

const newKey = (input: Partial<CreateApiKeyInput> = {}) =>
  createApiKey(admin, { name: unique("key"), mode: "live", scopes: ["tickets:read"], ...input });

const ask = (headers: Record<string, string>) => callRoute(whoAmI, { headers });

it.each([
  ["tl", "authorization"],
  ["tl", "x-api-key"],
  ["itsm_sk", "authorization"],
  ["itsm_sk", "x-api-key"],
] as const)("takes a key of style %s in the header %s", async (prefix, header) => {
  const { key, apiKey } = await newKey({ prefix, mode: "test" });
  const answer = await ask({ [header]: header === "authorization" ? `Bearer ${key}` : key });

  expect(answer.status).toBe(200);
  expect(answer.json).toMatchObject({ kind: "apiKey", keyId: apiKey.id, scopes: ["tickets:read"], mode: "test" });
});

it.each([
  ["no key", {}, "Missing authentication credentials"],
  ["a key that nobody has", { "x-api-key": `tl_live_${"x".repeat(43)}` }, "Invalid API key"],
  ["something else", { authorization: "Bearer ey.J.x" }, "Invalid API key"],
  ["another scheme", { authorization: "Basic YTpi" }, "Missing authentication credentials"],
])("refuses %s", async (_name, headers, message) => {
  const answer = await ask(headers);

  expect(answer.status).toBe(401);
  expect(answer.json.error).toBe(message);
  expect(answer.headers.get("www-authenticate")).toBe("Bearer");
});

it("stops taking a key at the moment it is revoked, although it is cached", async () => {
  const { key, apiKey } = await newKey();
  expect((await ask({ "x-api-key": key })).status).toBe(200);
  await revokeApiKey(admin, apiKey.id);

  await expect.poll(async () => (await ask({ "x-api-key": key })).status, SOON).toBe(401);
});

it("hears of a key that another node revoked", async () => {
  const { key, apiKey } = await newKey();
  expect((await ask({ "x-api-key": key })).status).toBe(200);
  await withClient(databaseUrl(), (client) =>
    client.query("UPDATE api_key SET revoked_at = now() WHERE id = $1", [apiKey.id]),
  );

  await expect.poll(async () => (await ask({ "x-api-key": key })).status, SOON).toBe(401);
});

it("hears that another node has disabled a key's owner", async () => {
  const owner = await aPerson({ roles: ["agent"] });
  const { key } = await newKey({ ownerId: owner.id });
  expect((await ask({ "x-api-key": key })).status).toBe(200);
  await withClient(databaseUrl(), (client) =>
    client.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [owner.id]),
  );

  await expect.poll(async () => (await ask({ "x-api-key": key })).status, SOON).toBe(401);
});

it("refuses an expired key, and one whose owner is disabled", async () => {
  const owner = await aPerson({ roles: ["agent"] });
  const expired = await newKey({ expiresAt: new Date(Date.now() - 1000) });
  const orphaned = await newKey({ ownerId: owner.id });
  await database().user.update({ where: { id: owner.id }, data: { disabledAt: new Date() } });

  expect((await ask({ "x-api-key": expired.key })).status).toBe(401);
  expect((await ask({ "x-api-key": orphaned.key })).status).toBe(401);
});

it("notes when a key was used, once a minute at most", async () => {
  const { key, apiKey } = await newKey();
  const lastUse = async () => (await database().apiKey.findUniqueOrThrow({ where: { id: apiKey.id } })).lastUsedAt;
  await ask({ "x-api-key": key });
  await expect.poll(lastUse, SOON).not.toBeNull();
  const noted = await lastUse();
  await ask({ "x-api-key": key });

  expect(await lastUse()).toEqual(noted);
});
