import { beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { asAgent } from "@/lib/testing/contexts";
import { aPerson } from "@/lib/testing/factories";
import { runJobs } from "@/lib/testing/jobs";
import { agentAt, aMeasuredTicket, aPolicy, at, systemAt } from "@/lib/testing/slas";
import { type WebhookDesk, webhookDesk } from "@/lib/testing/webhooks";
import type { Ticket } from "../tickets/ticket";
import { addWatcher } from "../watchers/add";
import { announceMarks } from "./announce";

let desk: WebhookDesk;

beforeEach(async () => {
  desk = await webhookDesk();

  return () => desk.receiver.close();
});

/** An hour to the first answer, four to the solution, since nine. */
async function aTicketWithTargets(input: Parameters<typeof aMeasuredTicket>[0] = {}): Promise<Ticket> {
  await aPolicy();

  return aMeasuredTicket(input);
}

async function announceAt(minutes: number): Promise<void> {
  await announceMarks(await systemAt(minutes));
  await runJobs();
}

const noticesTo = async (address: string) =>
  (await database().outgoingMail.findMany({ where: { address, kind: "notice" }, orderBy: { id: "asc" } })).map(
    ({ about }) => (about as { reason?: string }).reason,
  );

it("tells webhooks of targets that come near and are missed, with when each was due", async () => {
  const ticket = await aTicketWithTargets();
  await desk.anEndpoint({ events: ["ticket.sla_warning", "ticket.sla_breached"] });

  await announceAt(50);
  await announceAt(300);

  const told = desk.bodies().map(({ type, data }) => ({ type, ticket: data.id, sla: data.sla, changed: data.changed }));
  const news = (type: string, target: string, minutes: number) => ({
    ...{ type, ticket: ticket.id, changed: undefined },
    sla: { target, target_minutes: minutes, due_at: at(minutes).toISOString() },
  });
  expect(told).toEqual([
    news("ticket.sla_warning", "response", 60),
    news("ticket.sla_breached", "response", 60),
    news("ticket.sla_breached", "resolution", 240),
  ]);
});

it("writes to the assignee and to who watches, and to nobody else", async () => {
  const [assignee, watcher, colleague] = [
    await aPerson({ roles: ["agent"] }),
    await aPerson({ roles: ["agent"] }),
    await aPerson({ roles: ["agent"] }),
  ];
  const ticket = await aTicketWithTargets({ assignee: assignee.id });
  await addWatcher(await asAgent(), ticket, watcher.id);

  await announceAt(50);
  await announceAt(61);
  await announceAt(200);
  await announceAt(241);

  const all = ["response_near", "response_missed", "resolution_near", "resolution_missed"];
  expect(await noticesTo(assignee.email)).toEqual(all);
  expect(await noticesTo(watcher.email)).toEqual(all);
  expect(await noticesTo(colleague.email)).toEqual([]);
  expect(await noticesTo(ticket.requester.email)).toEqual([]);
});

it("writes nothing of an answer that was late but has come", async () => {
  const assignee = await aPerson({ roles: ["agent"] });
  const ticket = await aTicketWithTargets({ assignee: assignee.id });
  await addComment(await agentAt(70), ticket, { body: "Sorry for the wait." });
  await runJobs();

  await announceAt(71);

  expect(await noticesTo(assignee.email)).toEqual([]);
});
