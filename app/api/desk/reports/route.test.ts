import { afterAll, beforeAll, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Role } from "@/lib/domain/people/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import * as reports from "./route";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

async function browserOf(...roles: Role[]) {
  const { id } = await aPerson({ roles });
  const sealed = await sealSession({ sub: id, epoch: 0 });

  return { cookie: `${sessionCookie().name}=${sealed}`, origin: "http://desk.test" };
}

it("reports on 30 days when nothing is said, and on as many as are asked for", async () => {
  const product = await aProduct();
  await aTicket({ product: product.slug });
  const headers = await browserOf("agent");
  const month = await callRoute(reports, { headers });
  const week = await callRoute(reports, { headers, path: "?days=7" });

  expect(month.status).toBe(200);
  expect(month.json).toMatchObject({ days: 30, all: { received: 1, resolved: 0, firstResponse: null } });
  expect(month.json.products).toMatchObject([{ product: { slug: product.slug }, received: 1 }]);
  expect(month.json.daily).toHaveLength(30);
  expect(month.json.daily.at(-1)).toEqual({ day: new Date().toISOString().slice(0, 10), received: 1, resolved: 0 });
  expect(week.json.daily).toHaveLength(7);
});

it.each(["8", "all", "-1"])("refuses a span of %s days by name", async (days) => {
  const { status, json } = await callRoute(reports, { headers: await browserOf("agent"), path: `?days=${days}` });

  expect(status).toBe(422);
  expect(JSON.stringify(json)).toContain("days");
});

it("is for agents only", async () => {
  expect((await callRoute(reports, { headers: await browserOf() })).status).toBe(403);
  expect((await callRoute(reports, {})).status).toBe(401);
});
