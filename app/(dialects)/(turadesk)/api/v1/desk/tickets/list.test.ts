import { beforeEach, describe, expect, it } from "vitest";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson } from "@/lib/testing/factories";
import { aDeskClient, type DeskClient, NEW_TICKET } from "../../../../desk-client";

let desk: DeskClient;

beforeEach(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  await resetDatabase();
  desk = await aDeskClient();

  return cleanUp;
});

async function made(fields: Partial<typeof NEW_TICKET> = {}, changes?: unknown): Promise<string> {
  const { json } = await desk.create({ ...NEW_TICKET, ...fields });
  if (changes) expect((await desk.patch(json.id, changes)).status).toBe(200);

  return json.id;
}

const idsOf = ({ json }: { json: { tickets: { id: string }[] } }) => json.tickets.map(({ id }) => id);

describe("GET /tickets answers 200", () => {
  it("with exactly the eight fields of the document for each ticket, newest first", async () => {
    const older = await made();
    const newer = await made();

    const { status, json } = await desk.list();

    expect(status).toBe(200);
    expect(Object.keys(json)).toEqual(["tickets", "nextCursor", "hasMore"]);
    expect(json).toMatchObject({ tickets: [{ id: newer }, { id: older }], nextCursor: null, hasMore: false });
    const { createdAt, ...rest } = json.tickets[0];
    expect(rest).toEqual({
      id: newer,
      subject: NEW_TICKET.subject,
      priority: "high",
      status: "open",
      email: "robin@example.com",
      tags: ["export", "csv"],
      assignee: null,
    });
    expect(createdAt).toMatch(/^\d{4}-.*Z$/);
  });

  it("with an empty list on an empty desk", async () => {
    expect((await desk.list()).json).toEqual({ tickets: [], nextCursor: null, hasMore: false });
  });

  it("with no more than `limit` tickets: 20 by default, at most 100", async () => {
    await Promise.all(Array.from({ length: 101 }, () => made()));

    expect((await desk.list()).json).toMatchObject({ tickets: { length: 20 }, hasMore: true });
    for (const [limit, length] of [
      ["1", 1],
      ["100", 100],
      ["101", 100],
      ["99999999999999999999", 100],
    ])
      expect((await desk.list(`?limit=${limit}`)).json).toMatchObject({ tickets: { length }, hasMore: true });
  });

  it("with every ticket once through `cursor`, while others are being created", async () => {
    const there = await Promise.all(Array.from({ length: 12 }, () => made()));
    const seen: string[] = [];
    let query = "?limit=5";
    for (let hasMore = true; hasMore; ) {
      const page = await desk.list(query);
      seen.push(...idsOf(page));
      hasMore = page.json.hasMore;
      query = `?limit=5&cursor=${encodeURIComponent(page.json.nextCursor)}`;
      await made();
    }

    expect(seen.toSorted()).toEqual(there.toSorted());
  });
});

describe("GET /tickets filters", () => {
  it.each(["open", "pending", "resolved", "closed"])("by `status` %s", async (status) => {
    const ids: Record<string, string> = {};
    for (const each of ["open", "pending", "resolved", "closed"]) ids[each] = await made({}, { status: each });

    expect(idsOf(await desk.list(`?status=${status}`))).toEqual([ids[status]]);
  });

  it("by `status` open, which new tickets have too", async () => {
    const untouched = await made();
    const taken = await made({}, { status: "open" });

    expect(idsOf(await desk.list("?status=open"))).toEqual([taken, untouched]);
  });

  it("by `assignee` e-mail or id", async () => {
    const { id, email } = await aPerson({ roles: ["agent"] });
    const mine = await made({}, { assignee: email });
    await made({}, { assignee: anEmail() });
    await made();
    const { json } = await desk.list(`?assignee=${encodeURIComponent(email.toUpperCase())}`);

    expect(json.tickets).toMatchObject([{ id: mine, assignee: email }]);
    expect(idsOf(await desk.list(`?assignee=${id}`))).toEqual([mine]);
  });

  it("by an `assignee` whom nobody knows: none", async () => {
    await made();

    for (const assignee of ["nobody@example.com", "019a9d3e-0000-7000-8000-000000000000", "usr_1"])
      expect((await desk.list(`?assignee=${assignee}`)).json).toMatchObject({ tickets: [], hasMore: false });
  });

  it.each(["low", "medium", "high", "urgent"])("by `priority` %s", async (priority) => {
    const ids: Record<string, string> = {};
    for (const each of ["low", "medium", "high", "urgent"]) ids[each] = await made({ priority: each });

    expect(idsOf(await desk.list(`?priority=${priority}`))).toEqual([ids[priority]]);
  });

  it("by `tag`, as a whole", async () => {
    const tagged = await made({ tags: ["billing", "vip"] });
    await made({ tags: ["billing-old"] });
    await made({ tags: [] });

    expect(idsOf(await desk.list("?tag=billing"))).toEqual([tagged]);
    expect(idsOf(await desk.list("?tag=bill"))).toEqual([]);
  });

  it("by several at once, and by nothing where a value is empty", async () => {
    const wanted = await made({ priority: "urgent", tags: ["vip"] }, { status: "pending" });
    await made({ priority: "urgent" }, { status: "pending" });
    await made({ priority: "low", tags: ["vip"] });

    expect(idsOf(await desk.list("?status=pending&priority=urgent&tag=vip&limit=10"))).toEqual([wanted]);
    expect(idsOf(await desk.list("?status=&priority=&tag=&assignee=&cursor=&limit="))).toHaveLength(3);
  });
});

it.each([
  ["Invalid status", "status=new"],
  ["Invalid status", "status=OPEN"],
  ["Invalid status", "status=open&status=closed"],
  ["Invalid priority", "priority=critical"],
  ["Invalid limit", "limit=0"],
  ["Invalid limit", "limit=-1"],
  ["Invalid limit", "limit=ten"],
  ["Invalid limit", "limit=1.5"],
  ["Invalid cursor", "cursor=eyJpZCI6InRrdF9hYmMxMjMifQ%3D%3D"],
  ["Invalid cursor", "cursor=nonsense"],
  ["Invalid tag", `tag=${"x".repeat(65)}`],
  ["tag must not contain the NUL character", "tag=%00"],
])("GET /tickets answers 400 `%s` to %s", async (error, query) => {
  expect(await desk.list(`?${query}`)).toMatchObject({ status: 400, json: { error } });
});

it("takes a cursor from nobody but whom it was given to", async () => {
  await made();
  await made();
  const { json } = await desk.list("?limit=1");
  const other = await aDeskClient();

  expect(await other.list(`?cursor=${encodeURIComponent(json.nextCursor)}`)).toMatchObject({
    status: 400,
    json: { error: "Invalid cursor" },
  });
});
