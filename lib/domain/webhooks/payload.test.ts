import { describe, expect, it } from "vitest";
import type { Ticket } from "../tickets/ticket";
import type { Message } from "./messages";
import { BODY_MAX_BYTES, type ToldNote, writeMessage } from "./payload";

const ID = "0193d1a0-0000-7000-8000-000000000001";
const AT = new Date("2026-11-21T08:00:00.000Z");

const TICKET: Ticket = {
  id: "0193d1a0-0000-7000-8000-000000000002",
  number: 42,
  subject: "VPN not connecting",
  body: "Unable to connect.",
  status: "new",
  stage: "RECEIVED",
  priority: "high",
  urgency: null,
  category: null,
  subcategory: null,
  tags: ["vpn"],
  metadata: { category: "Network" },
  language: null,
  assumed: [],
  external: null,
  requester: { id: "r", email: "alex@example.com", name: "Alex" },
  assignee: null,
  team: null,
  product: { id: "p", slug: "shop", name: "Shop" },
  scheduledAt: null,
  dueAt: null,
  source: "api",
  mode: "live",
  version: 1,
  createdAt: AT,
  updatedAt: AT,
  firstRespondedAt: null,
  resolvedAt: null,
  closedAt: null,
  sla: null,
};

const MESSAGE: Message = {
  type: "ticket.created",
  ticketId: TICKET.id,
  mode: "live",
  at: AT,
  requestId: null,
  changed: [],
  previous: {},
  commentId: null,
  sla: null,
};

const NOTE: ToldNote = {
  id: "c",
  internal: false,
  authorEmail: "ada@example.com",
  fromRequester: false,
  body: "Try again now.",
  createdAt: AT,
};

const read = (message: Partial<Message>, ticket: Partial<Ticket> = {}, note: ToldNote | null = null) =>
  JSON.parse(writeMessage(ID, { ...MESSAGE, ...message }, { ...TICKET, ...ticket }, note));

it("holds the ticket in the words of Aurion, and what else the desk knows", () => {
  expect(read({})).toEqual({
    id: expect.stringMatching(/^evt_[0-9A-Za-z]{22}$/),
    type: "ticket.created",
    timestamp: "2026-11-21T08:00:00.000Z",
    data: {
      id: TICKET.id,
      public_id: "TK-00042",
      subject: "VPN not connecting",
      description: "Unable to connect.",
      status: "open",
      stage: "RECEIVED",
      priority: "high",
      requester_email: "alex@example.com",
      assignee_email: null,
      team: null,
      product: "shop",
      tags: ["vpn"],
      external_provider: null,
      external_ticket_id: null,
      external_ticket_url: null,
      metadata: { category: "Network" },
      mode: "live",
      created_at: "2026-11-21T08:00:00.000Z",
      updated_at: "2026-11-21T08:00:00.000Z",
    },
  });
});

it("has nothing for what nobody has set", () => {
  expect(read({}, { assumed: ["priority", "requester"] }).data).toMatchObject({
    priority: null,
    requester_email: null,
  });
});

it("says what changed, by the names of the fields in the message", () => {
  const { data } = read({ type: "ticket.updated", changed: ["body", "priority"], previous: { priority: "low" } });

  expect(data).toMatchObject({ changed: ["description", "priority"], previous: { priority: "low" } });
});

it("holds an answer with its text, and of an internal note only that it is there", () => {
  expect(read({ type: "ticket.note_added" }, {}, NOTE).data.note).toEqual({
    id: "c",
    internal: false,
    author_email: "ada@example.com",
    from_requester: false,
    body: "Try again now.",
    created_at: "2026-11-21T08:00:00.000Z",
  });
  expect(read({ type: "ticket.note_added" }, {}, { ...NOTE, internal: true }).data.note).toEqual({
    id: "c",
    internal: true,
    created_at: "2026-11-21T08:00:00.000Z",
  });
});

describe("what is too long for a webhook", () => {
  const written = (ticket: Partial<Ticket>, note: ToldNote | null = null) => {
    const body = writeMessage(ID, MESSAGE, { ...TICKET, ...ticket }, note);
    expect(Buffer.byteLength(body)).toBeLessThan(BODY_MAX_BYTES);

    return JSON.parse(body).data;
  };

  it("is cut, beginning with the texts, and named", () => {
    const data = written({ body: "x".repeat(65_000) });

    expect(data.description).toBe("x".repeat(4000));
    expect(data).toMatchObject({ truncated: ["description"], metadata: { category: "Network" } });
  });

  it("is left out when it is data of a program", () => {
    expect(written({ metadata: { blob: "x".repeat(16_000) }, body: "é".repeat(4_000) })).toMatchObject({
      metadata: {},
      truncated: ["metadata"],
    });
  });

  it("fits even when every character takes the most room", () => {
    const data = written(
      {
        subject: "\u0001".repeat(256),
        body: "\u0001".repeat(65_536),
        tags: Array.from({ length: 50 }, (_, i) => `${i}${"\u0001".repeat(62)}`),
        metadata: { blob: "\u0001".repeat(2_600) },
      },
      { ...NOTE, body: "\u0001".repeat(65_536) },
    );

    expect(data.truncated).toEqual(["description", "tags", "metadata", "note.body"]);
  });

  it("is never cut within a character", () => {
    expect(written({ body: `x${"😀".repeat(30_000)}` }).description.isWellFormed()).toBe(true);
  });
});
