import { describe, expect, it } from "vitest";
import type { WireComment, WireEvent } from "@/app/api/desk/_dialect/schemas";
import { mergeConversation } from "./merge-conversation";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString();

const comment = (id: string, minute: number): WireComment => ({
  id,
  author: { id: "p", email: "p@example.com", name: null },
  fromRequester: true,
  body: id,
  internal: false,
  files: [],
  createdAt: at(minute),
});

const event = (seq: string, minute: number, kind: WireEvent["kind"] = "stage_changed"): WireEvent => ({
  seq,
  kind,
  actor: { kind: "system", person: null },
  before: {},
  after: {},
  createdAt: at(minute),
});

const all = { hasEarlierComments: false, hasEarlierEvents: false };

/** c:a for a comment, e:1,2 for a run. */
const shape = (loaded: Parameters<typeof mergeConversation>[0]) =>
  mergeConversation(loaded).map((entry) =>
    entry.type === "comment" ? `c:${entry.comment.id}` : `e:${entry.events.map(({ seq }) => seq).join(",")}`,
  );

describe("mergeConversation", () => {
  it("tells comments and events in the order in which they happened", () => {
    const comments = [comment("b", 30), comment("a", 10)];
    const events = [event("3", 40), event("2", 20), event("1", 5)];

    expect(shape({ comments, events, ...all })).toEqual(["e:1", "c:a", "e:2", "c:b", "e:3"]);
  });

  it("joins events with nothing between them into one run", () => {
    const events = [event("10", 21), event("9", 20)];

    expect(shape({ comments: [comment("a", 10)], events, ...all })).toEqual(["c:a", "e:9,10"]);
  });

  it("keeps the order of events of the same moment by their numbers", () => {
    expect(shape({ comments: [], events: [event("10", 5), event("9", 5)], ...all })).toEqual(["e:9,10"]);
  });

  it("puts what an answer brought about after the answer", () => {
    expect(shape({ comments: [comment("a", 5)], events: [event("1", 5)], ...all })).toEqual(["c:a", "e:1"]);
  });

  it("leaves out events that the comments themselves tell of", () => {
    const events = [event("3", 12, "note_added"), event("2", 10, "comment_added"), event("1", 1, "ticket_created")];

    expect(shape({ comments: [comment("a", 10)], events, ...all })).toEqual(["c:a"]);
  });

  it("starts where both lists are complete", () => {
    const comments = [comment("z", 30), comment("y", 20)];
    const events = [event("2", 25), event("1", 5)];

    expect(shape({ comments, events, hasEarlierComments: true, hasEarlierEvents: false })).toEqual([
      "c:y",
      "e:2",
      "c:z",
    ]);
    expect(shape({ comments, events: [event("2", 25)], hasEarlierComments: false, hasEarlierEvents: true })).toEqual([
      "e:2",
      "c:z",
    ]);
  });
});
