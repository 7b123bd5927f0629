import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Role } from "@/lib/domain/people/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aProduct, unique } from "@/lib/testing/factories";
import { aCalendar, aPolicy } from "@/lib/testing/slas";
import * as oneCalendar from "./calendars/[calendarId]/route";
import * as calendars from "./calendars/route";
import * as onePolicy from "./policies/[policyId]/route";
import * as policies from "./policies/route";
import * as slas from "./route";

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

const aDay = [{ day: 1, from: "09:00", to: "17:00" }];

it("begins with four policies and a calendar", async () => {
  const { json } = await callRoute(slas, { headers: await browserOf("agent") });

  expect(json.policies.map(({ name }: { name: string }) => name)).toEqual([
    "High priority",
    "Low priority",
    "Standard",
    "Urgent",
  ]);
  expect(json.calendars).toMatchObject([{ name: "Business hours", timeZone: "UTC" }]);
});

describe("policies", () => {
  it("are made, changed and ended by managers", async () => {
    const headers = await browserOf("manager");
    const { id: calendarId } = await aCalendar();
    const product = unique("product");
    await aProduct({ slug: product });
    const made = await callRoute(policies, {
      method: "POST",
      headers,
      json: { name: "Shop", product, responseMinutes: 15, calendarId },
    });
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ name: "Shop", responseMinutes: 15, resolutionMinutes: null, priority: null });

    const params = { policyId: made.json.id };
    const changed = await callRoute(onePolicy, { method: "PATCH", headers, params, json: { responseMinutes: 20 } });
    expect(changed.json).toMatchObject({ responseMinutes: 20, product: { slug: product } });

    expect((await callRoute(onePolicy, { method: "DELETE", headers, params })).status).toBe(204);
    expect((await callRoute(onePolicy, { method: "DELETE", headers, params })).status).toBe(404);
  });

  it("are refused for the tickets that another one is for", async () => {
    const answer = await callRoute(policies, {
      method: "POST",
      headers: await browserOf("admin"),
      json: { name: "Again", priority: "urgent" },
    });

    expect(answer.status).toBe(409);
    expect(answer.json.detail).toContain("Urgent");
  });

  it.each([
    ["no time at all", { responseMinutes: 0 }, "responseMinutes"],
    ["an unknown calendar", { calendarId: "019a0000-0000-7000-8000-0000000000ff" }, "calendarId"],
    ["an unknown team", { team: "nobody" }, "team"],
  ])("are refused with %s", async (_, part, field) => {
    const json = { name: "Wrong", priority: "medium", ...part };
    const answer = await callRoute(policies, { method: "POST", headers: await browserOf("admin"), json });

    expect(answer.status).toBe(422);
    expect(answer.json.errors).toMatchObject([{ path: field }]);
  });

  it("are for managers to change and for agents to see", async () => {
    const headers = await browserOf("agent");

    expect((await callRoute(policies, { method: "POST", headers, json: { name: "Mine" } })).status).toBe(403);
    expect((await callRoute(slas, { headers: await browserOf() })).status).toBe(403);
  });
});

describe("calendars", () => {
  it("keep their hours in order, and their holidays", async () => {
    const answer = await callRoute(calendars, {
      method: "POST",
      headers: await browserOf("admin"),
      json: {
        name: unique("calendar"),
        timeZone: "Europe/Berlin",
        hours: [
          { day: 1, from: "13:00", to: "24:00" },
          { day: 1, from: "09:00", to: "12:00" },
        ],
        holidays: [{ date: "2026-12-25", name: "Christmas", everyYear: true }],
      },
    });

    expect(answer.status).toBe(201);
    expect(answer.json.hours.map(({ from }: { from: string }) => from)).toEqual(["09:00", "13:00"]);
    expect(answer.json.holidays).toEqual([
      { date: "2026-12-25", name: "Christmas", everyYear: true, from: null, to: null },
    ]);
  });

  it.each([
    ["an unknown zone", { timeZone: "Mars/Olympus" }],
    ["an offset for a zone", { timeZone: "+02:00" }],
    ["hours that overlap", { hours: [...aDay, { day: 1, from: "16:00", to: "18:00" }] }],
    ["hours that end before they begin", { hours: [{ day: 1, from: "17:00", to: "09:00" }] }],
    ["no hours", { hours: [] }],
    ["a day that does not exist", { holidays: [{ date: "2026-02-30", name: "Never" }] }],
  ])("are refused with %s", async (_, part) => {
    const json = { name: unique("calendar"), timeZone: "UTC", hours: aDay, ...part };
    const answer = await callRoute(calendars, { method: "POST", headers: await browserOf("admin"), json });

    expect(answer.status).toBe(422);
    expect(answer.json.errors[0].path).toContain(Object.keys(part)[0]);
  });

  it("stay while a policy counts by them", async () => {
    const { id: calendarId } = await aCalendar();
    const { name } = await aPolicy({ calendarId, priority: "medium" });
    const headers = await browserOf("admin");
    const answer = await callRoute(oneCalendar, { method: "DELETE", headers, params: { calendarId } });

    expect(answer.status).toBe(409);
    expect(answer.json.detail).toContain(name);
  });
});
