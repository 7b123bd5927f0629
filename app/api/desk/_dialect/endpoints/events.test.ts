import { afterEach, beforeAll, expect, it } from "vitest";
import { GET as desk } from "@/app/api/desk/events/route";
import { GET as track } from "@/app/api/desk/track/[publicId]/events/route";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import { createContext } from "@/lib/context";
import { addComment } from "@/lib/domain/comments/add";
import type { Role } from "@/lib/domain/people/vocabulary";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { trackingToken } from "@/lib/domain/tracking/link";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { aPerson, aTicket } from "@/lib/testing/factories";

const leaving: AbortController[] = [];

beforeAll(async () => {
  await testDatabase();
});
afterEach(() => {
  for (const controller of leaving.splice(0)) controller.abort();
});

async function cookieOf(...roles: Role[]): Promise<Record<string, string>> {
  const person = await aPerson({ roles });
  const sealed = await sealSession({ sub: person.id, epoch: 0 });

  return { cookie: `${sessionCookie().name}=${sealed}` };
}

async function open(route: typeof desk, path: string, params: Record<string, string>, headers = {}) {
  const controller = new AbortController();
  leaving.push(controller);
  const request = new Request(`http://desk.test${path}`, { headers, signal: controller.signal });
  const response = await route(request, { params: Promise.resolve(params) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const frames = async (count: number) => {
    let text = "";
    while (text.split("\ndata: ").length <= count) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += value;
    }

    return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? ""));
  };

  return { status: response.status, frames };
}

const openDesk = (headers = {}) => open(desk, "/api/desk/events", {}, headers);
const openTrack = (ticket: Ticket, query = "") => {
  const id = publicId(ticket.number);

  return open(track, `/api/desk/track/${id}/events${query}`, { publicId: id });
};

it("tells agents of every change by type and id only", async () => {
  const stream = await openDesk(await cookieOf("agent"));
  const ticket = await aTicket();
  await updateTicket(await asAgent(), { ticket, changes: { priority: "urgent" } });

  expect(await stream.frames(2)).toEqual([
    { type: "ticket_created", ticketId: ticket.id, publicId: publicId(ticket.number) },
    { type: "priority_changed", ticketId: ticket.id, publicId: publicId(ticket.number) },
  ]);
});

it("keeps the test world out of the live one", async () => {
  const stream = await openDesk(await cookieOf("admin"));
  await aTicket({}, await asSystem({ mode: "test" }));
  const live = await aTicket();

  expect(await stream.frames(1)).toMatchObject([{ ticketId: live.id }]);
});

it("refuses visitors and people without a role", async () => {
  expect((await openDesk()).status).toBe(401);
  expect((await openDesk(await cookieOf())).status).toBe(403);
});

it("tells followers of their ticket's public changes only", async () => {
  const [ticket, other] = [await aTicket(), await aTicket()];
  const stream = await openTrack(ticket);
  const agent = await asAgent();
  await addComment(agent, ticket, { body: "Only for us", internal: true });
  await updateTicket(agent, { ticket: other, changes: { stage: "MERGED" } });
  await updateTicket(agent, { ticket, changes: { priority: "urgent", stage: "PR_OPEN" } });

  expect(await stream.frames(1)).toEqual([{ type: "stage_changed", publicId: publicId(ticket.number) }]);
});

it("shows a test ticket to nobody without its token", async () => {
  const ticket = await aTicket({}, await asSystem({ mode: "test" }));
  const ctx = await createContext({ actor: { kind: "system" }, mode: "test", requestId: null });

  expect((await openTrack(ticket)).status).toBe(404);
  expect((await openTrack(ticket, `?token=${trackingToken(ctx, ticket)}`)).status).toBe(200);
});

it("says of an unknown ticket no more than that there is none", async () => {
  const response = await open(track, "/api/desk/track/TK-99999/events", { publicId: "TK-99999" });

  expect(response.status).toBe(404);
});
