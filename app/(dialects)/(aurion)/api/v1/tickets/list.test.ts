import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import { type AurionClient, aurionClient } from "../../../test-client";

let client: AurionClient;

const day = (number: number, ms = 0) => new Date(Date.UTC(2026, 0, number) + ms);

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0 });
  await resetDatabase();
  client = await aurionClient();
  const system = await asSystem();
  const on = (number: number) => ({ ...system, now: () => day(number) });

  const statuses = ["new", "open", "pending", "resolved", "closed"] as const;
  for (let number = 1; number <= 25; number++) {
    await aTicket({ subject: `t${number}`, status: statuses[number % 5] }, on(number));
  }
  await aTicket({ subject: "of the other mode" }, { ...system, mode: "test" });

  return cleanUp;
});

const subjects = async (query: string) => {
  const { json } = await client.list(query);

  return json.tickets.map((ticket: { subject: string }) => ticket.subject);
};
const from = (first: number, last: number) =>
  Array.from({ length: first - last + 1 }, (_, index) => `t${first - index}`);

describe("List Tickets", () => {
  it("answers tickets, total, limit and offset, and no more", async () => {
    const { status, json } = await client.list("?limit=1");

    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(["tickets", "total", "limit", "offset"]);
    expect(json).toMatchObject({ total: 25, limit: 1, offset: 0 });
    expect(json.tickets[0]).toEqual((await client.read(json.tickets[0].id)).json);
  });

  it("limit: default 20, and the newest first", async () => {
    const { json } = await client.list();

    expect(json).toMatchObject({ total: 25, limit: 20, offset: 0 });
    expect(await subjects("")).toEqual(from(25, 6));
  });

  it("limit: min 1, max 100", async () => {
    expect(await subjects("?limit=1")).toEqual(["t25"]);
    expect(await subjects("?limit=100")).toEqual(from(25, 1));
  });

  it("offset: number of results to skip (default 0)", async () => {
    expect(await subjects("?offset=20")).toEqual(from(5, 1));
    expect(await subjects("?limit=10&offset=10")).toEqual(from(15, 6));
    expect(await subjects("?offset=24")).toEqual(["t1"]);
  });

  it("offset: beyond the last one there is nothing, and the total stays", async () => {
    for (const offset of [25, 1000, 9007199254740991]) {
      expect((await client.list(`?offset=${offset}`)).json).toEqual({ tickets: [], total: 25, limit: 20, offset });
    }
  });

  it.each([
    ["open", 10],
    ["pending", 5],
    ["resolved", 5],
    ["closed", 5],
  ])("status: %s, of which there are %i", async (status, total) => {
    const { json } = await client.list(`?status=${status}&limit=3&offset=1`);
    const all = (await client.list(`?status=${status}`)).json.tickets;

    expect(json.total).toBe(total);
    expect(json.tickets).toEqual(all.slice(1, 4));
    expect(new Set(all.map((ticket: { status: string }) => ticket.status))).toEqual(new Set([status]));
  });

  it("open holds what nobody has looked at too, newest first", async () => {
    expect(await subjects("?status=open")).toEqual(["t25", "t21", "t20", "t16", "t15", "t11", "t10", "t6", "t5", "t1"]);
  });

  it("start_date: created_at >= start_date", async () => {
    const total = async (date: string) => (await client.list(`?start_date=${encodeURIComponent(date)}`)).json.total;

    expect(await total(day(24).toISOString())).toBe(2);
    expect(await total(day(24, 1).toISOString())).toBe(1);
    expect(await total("2026-01-24T00:00:00.000001Z")).toBe(1);
    expect(await total("2026-01-24T01:00:00+01:00")).toBe(2);
    expect(await total("2026-01-24T00:00:00-01:00")).toBe(1);
    expect(await total("2026-01-24")).toBe(2);
    expect(await total("2026-01-24 00:00")).toBe(2);
    expect(await total(String(day(24).getTime() / 1000))).toBe(2);
    expect(await total("0001-01-01T00:00:00Z")).toBe(25);
    expect(await total("9999-12-31T23:59:59Z")).toBe(0);
  });

  it("end_date: created_at <= end_date", async () => {
    const total = async (date: string) => (await client.list(`?end_date=${date}`)).json.total;

    expect(await total(day(3).toISOString())).toBe(3);
    expect(await total(day(3, -1).toISOString())).toBe(2);
    expect(await total("2026-01-02T23:59:59.999999Z")).toBe(2);
    expect(await total("1850-01-01")).toBe(0);
  });

  it("combines all of them, and counts what matches and not what is shown", async () => {
    const query = "?status=closed&start_date=2026-01-05&end_date=2026-01-20&limit=1&offset=1";

    expect((await client.list(query)).json).toMatchObject({
      tickets: [{ subject: "t14" }],
      total: 3,
      limit: 1,
      offset: 1,
    });
    expect((await client.list("?start_date=2026-01-20&end_date=2026-01-05")).json).toMatchObject({
      tickets: [],
      total: 0,
    });
  });

  it("finds a ticket by its own created_at as either bound", async () => {
    const { created_at } = (await client.list("?limit=1")).json.tickets[0];

    expect(await subjects(`?start_date=${created_at}&end_date=${created_at}`)).toEqual(["t25"]);
  });

  it("shows each ticket once when it is paged through", async () => {
    const seen: string[] = [];
    for (let offset = 0; offset < 25; offset += 4) seen.push(...(await subjects(`?limit=4&offset=${offset}`)));

    expect(seen).toEqual(from(25, 1));
  });

  it("ignores parameters it does not know and takes the last of several", async () => {
    expect(await subjects("?limit=5&foo=bar&limit=1")).toEqual(["t25"]);
  });

  it("needs tickets:read", async () => {
    const writer = await aurionClient({ scopes: ["tickets:write"] });

    expect(await writer.list()).toMatchObject({
      status: 403,
      json: { detail: "API key missing required scope: tickets:read" },
    });
  });
});
