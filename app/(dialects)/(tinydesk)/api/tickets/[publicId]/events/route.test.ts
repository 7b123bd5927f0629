import { beforeAll, describe, expect, it } from "vitest";
import { EVENT_TYPES } from "#tinydesk/vocabulary";
import { addComment } from "@/lib/domain/comments/add";
import { closeTicket } from "@/lib/domain/tickets/close";
import { moveStage } from "@/lib/domain/tickets/move-stage";
import { reopenTicket } from "@/lib/domain/tickets/reopen";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { STAGES } from "@/lib/domain/tickets/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent, asAnonymous, asCustomer, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aTicket } from "@/lib/testing/factories";
import * as events from "./route";

beforeAll(() => testDesk());

type Event = { id: string; eventType: string; actor: string; summary: string; createdAt: string };

const read = (id: string, query = "") =>
  callRoute(events, { path: `/api/tickets/${id}/events${query}`, params: { publicId: id } });
const eventsOf = async (ticket: Ticket): Promise<Event[]> => (await read(publicId(ticket.number))).json;
const submitted = async () => aTicket({ requester: { email: anEmail() } }, await asAnonymous());

describe("GET /api/tickets/:publicId/events", () => {
  it("begins with the submission", async () => {
    expect(await eventsOf(await submitted())).toEqual([
      {
        id: expect.stringMatching(/^\d+$/),
        eventType: "ticket_created",
        actor: "Customer",
        summary: "Ticket submitted",
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
  });

  it("tells the way through the pipeline, oldest first, in the original's words", async () => {
    const agent = await asAgent();
    const ticket = await submitted();
    for (const stage of STAGES.slice(1)) await moveStage(agent, ticket, stage);

    const told = await eventsOf(ticket);

    expect(told.map((event) => event.eventType)).toEqual([
      "ticket_created",
      "issue_linked",
      "issue_assigned",
      "pr_opened",
      "changes_requested",
      "pr_merged",
      "status_changed",
      "deployed",
      "status_changed",
    ]);
    expect(told.map((event) => event.createdAt)).toEqual(told.map((event) => event.createdAt).toSorted());
    expect(new Set(told.map((event) => event.summary)).size).toBe(told.length);
  });

  it("names sides, never people", async () => {
    const agent = await asAgent();
    const ticket = await submitted();
    await addComment(agent, ticket, { body: "Which browser?" });
    await addComment(await asCustomer(ticket), ticket, { body: "Safari 17" });
    await addComment(agent, ticket, { body: "He sounds angry", internal: true });
    await moveStage(await asSystem(), ticket, "PR_OPEN");

    const told = await eventsOf(ticket);

    expect(
      told.filter(({ eventType }) => eventType !== "status_changed").map(({ actor, eventType }) => [actor, eventType]),
    ).toEqual([
      ["Customer", "ticket_created"],
      ["Support", "comment"],
      ["Customer", "comment"],
      ["Glassdesk", "pr_opened"],
    ]);
    expect(JSON.stringify(told)).not.toMatch(/@|Robin|Safari|browser|angry/);
  });

  it("keeps what is the desk's own business to the desk", async () => {
    const agent = await asAgent();
    const ticket = await submitted();
    await updateTicket(agent, { ticket, changes: { priority: "urgent", tags: ["vip"], assignee: anEmail() } });

    expect(await eventsOf(ticket)).toHaveLength(1);
  });

  it("tells of closing and of reopening once, and of neither as a milestone", async () => {
    const agent = await asAgent();
    const ticket = await submitted();
    await moveStage(agent, ticket, "MERGED");
    await closeTicket(agent, ticket);
    await reopenTicket(agent, ticket);
    await moveStage(agent, ticket, "FIX_IN_PROGRESS");

    expect((await eventsOf(ticket)).slice(1).map(({ eventType, summary }) => [eventType, summary])).toEqual([
      ["pr_merged", "The fix was accepted"],
      ["status_changed", "Ticket closed"],
      ["status_changed", "Ticket reopened"],
      ["status_changed", "Moved back to Fix in Progress"],
    ]);
  });

  it("has only words that TinyDesk knows", async () => {
    const agent = await asAgent();
    const ticket = await submitted();
    for (const status of ["open", "pending", "resolved", "new"] as const) {
      await updateTicket(agent, { ticket, changes: { status } });
    }

    const told = await eventsOf(ticket);

    expect(told).toHaveLength(5);
    expect(told.every((event) => EVENT_TYPES.some((word) => word === event.eventType))).toBe(true);
  });

  it.each(["TK-2147483647", "nonsense", "TK-00001%00"])("answers 404 to %s", async (id) => {
    expect(await read(id)).toMatchObject({ status: 404, json: { error: "Ticket not found" } });
  });

  it("answers 404 to a token that is not the ticket's", async () => {
    const id = publicId((await submitted()).number);

    expect(await read(id, "?token=made-up")).toMatchObject({ status: 404, json: { error: "Ticket not found" } });
  });
});
