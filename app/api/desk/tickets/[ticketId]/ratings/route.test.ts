import { beforeAll, expect, it } from "vitest";
import { updateTicket } from "@/lib/domain/tickets/update";
import { aBrowser, browserOf } from "@/lib/testing/browser";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asAgent } from "@/lib/testing/contexts";
import { bearer } from "@/lib/testing/credentials";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aTicket } from "@/lib/testing/factories";
import * as ratings from "./route";

beforeAll(() => testDesk());

/** A ticket that was solved, and its requester's browser. */
async function aSolvedTicket() {
  const requester = await aPerson();
  const ticket = await aTicket({ requester: { id: requester.id } });
  await updateTicket(await asAgent(), { ticket, changes: { status: "resolved" } });

  return { ticket, requester: (await browserOf(requester)).headers };
}

const call = (ticketId: string, headers: Record<string, string>, rest: RouteCall = {}) =>
  callRoute(ratings, { params: { ticketId }, headers: { origin: "http://desk.test", ...headers }, ...rest });
const rate = (ticketId: string, headers: Record<string, string>, json: unknown) =>
  call(ticketId, headers, { method: "POST", json });

it("takes the requester's rating once, and shows it to agents and keys", async () => {
  const { ticket, requester } = await aSolvedTicket();
  const given = await rate(ticket.id, requester, { score: "good", comment: "Quick." });

  expect(given.status).toBe(201);
  expect(given.json).toMatchObject({ score: "good", comment: "Quick." });
  expect((await rate(ticket.id, requester, { score: "bad" })).status).toBe(409);
  for (const headers of [(await aBrowser("agent")).headers, await bearer("read-only key")]) {
    expect(await call(ticket.id, headers)).toMatchObject({ status: 200, json: { ratings: [given.json] } });
  }
});

it("refuses other scores, long comments and unknown fields by name", async () => {
  const { ticket, requester } = await aSolvedTicket();

  for (const [field, body] of Object.entries({
    score: { score: "fine" },
    comment: { score: "good", comment: "x".repeat(2_001) },
    stars: { score: "good", stars: 5 },
  })) {
    const { status, json } = await rate(ticket.id, requester, body);
    expect(status).toBe(422);
    expect(JSON.stringify(json.errors)).toContain(field);
  }
});

it("is closed to everybody else, and to tickets that are not solved", async () => {
  const { ticket, requester } = await aSolvedTicket();
  const stranger = (await aBrowser()).headers;
  const open = await aTicket({ requester: { id: (await aPerson()).id } });

  expect((await rate(ticket.id, stranger, { score: "bad" })).status).toBe(404);
  expect((await rate(ticket.id, (await aBrowser("agent")).headers, { score: "good" })).status).toBe(403);
  expect((await rate(ticket.id, {}, { score: "good" })).status).toBe(401);
  expect(
    (await rate(open.id, (await browserOf({ ...(await aPerson()), ...open.requester })).headers, { score: "good" }))
      .status,
  ).toBe(409);
  expect((await call(ticket.id, requester)).status).toBe(403);
  expect((await call(ticket.id, stranger)).status).toBe(403);
});
