import { beforeAll, describe, expect, it } from "vitest";
import { storage } from "@/lib/storage";
import { asAgent, asKey, asPerson, type TestContext } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket, memoryStorage, unique } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { newId } from "../ids";
import type { Ticket } from "../tickets/ticket";
import { exportKey } from "./export";
import { purgeExports } from "./purge";
import { exportLocation, getExport, readExport } from "./read";
import { requestExport } from "./request";
import type { WantedInput } from "./wanted";

beforeAll(() => testDesk());

const DAY_MS = 86_400_000;
const parameters = (location: string | null) => {
  const { pathname, searchParams } = new URL(location ?? "", "http://desk.test");

  return {
    id: pathname.split("/")[4] ?? "",
    expires: searchParams.get("expires") ?? "",
    signature: searchParams.get("signature") ?? "",
  };
};

/** What a client would download, from a storage in memory. */
async function exported(ctx: TestContext, wanted: WantedInput, layout: "brief" | "full" = "brief") {
  const store = memoryStorage();
  const made = await requestExport(ctx, store, { wanted, layout });
  const file = await readExport(ctx, store, parameters(await exportLocation(ctx, store, made)));

  // `text()` would leave the byte order mark out.
  return Buffer.from(await new Response((await file.open()).stream).arrayBuffer()).toString();
}

const number = (ticket: Ticket) => `TKT-${String(ticket.number).padStart(6, "0")}`;

describe("an export", () => {
  it("holds the named tickets in their order, each once, and none that there is not", async () => {
    const [a, b] = [await aTicket({ subject: 'Say "hi", please' }), await aTicket({ priority: "urgent" })];

    expect(await exported(await asAgent(), { ids: [b.id, newId(new Date()), a.id, b.id] })).toBe(
      [
        "id,number,title,status,priority",
        `${b.id},${number(b)},The export button does nothing,New,1`,
        `${a.id},${number(a)},"Say ""hi"", please",New,3`,
        "",
      ].join("\n"),
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])(
    "makes text of the formula %s",
    async (subject) => {
      const [, row] = (await exported(await asAgent(), { ids: [(await aTicket({ subject })).id] })).split("\n");

      expect(row?.split(",")[2]).toMatch(/^"?'[=+\-@]/);
    },
  );

  it("holds the tickets of a view, with all that a list tells", async () => {
    const tag = unique("tag");
    const agent = await asAgent();
    const ticket = await aTicket({ tags: [tag], assignee: "userId" in agent.actor ? agent.actor.userId : null }, agent);
    await aTicket({ tags: [tag] });
    const csv = await exported(agent, { filter: { tag, assignee: "me" }, sort: "newest" }, "full");

    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).toContain(ticket.requester.email);
  });

  it("holds nothing of the other mode", async () => {
    const ticket = await aTicket();

    expect(await exported(await asKey({ mode: "test" }), { ids: [ticket.id] })).toBe(
      "id,number,title,status,priority\n",
    );
  });

  it("is for agents, and each one's own", async () => {
    const agent = await asAgent();
    const made = await requestExport(agent, memoryStorage(), { wanted: { ids: [] }, layout: "brief" });
    const customer = await asPerson(await aPerson());

    await expect(
      requestExport(customer, memoryStorage(), { wanted: { ids: [] }, layout: "brief" }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(getExport(await asAgent(), made.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await getExport(agent, made.id)).toMatchObject({ state: "done", rows: 0 });
  });

  it("is at an address that is good for a quarter of an hour", async () => {
    const agent = await asAgent();
    const store = memoryStorage();
    const made = await requestExport(agent, store, { wanted: { ids: [] }, layout: "brief" });
    const given = parameters(await exportLocation(agent, store, made));
    const later = { ...agent, now: () => new Date(Date.now() + 16 * 60_000) };

    for (const [ctx, wrong] of [
      [later, given],
      [agent, { ...given, signature: given.signature.replace(/^./, (first) => (first === "A" ? "B" : "A")) }],
      [agent, { ...given, id: newId(new Date()) }],
    ] as const) {
      await expect(readExport(ctx, store, wrong)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  it("is deleted with its content after a day", async () => {
    const agent = await asAgent();
    const store = memoryStorage();
    const { id } = await requestExport(agent, store, { wanted: { ids: [] }, layout: "brief" });
    expect(await store.get(exportKey(id))).not.toBeNull();
    await purgeExports({ ...agent, now: () => new Date(Date.now() + DAY_MS + 1) }, store);

    expect(await store.get(exportKey(id))).toBeNull();
    await expect(getExport(agent, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

it("leaves more than a thousand tickets to a job, which says how far it is", { timeout: 30_000 }, async () => {
  await followEvents();
  const agent = await asAgent();
  const tag = unique("tag");
  const sample = await aTicket({ tags: [tag] });
  const rows = Array.from({ length: 1_200 }, (_, index) => ({
    ...{ id: newId(new Date(Date.now() + index)), subject: `=${index}`, body: "x", tags: [tag] },
    ...{ requesterId: sample.requester.id, createdAt: new Date(), updatedAt: new Date() },
  }));
  await agent.db.ticket.createMany({ data: rows });

  const made = await requestExport(agent, storage(), { wanted: { filter: { tag }, sort: "newest" }, layout: "brief" });
  expect(made).toMatchObject({ state: "waiting", rows: 0 });
  expect(await exportLocation(agent, storage(), made)).toBeNull();
  await runJobs();

  const done = await getExport(agent, made.id);
  expect(done).toMatchObject({ state: "done", rows: 1_201, total: 1_201 });
  const file = await readExport(agent, storage(), parameters(await exportLocation(agent, storage(), done)));
  const csv = await new Response((await file.open()).stream).text();
  expect(new Set(csv.trim().split("\n")).size).toBe(1_202);
  expect(Buffer.byteLength(csv)).toBe(done.bytes);
});
