import { beforeEach, expect, it } from "vitest";
import { getTicket } from "@/lib/domain/tickets/get";
import { fromPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aDeskClient, NEW_TICKET } from "../../../../desk-client";

beforeEach(async () => {
  const cleanUp = await testDesk();
  await resetDatabase();

  return cleanUp;
});

it("GET /stats answers 200 with zeros on an empty desk", async () => {
  const { status, json } = await (await aDeskClient()).stats();

  expect(status).toBe(200);
  expect(json).toEqual({
    byStatus: { open: 0, pending: 0, resolved: 0, closed: 0 },
    avgResolutionTimeHours: 0,
    totalTickets: 0,
  });
});

it("GET /stats counts new tickets as open, and each status", async () => {
  const desk = await aDeskClient();
  for (const status of [null, "open", "pending", "resolved", "resolved", "closed"])
    await desk.patch((await desk.create(NEW_TICKET)).json.id, { status });

  expect((await desk.stats()).json).toMatchObject({
    byStatus: { open: 2, pending: 1, resolved: 2, closed: 1 },
    totalTickets: 6,
  });
});

it("GET /stats gives the average time to resolve in hours, to a tenth", async () => {
  const desk = await aDeskClient();
  for (const hours of [2, 6.35]) {
    const { json } = await desk.create(NEW_TICKET);
    const system = await asSystem();
    const ticket = await getTicket(system, { id: fromPrefixedId("tkt", json.id) ?? "" });
    const later = () => new Date(ticket.createdAt.getTime() + hours * 3_600_000);
    await updateTicket({ ...system, now: later }, { ticket, changes: { status: "resolved" } });
  }
  await desk.create(NEW_TICKET);

  expect((await desk.stats()).json.avgResolutionTimeHours).toBe(4.2);
});

it("GET /stats counts live and test tickets apart", async () => {
  const [live, test] = [await aDeskClient(), await aDeskClient({ mode: "test" })];
  await live.create(NEW_TICKET);
  await test.create(NEW_TICKET);
  await test.create(NEW_TICKET);

  expect((await live.stats()).json.totalTickets).toBe(1);
  expect((await test.stats()).json.totalTickets).toBe(2);
});
