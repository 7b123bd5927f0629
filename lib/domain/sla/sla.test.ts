import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { asAgent, asAnonymous, asKey, asPerson, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { aCalendar, aPolicy } from "@/lib/testing/slas";
import type { Mode } from "../context";
import { getTicket } from "../tickets/get";
import { listTickets } from "../tickets/list";
import type { Ticket } from "../tickets/ticket";
import { updateTicket } from "../tickets/update";
import { announceMarks } from "./announce";
import { replaceCalendar } from "./calendars";
import { averageResolution, slaAttainment } from "./metrics";
import { removePolicy, updatePolicy } from "./policies";
import { readSlas } from "./readings";
import { remeasure } from "./remeasure";

const HOUR = 3_600_000;
const START = new Date("2026-11-16T09:00:00Z");
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const agentAt = async (minutes: number): Promise<TestContext> => ({ ...(await asAgent()), now: () => at(minutes) });
const systemAt = (minutes: number) => asSystem({ now: () => at(minutes) });
/** A ticket of Monday at nine, measured, once the policies are settled. */
async function aMeasuredTicket(input: Parameters<typeof aTicket>[0] = {}, mode: Mode = "live") {
  await runJobs();
  const ticket = await aTicket(input, { ...(await systemAt(0)), mode });
  await runJobs();

  return ticket;
}

const slaOf = async ({ id }: Ticket) => (await getTicket(await asSystem(), { id })).sla;
const deadlineOf = async ({ id }: Ticket) =>
  (await database().ticket.findUniqueOrThrow({ where: { id }, select: { slaDueAt: true } })).slaDueAt;
const announcedOf = async ({ id }: Ticket) =>
  database().ticketEvent.findMany({
    where: { ticketId: id, kind: { startsWith: "sla_" } },
    orderBy: { seq: "asc" },
    select: { kind: true, after: true, public: true, mode: true },
  });

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

  it("announces nothing that it makes late in hindsight", async () => {
    const ticket = await aMeasuredTicket();
    await aPolicy();
    await remeasure(await systemAt(61), "open", null);
    await announceMarks(await systemAt(62));

    expect(await announcedOf(ticket)).toEqual([]);
    expect(await slaOf(ticket)).toMatchObject({ response: { dueAt: at(60) } });
  });
});

describe("announcing", () => {
  it("warns when a target is near and tells when it is missed, each once and never in public", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();

    for (const minutes of [47, 49, 50, 61, 62, 200, 241, 300]) await announceMarks(await systemAt(minutes));

    expect(await announcedOf(ticket)).toEqual(
      [
        [
          "sla_warning",
          { target: "response", targetMinutes: 60, warnAt: at(48).toISOString(), dueAt: at(60).toISOString() },
        ],
        ["sla_breached", { target: "response", targetMinutes: 60, dueAt: at(60).toISOString() }],
        [
          "sla_warning",
          { target: "resolution", targetMinutes: 240, warnAt: at(192).toISOString(), dueAt: at(240).toISOString() },
        ],
        ["sla_breached", { target: "resolution", targetMinutes: 240, dueAt: at(240).toISOString() }],
      ].map(([kind, after]) => ({ kind, after, public: false, mode: "live" })),
    );
  });

  it("counts an answer first that came in time but was not measured yet", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();
    await addComment(await agentAt(40), ticket, { body: "Here is how." });
    await announceMarks(await systemAt(61));

    expect(await announcedOf(ticket)).toEqual([]);
  });

  it("tells of a miss that was over before anybody looked", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket();
    await addComment(await agentAt(70), ticket, { body: "Sorry for the wait." });
    await runJobs();
    await announceMarks(await systemAt(71));

    expect(await announcedOf(ticket)).toMatchObject([{ kind: "sla_breached", after: { target: "response" } }]);
  });

  it("says nothing twice when two look at the same time, or when a target is missed again", async () => {
    const policy = await aPolicy({ resolutionMinutes: null });
    const ticket = await aMeasuredTicket();
    const late = await systemAt(61);
    await Promise.all([announceMarks(late), announceMarks(late)]);
    await updatePolicy(await asSystem(), policy.id, { responseMinutes: 90 });
    await runJobs();
    await announceMarks(await systemAt(91));

    expect((await announcedOf(ticket)).map(({ kind }) => kind)).toEqual(["sla_breached"]);
  });

  it("keeps to the ticket's own world", async () => {
    await aPolicy();
    const ticket = await aMeasuredTicket({}, "test");
    await announceMarks(await systemAt(61));

    expect(await announcedOf(ticket)).toMatchObject([{ kind: "sla_breached", mode: "test" }]);
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

describe("metrics", () => {
  it("count what is resolved and not closed, in the actor's world", async () => {
    await aPolicy();
    const resolve = async (minutes: number, mode: Mode = "live") => {
      const ticket = await aMeasuredTicket({}, mode);
      await updateTicket({ ...(await systemAt(minutes)), mode }, { ticket, changes: { status: "resolved" } });

      return ticket;
    };
    await resolve(60);
    await resolve(300);
    const closed = await resolve(400);
    await resolve(100, "test");
    await runJobs();
    await updateTicket(await agentAt(500), { ticket: closed, changes: { status: "closed" } });
    await runJobs();
    const agent = await asAgent();

    expect(await slaAttainment(agent)).toEqual({ total: 2, met: 1, attainment: 0.5 });
    expect(await averageResolution(agent)).toBe(3 * HOUR);
    expect(await slaAttainment(await asKey({ mode: "test" }))).toEqual({ total: 1, met: 1, attainment: 1 });
  });

  it("are 0 where there is nothing", async () => {
    const agent = await asAgent();

    expect([await slaAttainment(agent), await averageResolution(agent)]).toEqual([
      { total: 0, met: 0, attainment: 0 },
      0,
    ]);
    await expect(slaAttainment(await asAnonymous())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
