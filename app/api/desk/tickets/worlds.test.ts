import { beforeAll, describe, expect, it } from "vitest";
import { modeOfPage } from "@/lib/auth/session-mode";
import { addComment } from "@/lib/domain/comments/add";
import type { Mode } from "@/lib/domain/context";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { aBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asKey } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aTicket, unique } from "@/lib/testing/factories";
import * as comments from "./[ticketId]/comments/route";
import * as one from "./[ticketId]/route";
import * as bulk from "./bulk/route";
import * as counts from "./counts/route";
import * as tickets from "./route";

const word = unique("worldly").replace("-", "");
const made = {} as Record<Mode, Ticket>;
let cookie: string;

beforeAll(async () => {
  const close = await testDesk();
  ({ cookie } = (await aBrowser("agent")).headers);
  for (const mode of ["live", "test"] as const) {
    const program = await asKey({ mode });
    made[mode] = await aTicket({ subject: `${word} ${mode}` }, program);
    await addComment(program, made[mode], { body: `${word} in a comment` });
  }

  return close;
});

const asked = (mode: Mode) => ({ cookie, origin: "http://desk.test", "glassdesk-mode": mode });
const ofTicket = ({ number }: Ticket) => ({ ticketId: publicId(number) });

describe.each([
  ["live", "test"],
  ["test", "live"],
] as const)("a session that asks about the %s world", (mode, other) => {
  it("finds its tickets, and none of the other world", async () => {
    const found = await callRoute(tickets, { path: `/?search=${word}&status=new,open,resolved`, headers: asked(mode) });

    expect(found.json.tickets.map(({ id }: { id: string }) => id)).toEqual([made[mode].id]);
    expect((await callRoute(counts, { headers: asked(mode) })).json.total).toBe(1);
  });

  it("neither reads, answers nor changes a ticket of the other world", async () => {
    const [params, headers] = [ofTicket(made[other]), asked(mode)];
    const change = { method: "PATCH", params, headers, json: { priority: "urgent" } };
    const answer = { method: "POST", params, headers, json: { body: "Hello" } };
    const all = { tickets: [{ ticketId: made[other].id }], changes: { priority: "urgent" } };

    for (const [route, call] of [
      [one, { params, headers }],
      [comments, { params, headers }],
      [one, change],
      [comments, answer],
    ] as const) {
      expect((await callRoute(route, call)).status).toBe(404);
    }
    const refused = await callRoute(bulk, { method: "POST", headers, json: all });
    expect(refused).toMatchObject({
      status: 200,
      json: { results: [{ ticket: null, refusal: { code: "NOT_FOUND" } }] },
    });
    expect(JSON.stringify(refused.json)).not.toContain(word);
    expect((await callRoute(one, { params, headers: asked(other) })).json.priority).toBe(made[other].priority);
  });

  it("writes in its own world", async () => {
    const params = ofTicket(made[mode]);
    const json = { body: "Hello" };

    expect((await callRoute(comments, { method: "POST", params, headers: asked(mode), json })).status).toBe(201);
  });
});

describe("the world", () => {
  it("is named in the query where no header can be set", async () => {
    const headers = { cookie };

    expect((await callRoute(one, { path: "/?glassdesk-mode=test", params: ofTicket(made.test), headers })).status).toBe(
      200,
    );
    expect((await callRoute(one, { params: ofTicket(made.test), headers })).status).toBe(404);
  });

  it("is refused when there is none of that name", async () => {
    const headers = { cookie, "glassdesk-mode": "staging" };

    expect((await callRoute(tickets, { headers })).status).toBe(422);
  });

  it("of test tickets is closed to people who do not work here", async () => {
    const headers = { ...(await aBrowser()).headers, "glassdesk-mode": "test" };

    expect((await callRoute(tickets, { headers })).status).toBe(403);
  });

  it("has idempotency keys of its own", async () => {
    const json = { subject: unique("Twice"), body: "It broke.", requester: { email: anEmail() } };
    const key = { "idempotency-key": unique("key") };
    const submit = (mode: Mode) => callRoute(tickets, { method: "POST", headers: { ...asked(mode), ...key }, json });
    const [live, test] = [await submit("live"), await submit("test")];

    expect([live.status, test.status]).toEqual([201, 201]);
    expect(test.json.id).not.toBe(live.json.id);
  });

  it("of a page is the test world for agents who chose it, and live for everybody else", () => {
    const person = { kind: "user", userId: "1", name: null, email: "a@example.com" } as const;

    expect(modeOfPage({ ...person, roles: ["agent"] }, "test")).toBe("test");
    expect(modeOfPage({ ...person, roles: ["agent"] }, "anything")).toBe("live");
    expect(modeOfPage({ ...person, roles: [] }, "test")).toBe("live");
    expect(modeOfPage({ kind: "anonymous" }, "test")).toBe("live");
  });
});
