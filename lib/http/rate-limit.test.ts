import { beforeAll, expect, it } from "vitest";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { unique } from "@/lib/testing/factories";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { ADDRESS_HEADER } from "./client-address";
import { ok } from "./result";

const dialect = sampleDialect({ authenticate: ["apiKey", "anonymous"] });
const read = dialect.route({
  operation: { id: "read", method: "GET", path: "/things", summary: "Read" },
  handler: async () => ok({}),
});
const create = dialect.route({
  operation: { id: "create", method: "POST", path: "/things", summary: "Create" },
  creates: true,
  handler: async () => ok({}),
});
const route = dialect.routes(read, create);

beforeAll(async () => {
  await asAdmin();
  provideEnv({ ...env(), RATE_LIMIT_REQUESTS: 5, RATE_LIMIT_CREATES: 2, RATE_LIMIT_PUBLIC: 3 });
});

async function aKey(): Promise<Record<string, string>> {
  const { key } = await createApiKey(await asAdmin(), { name: unique("key"), mode: "live", scopes: ["tickets:read"] });

  return { "x-api-key": key };
}

async function statuses(count: number, method: string, headers: Record<string, string>): Promise<number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index++) answers.push((await callRoute(route, { method, headers })).status);

  return answers;
}

it("lets a key ask so often in a minute, and tells it how often still", async () => {
  const headers = await aKey();
  const first = await callRoute(route, { headers });
  const rest = await statuses(4, "GET", headers);
  const refused = await callRoute(route, { headers });

  expect(first.headers.get("ratelimit-policy")).toBe('"default";q=5;w=60');
  expect(first.headers.get("ratelimit")).toBe('"default";r=4;t=60');
  expect(rest).toEqual([200, 200, 200, 200]);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(refused.headers.get("ratelimit")).toBe(`"default";r=0;t=${refused.headers.get("retry-after")}`);
});

it("lets a key create less often than ask", async () => {
  const headers = await aKey();
  const first = await callRoute(route, { method: "POST", headers });

  expect(first.headers.get("ratelimit-policy")).toBe('"default";q=5;w=60, "creates";q=2;w=60');
  expect(first.headers.get("ratelimit")).toBe('"default";r=4;t=60, "creates";r=1;t=60');
  expect(await statuses(2, "POST", headers)).toEqual([200, 429]);
});

it("counts every key for itself", async () => {
  await statuses(6, "GET", await aKey());

  expect(await statuses(1, "GET", await aKey())).toEqual([200]);
});

it("counts strangers by address", async () => {
  const [one, other] = [{ [ADDRESS_HEADER]: "192.0.2.1" }, { [ADDRESS_HEADER]: "192.0.2.2" }];

  expect(await statuses(4, "GET", one)).toEqual([200, 200, 200, 429]);
  expect(await statuses(1, "GET", other)).toEqual([200]);
});

it("counts guessed keys by address too", async () => {
  const guess = { "x-api-key": `tl_live_${"g".repeat(43)}`, [ADDRESS_HEADER]: "192.0.2.3" };

  expect(await statuses(4, "GET", guess)).toEqual([401, 401, 401, 429]);
});
