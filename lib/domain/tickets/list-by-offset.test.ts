import { beforeAll, expect, it } from "vitest";
import { asAgent, asAnonymous, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, aTicket } from "@/lib/testing/factories";
import type { Person } from "../people/person";
import { listTicketsByOffset } from "./list-by-offset";
import { updateTicket } from "./update";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
let agent: TestContext;
let person: Person;

beforeAll(async () => {
  await resetDatabase();
  agent = await asAgent();
  person = await aPerson();
  const system = await asSystem();
  for (let number = 1; number <= 6; number++) {
    const requester = number % 2 ? { id: person.id } : { email: "other@example.com" };
    await aTicket({ subject: `t${number}`, requester }, { ...system, now: () => day(number) });
  }
});

const page = async (ctx: TestContext, input: Partial<Parameters<typeof listTicketsByOffset>[1]> = {}) => {
  const { items, total } = await listTicketsByOffset(ctx, { limit: 10, offset: 0, ...input });

  return [total, items.map((ticket) => ticket.subject).join(" ")];
};

it("gives whole tickets, newest first, and how many there are", async () => {
  const { items } = await listTicketsByOffset(agent, { limit: 1, offset: 0 });

  expect(items[0]).toMatchObject({ body: expect.any(String), metadata: {}, assumed: [], external: null });
  expect(await page(agent, { limit: 2, offset: 1 })).toEqual([6, "t5 t4"]);
  expect(await page(agent, { offset: 6 })).toEqual([6, ""]);
});

it("counts as tickets change", async () => {
  const { items } = await listTicketsByOffset(agent, { limit: 1, offset: 2 });
  for (const ticket of items) await updateTicket(agent, { ticket, changes: { status: "pending" } });

  expect(await page(agent, { status: ["pending"] })).toEqual([1, "t4"]);
  expect(await page(agent, { status: ["new", "open"], limit: 3, offset: 1 })).toEqual([5, "t5 t3 t2"]);
  expect(await page(agent, { status: ["new", "new"], limit: 1 })).toEqual([5, "t6"]);
});

it("counts within a time, whatever the status", async () => {
  expect(await page(agent, { createdFrom: day(2), createdTo: day(4) })).toEqual([3, "t4 t3 t2"]);
  expect(await page(agent, { createdTo: day(4), status: ["new"] })).toEqual([3, "t3 t2 t1"]);
});

it("shows and counts for requesters only what is theirs", async () => {
  expect(await page(await asPerson(person))).toEqual([3, "t5 t3 t1"]);
});

it("refuses strangers", async () => {
  await expect(page(await asAnonymous())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});
