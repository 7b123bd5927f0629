import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StageEntry } from "../tickets/history";
import { STAGES, type Stage } from "../tickets/vocabulary";
import { expectationAt, TICKETS_MIN } from "./expectation";

const HOUR = 3_600;

/** A ticket's moves, by the hour of each. */
const history = (...moves: [Stage, number][]): StageEntry[] =>
  moves.map(([stage, hour]) => ({ stage, at: new Date(hour * HOUR * 1000) }));

const live = (hours: number) => history(["RECEIVED", 0], ["PR_OPEN", hours / 2], ["DEPLOYED", hours]);
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(live);

describe("what to expect", () => {
  it("is the median and the 80th percentile of what past tickets took", () => {
    expect(expectationAt("RECEIVED", ten)).toEqual({ medianSeconds: 5 * HOUR, p80Seconds: 8 * HOUR, tickets: 10 });
  });

  it("counts from the stage that the ticket is at", () => {
    expect(expectationAt("PR_OPEN", ten)).toMatchObject({ medianSeconds: 2.5 * HOUR });
  });

  it("is not told from fewer than ten tickets", () => {
    expect(expectationAt("RECEIVED", ten.slice(1))).toBeNull();
  });

  it.each<[string, StageEntry[]]>([
    ["never went live", history(["RECEIVED", 0], ["CLOSED", 1])],
    ["passed the stage over", history(["RECEIVED", 0], ["DEPLOYED", 1])],
    ["came to the stage only after it had been live", history(["RECEIVED", 0], ["DEPLOYED", 1], ["PR_OPEN", 2])],
    ["has no history", []],
  ])("learns nothing from a ticket that %s", (_name, entries) => {
    expect(expectationAt("PR_OPEN", [...ten.slice(1), entries])).toBeNull();
  });

  it("counts from the last time that a ticket came to the stage, to the first time that it was live", () => {
    const looped = history(
      ["RECEIVED", 0],
      ["PR_OPEN", 1],
      ["CHANGES_REQUESTED", 2],
      ["PR_OPEN", 10],
      ["DEPLOYED", 11],
      ["PR_OPEN", 20],
      ["DEPLOYED", 40],
    );

    expect(expectationAt("PR_OPEN", Array(10).fill(looped))).toMatchObject({ medianSeconds: HOUR, p80Seconds: HOUR });
  });

  it.each<Stage>(["DEPLOYED", "CLOSED"])("is nothing for a ticket that is %s", (stage) => {
    expect(expectationAt(stage, ten)).toBeNull();
  });

  it("is never negative, and the 80th percentile never below the median", () => {
    const entries = fc.array(fc.record({ stage: fc.constantFrom(...STAGES), at: fc.date({ noInvalidDate: true }) }));
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.array(entries, { minLength: TICKETS_MIN }), (stage, histories) => {
        const expected = expectationAt(stage, histories);
        if (!expected) return;
        expect(expected.medianSeconds).toBeGreaterThanOrEqual(0);
        expect(expected.p80Seconds).toBeGreaterThanOrEqual(expected.medianSeconds);
        expect(expected.tickets).toBeLessThanOrEqual(histories.length);
      }),
    );
  });
});
