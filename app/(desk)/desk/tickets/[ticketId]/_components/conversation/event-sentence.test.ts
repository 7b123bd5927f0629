import { describe, expect, it } from "vitest";
import type { WireEvent } from "@/app/api/desk/_dialect/schemas";
import { sentenceOf } from "./event-sentence";

const mara = { id: "0197a000-0000-7000-8000-000000000001", email: "mara@example.com", name: "Mara" };
const jo = { id: "0197a000-0000-7000-8000-000000000002", email: "jo@example.com", name: null };

function said(kind: WireEvent["kind"], before: object, after: object, actor: Partial<WireEvent["actor"]> = {}): string {
  const event: WireEvent = {
    seq: "1",
    kind,
    actor: { kind: "user", person: mara, ...actor },
    before: { ...before },
    after: { ...after },
    createdAt: "2026-11-21T08:00:00.000Z",
  };
  const { who, did } = sentenceOf(event);

  return `${who} ${did}`;
}

describe("the sentence of an event", () => {
  it.each([
    ["moved it from PR Open to Merged", "stage_changed", { stage: "PR_OPEN" }, { stage: "MERGED" }],
    ["set the status from New to Open", "status_changed", { status: "new" }, { status: "open" }],
    ["resolved the ticket", "status_changed", { status: "open" }, { status: "resolved" }],
    ["closed the ticket", "status_changed", { status: "resolved" }, { status: "closed" }],
    ["reopened the ticket as Open", "status_changed", { status: "closed" }, { status: "open" }],
    ["raised the priority from Low to Urgent", "priority_changed", { priority: "low" }, { priority: "urgent" }],
    ["lowered the priority from High to Medium", "priority_changed", { priority: "high" }, { priority: "medium" }],
    ["took it", "assignee_changed", { assignee: null }, { assignee: mara }],
    ["took it over from jo@example.com", "assignee_changed", { assignee: jo }, { assignee: mara }],
    ["assigned it to jo@example.com", "assignee_changed", { assignee: mara }, { assignee: jo }],
    ["gave it back", "assignee_changed", { assignee: mara }, { assignee: null }],
    ["took it from jo@example.com", "assignee_changed", { assignee: jo }, { assignee: null }],
    ["set the team to Billing", "team_changed", { team: null }, { team: { name: "Billing" } }],
    ["removed the product Shop", "product_changed", { product: { name: "Shop" } }, { product: null }],
    ["added the tag export", "tags_changed", { tags: [] }, { tags: ["export"] }],
    ["added the tags b and c and removed the tag a", "tags_changed", { tags: ["a"] }, { tags: ["b", "c"] }],
    ["changed the subject from “Old” to “New”", "details_changed", { subject: "Old" }, { subject: "New" }],
    [
      "set the due date to 24 Nov 2026, 09:00 UTC",
      "details_changed",
      { dueAt: null },
      { dueAt: "2026-11-24T09:00:00.000Z" },
    ],
    ["set the customer's language to German", "details_changed", { language: null }, { language: "de" }],
    [
      "removed the category and set the urgency to 2",
      "details_changed",
      { category: "x", urgency: null },
      { category: null, urgency: 2 },
    ],
    [
      "linked pull request #42",
      "link_added",
      {},
      { kind: "pull_request", url: "https://github.com/acme/shop/pull/42" },
    ],
  ] as const)("reads: Mara %s", (did, kind, before, after) => {
    expect(said(kind, before, after)).toBe(`Mara ${did}`);
  });

  it("says when a program acted in a person's name", () => {
    expect(said("ticket_created", {}, {}, { kind: "api_key" })).toBe("Mara (by API) submitted the ticket");
  });

  it("credits what nobody did to the desk itself", () => {
    expect(said("status_changed", { status: "resolved" }, { status: "closed" }, { kind: "system", person: null })).toBe(
      "Glassdesk closed the ticket",
    );
  });

  it("falls back to the address of people without a name", () => {
    expect(said("ticket_created", {}, {}, { kind: "customer", person: jo })).toBe(
      "jo@example.com submitted the ticket",
    );
  });
});
