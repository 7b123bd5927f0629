import { describe, expect, it } from "vitest";
import { aWireTicket } from "../a-wire-ticket";
import { collide, describeChange, differences } from "./differences";

const jo = { id: "j", email: "jo@example.com", name: "Jo" };

describe("differences", () => {
  it("says in words what has changed, field by field", () => {
    const before = aWireTicket({ status: "open", priority: "low", tags: [] });
    const after = aWireTicket({ status: "pending", priority: "low", tags: ["export"], assignee: jo });

    expect(differences(before, after)).toEqual([
      { field: "status", label: "Status", before: "Open", after: "Pending" },
      { field: "assignee", label: "Assignee", before: "Nobody", after: "Jo" },
      { field: "tags", label: "Tags", before: "None", after: "export" },
    ]);
  });

  it("finds none between a ticket and itself", () => {
    expect(differences(aWireTicket(), aWireTicket({ version: 9 }))).toEqual([]);
  });
});

describe("collide", () => {
  const theirs = differences(aWireTicket({ stage: "PR_OPEN" }), aWireTicket({ stage: "MERGED" }));

  it("lets changes of different fields go together", () => {
    expect(collide({ priority: "high" }, theirs)).toBe(false);
  });

  it("counts status and stage as one decision", () => {
    expect(collide({ status: "closed" }, theirs)).toBe(true);
  });
});

describe("describeChange", () => {
  it.each([
    ["Status set to Pending", { status: "pending" }],
    ["Ticket resolved", { status: "resolved" }],
    ["Moved to Merged", { stage: "MERGED" }],
    ["Assigned to Jo", { assignee: jo }],
    ["Nobody is assigned now", { assignee: null }],
    ["Team removed", { team: null }],
    ["Priority set to Urgent", { priority: "urgent" }],
    ["Tags changed", { tags: ["a"] }],
  ] as const)("says: %s", (words, change) => {
    const mutable = { ...change, ...("tags" in change && { tags: [...change.tags] }) } as Parameters<
      typeof describeChange
    >[0];

    expect(describeChange(mutable, aWireTicket(mutable))).toBe(words);
  });
});
