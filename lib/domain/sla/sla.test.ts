import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { asAgent, asPerson, asSystem } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { aCalendar, agentAt, aMeasuredTicket, aPolicy, at, systemAt } from "@/lib/testing/slas";
import { getTicket } from "../tickets/get";
import { listTickets } from "../tickets/list";
import type { Ticket } from "../tickets/ticket";
import { updateTicket } from "../tickets/update";
import { replaceCalendar } from "./calendars";
import { removePolicy, updatePolicy } from "./policies";
import { readSlas } from "./readings";

const HOUR = 3_600_000;

const slaOf = async ({ id }: Ticket) => (await getTicket(await asSystem(), { id })).sla;
const deadlineOf = async ({ id }: Ticket) =>
  (await database().ticket.findUniqueOrThrow({ where: { id }, select: { slaDueAt: true } })).slaDueAt;

beforeEach(async () => {
  await testDatabase();
  await resetDatabase();
  await followEvents();
});

describe("a ticket's clocks", () => {
  it("start with the ticket, by the most specific policy", async () => {
    await aPolicy();
    const product = await aProduct();
    const strict = await aPolicy({ product: product.slug, responseMinutes: 10 });
    const ticket = await aMeasuredTicket({ product: product.slug });

    expect(await slaOf(ticket)).toMatchObject({
      policy: { id: strict.id, name: strict.name },
      response: { targetMinutes: 10, dueAt: at(10), runsFrom: at(0) },
      resolution: { targetMinutes: 240, dueAt: at(240) },
    });
    expect(await deadlineOf(ticket)).toEqual(at(10));
  });

  it("leave the ticket's version and its time of change alone", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();

    expect(await getTicket(await asSystem(), ticket)).toMatchObject({ version: 1, updatedAt: at(0) });
  });

  it("follow answers, pauses, resolution and reopening", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();
    await addComment(await agentAt(20), ticket, { body: "We are looking into it.", status: "pending" });
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({
      pauseReason: "pending",
      response: { elapsedMs: HOUR / 3, endedAt: at(20), dueAt: null },
      resolution: { elapsedMs: HOUR / 3, runsFrom: null, dueAt: null },
    });

    await updateTicket(await agentAt(100), { ticket, changes: { status: "open" } });
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({ resolution: { dueAt: at(320) } });

    await updateTicket(await agentAt(140), { ticket, changes: { status: "resolved" } });
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({ resolution: { elapsedMs: HOUR, endedAt: at(140) } });
    expect((await deadlineOf(ticket)).getUTCFullYear()).toBe(9999);

    await updateTicket(await agentAt(200), { ticket, changes: { status: "open" } });
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({ resolution: { dueAt: at(380), endedAt: null } });
  });

  it("begin when the ticket is put off to", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();
    await updateTicket(await agentAt(30), { ticket, changes: { scheduledAt: at(300) } });
    await runJobs();

    expect(await slaOf(ticket)).toMatchObject({ pauseReason: "scheduled", resolution: { dueAt: at(300 + 210) } });
  });

  it("go by another policy when the priority changes", async () => {
    await aPolicy();
    await aPolicy({ priority: "urgent", responseMinutes: 5 });
    const ticket = await aMeasuredTicket();
    await updateTicket(await agentAt(1), { ticket, changes: { priority: "urgent" } });
    await runJobs();

    expect(await slaOf(ticket)).toMatchObject({ response: { targetMinutes: 5, dueAt: at(5) } });
  });

  it("do not exist without a policy, and are not shown to requesters", async () => {
    const without = await aMeasuredTicket();
    expect(await slaOf(without)).toBeNull();

    await aPolicy();
    const requester = await aPerson();
    const ticket = await aMeasuredTicket({ requester: { id: requester.id } });

    expect(await getTicket(await asPerson(requester), ticket)).toMatchObject({ sla: null });
    await expect(listTickets(await asPerson(requester), { sort: "sla" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a change of policies", () => {
  it("measures open tickets anew, and leaves those that are done as they were measured", async () => {
    const policy = await aPolicy();
    const open = await aMeasuredTicket();
    const done = await aMeasuredTicket();
    await updateTicket(await agentAt(30), { ticket: done, changes: { status: "resolved" } });
    await runJobs();

    await updatePolicy(await asSystem(), policy.id, { resolutionMinutes: 120 });
    await runJobs();

    expect(await slaOf(open)).toMatchObject({ resolution: { dueAt: at(120) } });
    expect(await slaOf(done)).toMatchObject({ resolution: { targetMinutes: 240 } });
  });

  it("goes through all open tickets, however many batches they make", async () => {
    const policy = await aPolicy();
    const ticket = await aMeasuredTicket();
    const { number: _, ...copied } = await database().ticket.findUniqueOrThrow({ where: { id: ticket.id } });
    const ids = Array.from({ length: 450 }, (_, i) => `01930000-0000-7000-8000-${String(i).padStart(12, "0")}`);
    await database().ticket.createMany({
      data: ids.map((id) => ({ ...copied, metadata: {}, id, slaDueAt: undefined })),
    });
    await updatePolicy(await asSystem(), policy.id, { responseMinutes: 7 });
    await runJobs();

    expect(await database().ticketSla.count({ where: { responseMinutes: 7 } })).toBe(451);
  });

  it("hands tickets of a policy that ends over to the next one, and counts by the calendar as it is", async () => {
    const calendar = await aCalendar();
    await aPolicy({ calendarId: calendar.id, responseMinutes: 600 });
    const special = await aPolicy({ priority: "medium" });
    const ticket = await aMeasuredTicket();
    await removePolicy(await asSystem(), special.id);
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({ response: { dueAt: new Date("2026-11-17T11:00:00Z") } });

    const { name, timeZone } = calendar;
    await replaceCalendar(await asSystem(), calendar.id, {
      name,
      timeZone,
      hours: [{ day: 1, from: "00:00", to: "24:00" }],
    });
    await runJobs();
    expect(await slaOf(ticket)).toMatchObject({ response: { dueAt: at(600) } });
  });
});

describe("lists", () => {
  it("sort by what is due next, and find what is near or missed", async () => {
    await aPolicy({ priority: "urgent", responseMinutes: 30 });
    await aPolicy({ priority: "high", responseMinutes: 60 });
    const untimed = await aMeasuredTicket({ priority: "low" });
    const later = await aMeasuredTicket({ priority: "high" });
    const sooner = await aMeasuredTicket({ priority: "urgent" });
    const agent = await agentAt(50);
    const ids = async (input: Parameters<typeof listTickets>[1]) =>
      (await listTickets(agent, input)).items.map(({ id }) => id);

    expect(await ids({ sort: "sla" })).toEqual([sooner.id, later.id, untimed.id]);
    expect(await ids({ sla: "near" })).toEqual([later.id]);
    expect(await ids({ sla: "breached" })).toEqual([sooner.id]);
  });

  it("go on where a page by due time has ended", async () => {
    await aPolicy();
    const tickets = [];
    for (const minutes of [3, 1, 2, 4]) {
      tickets.push(await aTicket({}, await systemAt(minutes)));
    }
    await runJobs();
    const agent = await asAgent();
    const first = await listTickets(agent, { sort: "sla", limit: 2 });
    const second = await listTickets(agent, { sort: "sla", limit: 2, cursor: first.nextCursor ?? "" });

    expect([...first.items, ...second.items].map(({ number }) => number)).toEqual([2, 3, 1, 4]);
  });

  it("read all clocks with one look at the calendars", async () => {
    const calendar = await aCalendar();
    const policy = await aPolicy({ calendarId: calendar.id });
    const ticket = await aMeasuredTicket();
    const context = await agentAt(90);
    const slas = await readSlas(context, [await getTicket(context, ticket)]);

    expect(slas.get(ticket.id)).toEqual({
      policyId: policy.id,
      responseElapsedMs: 1.5 * HOUR,
      resolutionElapsedMs: 1.5 * HOUR,
      responseMinutes: 60,
      resolutionMinutes: 240,
      paused: false,
      pauseReason: null,
    });
  });
});
