import { beforeAll, expect, it } from "vitest";
import { aBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import * as resolution from "./resolution/route";
import * as sla from "./sla/route";
import * as tickets from "./tickets/route";

beforeAll(() => testDesk());

const DAY_MS = 86_400_000;
const midnight = (ago: number) => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - ago * DAY_MS);

it("counts the tickets of 30 days, the latest first, by the day in UTC", async () => {
  const { headers } = await aBrowser("agent");
  const counts = async (): Promise<{ day: string; count: number }[]> =>
    (await callRoute(tickets, { headers })).json.daily;
  const before = await counts();
  await aTicket({}, { ...(await asSystem()), now: () => midnight(3) });
  await aTicket({}, { ...(await asSystem()), now: () => new Date(midnight(2).getTime() - 1) });
  await aTicket({}, { ...(await asSystem()), now: () => midnight(40) });
  await aTicket({}, { ...(await asSystem()), mode: "test" });
  const after = await counts();

  expect(after).toHaveLength(30);
  expect(after[3]?.day).toBe(midnight(3).toISOString().replace(".000Z", "Z"));
  expect(after.map(({ count }, ago) => count - (before[ago]?.count ?? 0))).toEqual(
    after.map((_, ago) => (ago === 3 ? 2 : 0)),
  );
});

it("tells attainment as a fraction and the average in milliseconds", async () => {
  const { headers } = await aBrowser("admin");

  expect(await callRoute(sla, { headers })).toMatchObject({
    status: 200,
    json: { total: expect.any(Number), met: expect.any(Number), sla_attainment: expect.any(Number) },
  });
  expect(await callRoute(resolution, { headers })).toMatchObject({
    status: 200,
    json: { avg_resolution_ms: expect.any(Number) },
  });
});

it("tells nothing to requesters and strangers", async () => {
  const { headers } = await aBrowser();
  for (const route of [sla, resolution, tickets]) {
    expect((await callRoute(route, { headers })).status).toBe(403);
    expect((await callRoute(route)).status).toBe(401);
  }
});
