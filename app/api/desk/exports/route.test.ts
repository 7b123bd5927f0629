import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/domain/ids";
import { aBrowser } from "@/lib/testing/browser";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { bearer } from "@/lib/testing/credentials";
import { testDesk } from "@/lib/testing/desk";
import { aTicket, unique } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import * as file from "./[exportId]/file/route";
import * as one from "./[exportId]/route";
import * as all from "./route";

beforeAll(() => testDesk());

type Headers = Record<string, string>;
const request = (query: string, headers: Headers) =>
  callRoute(all, {
    method: "POST",
    path: `/api/desk/exports${query}`,
    headers: { origin: "http://desk.test", ...headers },
  });
const read = (exportId: string, headers: Headers) => callRoute(one, { params: { exportId }, headers });

/** Follows the address as a browser does: with nothing but the address. */
function download(url: string, call: RouteCall = {}) {
  const { pathname, search } = new URL(url);

  return callRoute(file, { path: pathname + search, params: { exportId: pathname.split("/")[4] ?? "" }, ...call });
}

it("makes a table of what a list with the same filters shows", async () => {
  const { headers } = await aBrowser("agent");
  const tag = unique("tag");
  const [first, second] = [await aTicket({ tags: [tag], subject: "First" }), await aTicket({ tags: [tag] })];
  await aTicket();
  const made = await request(`?tag=${tag}&sort=oldest`, headers);
  const csv = await download(made.json.url);

  expect(made.status).toBe(201);
  expect(made.json).toMatchObject({ state: "done", total: 2, rows: 2 });
  expect(csv.status).toBe(200);
  expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("content-disposition")).toMatch(/^attachment; filename="tickets-\d{4}-\d\d-\d\d\.csv"/);
  expect(csv.text.split("\n").map((line) => line.split(",")[0]?.replace(/\D/g, ""))).toEqual([
    "",
    ...[first, second].map(({ number }) => String(number).padStart(5, "0")),
    "",
  ]);
  expect(await read(made.json.id, headers)).toMatchObject({ status: 200, json: { state: "done", rows: 2 } });
});

it("says how far it is while a job writes more than a thousand", { timeout: 60_000 }, async () => {
  await followEvents();
  const { headers } = await aBrowser("agent");
  const tag = unique("tag");
  const sample = await aTicket({ tags: [tag] });
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    ...{ id: newId(new Date(Date.now() + index)), subject: "One of many", body: "x", tags: [tag] },
    ...{ requesterId: sample.requester.id, createdAt: new Date(), updatedAt: new Date() },
  }));
  await database().ticket.createMany({ data: rows });
  const made = await request(`?tag=${tag}`, headers);

  expect(made.json).toMatchObject({ state: "waiting", rows: 0, url: null });
  await runJobs();
  const done = await read(made.json.id, headers);
  expect(done.json).toMatchObject({ state: "done", rows: 1_001, total: 1_001 });
  expect((await download(done.json.url)).text.trim().split("\n")).toHaveLength(1_002);
});

it("serves parts and copies that are still good", async () => {
  const { json } = await request(`?tag=${unique("tag")}`, (await aBrowser("agent")).headers);
  const whole = await download(json.url);
  const part = await download(json.url, { headers: { range: "bytes=3-8" } });
  const again = await download(json.url, { headers: { "if-none-match": whole.headers.get("etag") ?? "" } });

  expect([part.status, part.text]).toEqual([206, "ticket"]);
  expect(again.status).toBe(304);
});

it("gives the file to nobody without the right address", async () => {
  const { json } = await request(`?tag=${unique("tag")}`, (await aBrowser("agent")).headers);
  const wrong = new URL(json.url);
  wrong.searchParams.set("expires", String(Number(wrong.searchParams.get("expires")) + 60));

  expect((await download(wrong.href)).status).toBe(404);
  expect((await callRoute(file, { params: { exportId: json.id } })).status).toBe(422);
});

it("is for agents and keys, each for their own exports", async () => {
  const made = await request(`?tag=${unique("tag")}`, (await aBrowser("agent")).headers);

  expect((await request("", await bearer("read-only key"))).status).toBe(201);
  expect((await request("", {})).status).toBe(401);
  expect((await request("", (await aBrowser()).headers)).status).toBe(403);
  expect((await read(made.json.id, (await aBrowser("admin")).headers)).status).toBe(404);
});

it("refuses filters out of vocabulary by name", async () => {
  const { status, json } = await request("?status=lost", (await aBrowser("agent")).headers);

  expect(status).toBe(422);
  expect(JSON.stringify(json.errors)).toContain("status");
});
