import { describe, expect, it } from "vitest";
import { aSummary } from "@/lib/testing/wire-tickets";
import { bulkBody, changeOf, undoParts } from "./bulk-change";

const ada = { id: "0190aaaa-0000-7000-8000-000000000001", email: "ada@example.com", name: "Ada" };

describe("a change of several tickets", () => {
  it("keeps the tags that a ticket has besides", () => {
    const ticket = aSummary({ tags: ["a", "b"] });

    expect(changeOf(ticket, { addTags: ["c", "a"], removeTags: ["b"] })).toEqual({ tags: ["a", "c"] });
    expect(changeOf(ticket, { priority: "high" })).toEqual({ priority: "high" });
  });

  it("names people and teams by id", () => {
    expect(bulkBody({ assignee: ada, team: null, addTags: ["a"] })).toEqual({
      assignee: ada.id,
      team: null,
      addTags: ["a"],
    });
  });
});

describe("the way back for several tickets", () => {
  it("takes tickets that were alike back together, in the version that the change has made", () => {
    const [first, second, third] = [aSummary(), aSummary(), aSummary({ status: "pending" })];
    const changed = [first, second, third].map((before) => ({
      before,
      after: { ...before, status: "closed" as const, stage: "CLOSED" as const, version: 2 },
    }));

    const parts = undoParts(changed, { status: "closed" });

    expect(parts.map(({ tickets, change, exact }) => [tickets.map(({ id }) => id), change, exact])).toEqual([
      [[first.id, second.id], { status: "open", stage: "RECEIVED" }, true],
      [[third.id], { status: "pending", stage: "RECEIVED" }, true],
    ]);
    expect(parts[0]?.tickets[0]?.version).toBe(2);
  });

  it("takes off only the tags that were new to a ticket", () => {
    const [with_, without] = [aSummary({ tags: ["a", "x"] }), aSummary({ tags: ["b"] })];
    const changed = [with_, without].map((before) => ({ before, after: before }));

    expect(undoParts(changed, { addTags: ["a"], removeTags: ["x"] }).map(({ change }) => change)).toEqual([
      { addTags: ["x"] },
      { removeTags: ["a"] },
    ]);
  });
});
