import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { updateTicket } from "@/lib/domain/tickets/update";
import { callRoute } from "@/lib/testing/call-route";
import { asAgent, asKey } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aTicket } from "@/lib/testing/factories";
import * as route from "./route";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk({ TRUST_PROXY: true });
});
afterAll(() => close());

const follow = (id: string, json: unknown, from = "203.0.113.1") =>
  callRoute(route, {
    method: "POST",
    path: `/api/desk/track/${id}/followers`,
    params: { publicId: id },
    headers: { "x-forwarded-for": from },
    json,
  });

it("answers the same to every address, and asks none but strangers", async () => {
  const ticket = await aTicket();
  const id = publicId(ticket.number);
  const stranger = anEmail();

  for (const email of [stranger, stranger, ticket.requester.email]) {
    const { status, json } = await follow(id, { email });
    expect([status, json]).toEqual([202, { publicId: id, email }]);
  }
  expect(await database().outgoingMail.findMany({ where: { ticketId: ticket.id } })).toMatchObject([
    { address: stranger, kind: "confirmation", recipientId: null },
  ]);
});

it("refuses what cannot be followed, in words", async () => {
  const ticket = await aTicket();
  const id = publicId(ticket.number);
  const test = await aTicket({}, await asKey({ mode: "test" }));

  expect((await follow(id, { email: "kim" })).status).toBe(422);
  expect((await follow(id, {})).status).toBe(422);
  expect((await follow("TK-99999", { email: anEmail() })).status).toBe(404);
  expect((await follow("nonsense", { email: anEmail() })).status).toBe(404);
  expect((await follow(publicId(test.number), { email: anEmail() })).status).toBe(404);
  await updateTicket(await asAgent(), { ticket, changes: { status: "closed" } });
  expect((await follow(id, { email: anEmail() })).status).toBe(409);
});

it("lets one address ask twenty times an hour", async () => {
  const id = publicId((await aTicket()).number);
  const from = "203.0.113.9";
  const answers = await Promise.all(Array.from({ length: 25 }, () => follow(id, { email: anEmail() }, from)));

  expect(answers.filter(({ status }) => status === 202)).toHaveLength(20);
  expect(answers.find(({ status }) => status === 429)?.headers.get("retry-after")).toMatch(/^\d+$/);
});
