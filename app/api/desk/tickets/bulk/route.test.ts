import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/domain/api-keys/create";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aTicket } from "@/lib/testing/factories";
import * as bulk from "./route";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

async function post(json: unknown, ...scopes: Scope[]) {
  const { key } = await createApiKey(await asAdmin(), { name: "Bulk", mode: "live", scopes });

  return callRoute(bulk, { method: "POST", headers: { authorization: `Bearer ${key}` }, json });
}

describe("POST /tickets/bulk", () => {
  it("answers 200 with what became of each, in the order of the request", async () => {
    const [first, second] = [await aTicket(), await aTicket()];
    const tickets = [
      { ticketId: publicId(first.number) },
      { ticketId: "TK-99999999" },
      { ticketId: second.id, version: second.version + 1 },
    ];

    const answer = await post({ tickets, changes: { status: "closed" } }, "tickets:write");

    expect(answer.status).toBe(200);
    expect(answer.json.results).toEqual([
      {
        ticketId: publicId(first.number),
        ticket: expect.objectContaining({ id: first.id, status: "closed", stage: "CLOSED", version: 2 }),
        refusal: null,
      },
      { ticketId: "TK-99999999", ticket: null, refusal: { code: "NOT_FOUND", detail: "Ticket not found" } },
      { ticketId: second.id, ticket: null, refusal: expect.objectContaining({ code: "PRECONDITION_FAILED" }) },
    ]);
  });

  it.each([
    ["no ticket", { tickets: [], changes: {} }, "tickets"],
    ["something that is no ticket", { tickets: [{ ticketId: "42!" }], changes: {} }, "tickets.0.ticketId"],
    ["an unknown field", { tickets: [{ ticketId: "TK-1" }], changes: { colour: "red" } }, "changes"],
    ["an unknown team", { tickets: [{ ticketId: "TK-1" }], changes: { team: "nowhere" } }, "changes.team"],
  ])("answers 422 naming the field for %s", async (_, json, path) => {
    const answer = await post(json, "tickets:write");

    expect(answer.status).toBe(422);
    expect(answer.json.errors[0].path).toContain(path);
  });

  it("answers 401 without credentials and 403 without the scope", async () => {
    const json = { tickets: [{ ticketId: "TK-1" }], changes: { status: "closed" } };

    expect((await callRoute(bulk, { method: "POST", json })).status).toBe(401);
    expect((await post(json, "tickets:read")).status).toBe(403);
  });
});
