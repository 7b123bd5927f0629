import { expect, it } from "vitest";
import type { TicketEvent } from "@/lib/db/events";
import { EVENT_KINDS, type EventKind } from "../events";
import { toMessages } from "./messages";
import { WEBHOOK_EVENTS } from "./vocabulary";

let seq = 0n;
function event(kind: EventKind, rest: Partial<TicketEvent> = {}): TicketEvent {
  return {
    seq: ++seq,
    ticketId: "ticket",
    kind,
    actorKind: "system",
    actorUserId: null,
    actorKeyId: null,
    before: {},
    after: {},
    public: false,
    mode: "live",
    requestId: "request",
    createdAt: new Date("2026-11-21T08:00:00Z"),
    ...rest,
  };
}

const typesOf = (...events: TicketEvent[]) => toMessages(events).map(({ type }) => type);

it.each(EVENT_KINDS)("knows what %s means to the outside", (kind) => {
  for (const type of typesOf(event(kind, { before: { status: "open" }, after: { status: "pending" } }))) {
    expect(WEBHOOK_EVENTS).toContain(type);
  }
});

it("tells closing and reopening from other changes of the status", () => {
  const change = (before: string, after: string) =>
    typesOf(event("status_changed", { before: { status: before }, after: { status: after } }));

  expect(change("open", "closed")).toEqual(["ticket.closed"]);
  expect(change("closed", "open")).toEqual(["ticket.reopened"]);
  expect(change("open", "pending")).toEqual(["ticket.updated"]);
  expect(change("new", "open")).toEqual([]);
});

it("tells the changes of one request together", () => {
  const events = [
    event("priority_changed", { before: { priority: "low" }, after: { priority: "high" } }),
    event("stage_changed", { before: { stage: "RECEIVED" }, after: { stage: "MERGED" } }),
    event("tags_changed", { before: { tags: [] }, after: { tags: ["vpn"] } }),
    event("link_added", { after: { kind: "issue", url: "https://example.com/1" } }),
  ];

  expect(toMessages(events)).toMatchObject([
    { type: "ticket.updated", changed: ["priority", "tags", "links"], previous: { priority: "low" } },
    { type: "ticket.stage_changed", changed: ["stage"], previous: { stage: "RECEIVED" } },
  ]);
});

it("keeps the changes of other requests and other tickets apart", () => {
  const one = event("tags_changed");

  expect(typesOf(one, event("tags_changed", { requestId: "another" }))).toHaveLength(2);
  expect(typesOf(one, event("tags_changed", { ticketId: "another" }))).toHaveLength(2);
  expect(typesOf(event("tags_changed", { requestId: null }), event("tags_changed", { requestId: null }))).toHaveLength(
    2,
  );
});
