import { beforeAll, expect, it } from "vitest";
import { testDesk } from "@/lib/testing/desk";
import { aDeskClient, NEW_TICKET } from "../../../desk-client";

// The document's own limits, which are the defaults of the environment.
beforeAll(() => testDesk());

it("Rate limits: 100 API requests per minute and key, then 429 `Too many requests` with Retry-After", async () => {
  const [desk, other] = [await aDeskClient(), await aDeskClient()];
  const first = await desk.list("?limit=1");
  for (let i = 1; i < 100; i++) expect((await desk.list("?limit=1")).status).toBe(200);

  const refused = await desk.list("?limit=1");

  expect(first.headers.get("ratelimit-policy")).toContain('"default";q=100;w=60');
  expect(first.headers.get("ratelimit")).toContain('"default";r=99;t=60');
  expect(refused).toMatchObject({ status: 429, json: { error: "Too many requests" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(refused.headers.get("ratelimit")).toMatch(/^"default";r=0;t=\d+$/);
  expect((await other.list()).status).toBe(200);
});

it("Rate limits: 50 tickets created per minute and key; reading goes on", async () => {
  const desk = await aDeskClient();
  for (let i = 0; i < 50; i++) expect((await desk.create(NEW_TICKET)).status).toBe(201);

  const refused = await desk.create(NEW_TICKET);

  expect(refused).toMatchObject({ status: 429, json: { error: "Too many requests" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit")).toMatch(/^"default";r=49;t=\d+, "creates";r=0;t=\d+$/);
  expect((await desk.list()).json.tickets).toHaveLength(20);
});
