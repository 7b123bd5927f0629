import { describe, expect, it } from "vitest";
import { parseQueueFilter } from "@/lib/queries/queue-filter";
import { filterOf, keysOf, savedViewOf } from "./saved-views";

const view = {
  id: "0190aaaa-0000-7000-8000-000000000001",
  name: "Urgent",
  query: "sort=priority&assignee=me",
  shared: false,
  position: 0,
  isOwn: true,
};

describe("a saved view", () => {
  it("is the current one whatever the order of its words", () => {
    expect(savedViewOf([view], parseQueueFilter({ assignee: "me", sort: "priority" }))).toBe(view);
    expect(savedViewOf([view], parseQueueFilter({ assignee: "me" }))).toBeUndefined();
  });

  it("still shows a queue when it holds words that nobody knows any more", () => {
    expect(filterOf({ query: "assignee=me&colour=red&status=limbo" })).toEqual(parseQueueFilter({ assignee: "me" }));
  });

  it("has a key as long as there are digits", () => {
    expect([keysOf(0), keysOf(8), keysOf(9)]).toEqual(["g 1", "g 9", null]);
  });
});
