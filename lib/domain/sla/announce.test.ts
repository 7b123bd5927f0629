import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { agentAt, aMeasuredTicket, aPolicy, at, systemAt } from "@/lib/testing/slas";
import { getTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import { announceMarks } from "./announce";
import { updatePolicy } from "./policies";
import { remeasure } from "./remeasure";

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

  it("says nothing of what a change of policies makes late in hindsight", async () => {
    const ticket = await aMeasuredTicket();
    await aPolicy();
    await remeasure(await systemAt(61), "open", null);
    await announceMarks(await systemAt(62));

    expect(await announcedOf(ticket)).toEqual([]);
    expect(await getTicket(await asSystem(), ticket)).toMatchObject({ sla: { response: { dueAt: at(60) } } });
  });
});
