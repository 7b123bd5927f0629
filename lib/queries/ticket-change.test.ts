import { describe, expect, it } from "vitest";
import { aSummary } from "@/lib/testing/wire-tickets";
import { changeBody, inverseOf, isChange, withChange } from "./ticket-change";

const ada = { id: "0190aaaa-0000-7000-8000-000000000001", email: "ada@example.com", name: "Ada" };

describe("a change as it is shown", () => {
  it("moves status and stage together, as the desk will", () => {
    const ticket = aSummary({ status: "open", stage: "PR_OPEN" });

    expect(withChange(ticket, { status: "closed" })).toMatchObject({ status: "closed", stage: "CLOSED" });
    expect(withChange(ticket, { stage: "DEPLOYED" })).toMatchObject({ status: "resolved", stage: "DEPLOYED" });
    expect(withChange(ticket, { status: "resolved" })).toMatchObject({ status: "resolved", stage: "PR_OPEN" });
  });

  it("leaves everything else as it is", () => {
    const ticket = aSummary();

    expect(withChange(ticket, { assignee: ada })).toEqual({ ...ticket, assignee: ada });
  });
});

describe("the way back", () => {
  it("restores what was changed", () => {
    const ticket = aSummary({ priority: "low", assignee: ada });

    expect(inverseOf(ticket, { priority: "urgent", assignee: null })).toEqual({ priority: "low", assignee: ada });
  });

  it("restores the stage that closing has left", () => {
    const ticket = aSummary({ status: "pending", stage: "MERGED" });
    const closed = withChange(ticket, { status: "closed" });

    expect(withChange(closed, inverseOf(ticket, { status: "closed" }))).toEqual(ticket);
  });

  it("closes again what was reopened", () => {
    const ticket = aSummary({ status: "closed", stage: "CLOSED" });

    expect(withChange({ ...ticket, status: "open" }, inverseOf(ticket, { status: "open" }))).toEqual(ticket);
  });
});

describe("what is sent", () => {
  it("names people, teams and products by id", () => {
    const team = { id: "t1", slug: "care", name: "Care" };

    expect(changeBody({ assignee: ada, team, product: null, priority: "high" })).toEqual({
      assignee: ada.id,
      team: "t1",
      product: null,
      priority: "high",
    });
  });
});

describe("nothing is sent", () => {
  it("for what already is", () => {
    const ticket = aSummary({ assignee: ada, tags: ["a"] });

    expect(isChange(ticket, { assignee: { ...ada, name: "Ada L." } })).toBe(false);
    expect(isChange(ticket, { tags: ["a"] })).toBe(false);
    expect(isChange(ticket, { assignee: null })).toBe(true);
  });
});
