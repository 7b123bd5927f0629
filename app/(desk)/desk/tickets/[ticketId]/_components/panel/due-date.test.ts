import { describe, expect, it } from "vitest";
import { duePresets, isOverdue, toLocalInput } from "./due-date";

describe("due dates", () => {
  it("offers no time that has passed", () => {
    const evening = new Date(2026, 10, 20, 18, 0);

    expect(duePresets(evening).map(({ label }) => label)).not.toContain("Today, 17:00");
    expect(duePresets(evening).every(({ at }) => at > evening)).toBe(true);
  });

  it("takes the Monday after, also on a Monday", () => {
    const monday = new Date(2026, 10, 23, 8, 0);
    const next = duePresets(monday).find(({ label }) => label.startsWith("Next Monday"));

    expect(next?.at).toEqual(new Date(2026, 10, 30, 9, 0));
  });

  it("writes a moment as the reader's clock shows it", () => {
    expect(toLocalInput(new Date(2026, 10, 24, 9, 30).toISOString())).toBe("2026-11-24T09:30");
    expect(toLocalInput(null)).toBe("");
  });

  it("calls nothing overdue that is done", () => {
    const past = new Date(2026, 10, 1).toISOString();
    const now = new Date(2026, 10, 2);

    expect(isOverdue(past, "open", now)).toBe(true);
    expect(isOverdue(past, "resolved", now)).toBe(false);
    expect(isOverdue(null, "open", now)).toBe(false);
  });
});
