import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runJobs } from "@/lib/testing/jobs";
import { type MirroredDesk, openMirroredDesk } from "@/lib/testing/mirrors";

let { fresh, create, update, now, pull, asked } = {} as MirroredDesk;

beforeEach(async () => {
  ({ fresh, create, update, now, pull, asked } = await openMirroredDesk());
});
afterEach(() => fresh.stop());

describe("a change there", () => {
  it("flows back, and is not sent out again", async () => {
    const ticket = await create();
    fresh.edit(1042, { status: 4, priority: 4, subject: "VPN of the Berlin office" });
    asked();

    expect(await pull()).toBe(1);
    await runJobs();

    expect(await now(ticket)).toMatchObject({
      status: "resolved",
      priority: "urgent",
      subject: "VPN of the Berlin office",
    });
    expect(asked()).toEqual(["GET /tickets"]);
    expect(await pull()).toBe(0);
  });

  it("keeps what changed here meanwhile", async () => {
    const ticket = await create();
    await update(ticket, { subject: "Ours" });
    fresh.edit(1042, { status: 3 });
    await pull();
    await runJobs();

    expect(await now(ticket)).toMatchObject({ subject: "Ours", status: "pending" });
    expect(fresh.tickets).toMatchObject([{ subject: "Ours", status: 3 }]);
  });

  it("is still read when we changed something else there first", async () => {
    const ticket = await create();
    fresh.edit(1042, { status: 5 });
    await update(ticket, { priority: "low" });
    await runJobs();
    await pull();

    expect(await now(ticket)).toMatchObject({ status: "closed", priority: "low" });
  });

  it("in words that we do not have changes nothing", async () => {
    const ticket = await create();
    fresh.edit(1042, { status: 17 });
    await pull();

    expect(await now(ticket)).toMatchObject({ status: "new" });
  });

  it("is found on every page, and only ours is read", async () => {
    for (let count = 0; count < 101; count++) fresh.tickets.push({ ...theirs, id: 5000 + count });
    const ticket = await create();
    fresh.edit(ticket.external?.id ?? "", { status: 4 });

    expect(await pull()).toBe(1);
  });

  it("is read later when the provider cannot be reached now", async () => {
    await create();
    fresh.edit(1042, { status: 4 });
    fresh.troubles.push({ status: 429, retryAfter: 60 });

    expect(await pull()).toBeNull();
    expect(await pull()).toBe(1);
  });
});

const theirs = {
  id: 0,
  subject: "Printer",
  description: "",
  email: "p@example.com",
  status: 2,
  priority: 1,
  source: 1,
  tags: [],
  updated_at: "2099-01-01T00:00:00Z",
};
