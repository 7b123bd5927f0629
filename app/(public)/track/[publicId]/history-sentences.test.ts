import { describe, expect, it } from "vitest";
import type { EventKind } from "@/lib/domain/events";
import { STAGES } from "@/lib/domain/tickets/vocabulary";
import type { PublicEvent } from "@/lib/domain/tracking/events";
import { toHistory } from "./history-sentences";

const NOON = new Date("2026-11-21T12:00:00Z").getTime();
let seq = 0;

function event(kind: EventKind, part: Partial<PublicEvent> & { seconds?: number } = {}): PublicEvent {
  const { seconds = ++seq * 60, ...rest } = part;

  return {
    id: String(++seq),
    kind,
    by: "support",
    from: null,
    to: null,
    createdAt: new Date(NOON + seconds * 1000),
    ...rest,
  };
}

const moved = (from: string, to: string, part: Partial<PublicEvent> & { seconds?: number } = {}) =>
  event("stage_changed", { from, to, ...part });
const turned = (from: string, to: string, part: Partial<PublicEvent> & { seconds?: number } = {}) =>
  event("status_changed", { from, to, ...part });

const say = (events: PublicEvent[], isYou = false) => toHistory(events, isYou, "en").map(({ text }) => text);

describe("what is told of an event", () => {
  it("tells who reported it without a name, and says you to its requester", () => {
    const reported = event("ticket_created", { by: "customer" });

    expect(say([reported])).toEqual(["The customer reported it."]);
    expect(say([reported], true)).toEqual(["You reported it."]);
  });

  it("has a sentence for every stage", () => {
    const sentences = STAGES.slice(1).flatMap((stage, index) => say([moved(STAGES[index] ?? "RECEIVED", stage)]));

    expect(new Set(sentences).size).toBe(STAGES.length - 1);
  });

  it("tells a step back from a step forward", () => {
    expect(say([moved("MERGED", "FIX_IN_PROGRESS")])).toEqual(["It went back to “Fix in Progress”."]);
    expect(say([moved("CHANGES_REQUESTED", "PR_OPEN")])).toEqual(["The changed fix went to review again."]);
  });

  it.each([
    ["new", "open", "Support took it up."],
    ["pending", "open", "Support took it up again."],
    ["open", "pending", "Support asked the customer something."],
    ["open", "resolved", "Support marked it as solved."],
    ["open", "closed", "Support closed the ticket."],
    ["resolved", "open", "Support opened the ticket again."],
    ["closed", "open", "Support opened the ticket again."],
  ])("tells that the status went from %s to %s", (from, to, sentence) => {
    expect(say([turned(from, to)])).toEqual([sentence]);
  });

  it("says nothing of what it has no words for", () => {
    expect(say([event("details_changed"), moved("RECEIVED", "ELSEWHERE"), turned("open", "elsewhere")])).toEqual([]);
  });
});

describe("two events of one change", () => {
  it.each([
    [
      "closing",
      [moved("MERGED", "CLOSED", { seconds: 5 }), turned("open", "closed", { seconds: 5 })],
      "The ticket was closed.",
    ],
    [
      "closing, told the other way round",
      [turned("open", "closed", { seconds: 5 }), moved("MERGED", "CLOSED", { seconds: 5 })],
      "The ticket was closed.",
    ],
    [
      "going live",
      [moved("MERGED", "DEPLOYED", { seconds: 5 }), turned("open", "resolved", { seconds: 5 })],
      "The fix went live.",
    ],
    [
      "reopening",
      [turned("closed", "open", { seconds: 5 }), moved("CLOSED", "MERGED", { seconds: 5 })],
      "Support opened the ticket again.",
    ],
    [
      "a first answer",
      [event("comment_added", { seconds: 5 }), turned("new", "open", { seconds: 5 })],
      "Support answered.",
    ],
  ])("become one sentence: %s", (_, events, sentence) => {
    expect(say(events)).toEqual([sentence]);
  });

  it("stay two when an answer opens the ticket again", () => {
    const answer = event("comment_added", { by: "customer", seconds: 5 });
    const reopened = turned("resolved", "open", { by: "customer", seconds: 5 });

    expect(say([answer, reopened], true)).toEqual(["You answered.", "You opened the ticket again."]);
  });

  it("stay two when they are apart in time or by different people", () => {
    const live = moved("MERGED", "DEPLOYED", { seconds: 5 });

    expect(say([live, turned("open", "resolved", { seconds: 60 })])).toHaveLength(2);
    expect(say([live, turned("open", "resolved", { seconds: 5, by: "automation" })])).toHaveLength(2);
  });
});
