import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StageEntry } from "../tickets/history";
import { STAGES, type Stage } from "../tickets/vocabulary";
import { buildPipeline } from "./build";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));
const CREATED = at(0);

/** The steps as `STAGE state minute`, with a dash where there is no time. */
function drawn(current: Stage, entries: [Stage, number][] = []) {
  const steps = buildPipeline(
    current,
    CREATED,
    entries.map(([stage, minute]): StageEntry => ({ stage, at: at(minute) })),
  );

  return steps.map(({ stage, state, enteredAt }) => `${stage} ${state} ${enteredAt?.getUTCMinutes() ?? "-"}`);
}

describe("buildPipeline", () => {
  it("starts at the moment of creation", () => {
    expect(buildPipeline("RECEIVED", CREATED, [])[0]).toEqual({
      stage: "RECEIVED",
      label: "Received",
      position: 1,
      state: "current",
      enteredAt: CREATED,
    });
    expect(drawn("RECEIVED").slice(1)).toEqual(STAGES.slice(1).map((stage) => `${stage} upcoming -`));
  });

  it("shows the stages that were passed over as skipped, without a time", () => {
    expect(
      drawn("MERGED", [
        ["PR_OPEN", 5],
        ["MERGED", 9],
      ]),
    ).toEqual([
      "RECEIVED done 0",
      "ISSUE_CREATED skipped -",
      "FIX_IN_PROGRESS skipped -",
      "PR_OPEN done 5",
      "CHANGES_REQUESTED skipped -",
      "MERGED current 9",
      "DEPLOYED upcoming -",
      "CLOSED upcoming -",
    ]);
  });

  it("gives the time of the last visit when a stage was entered twice", () => {
    const entries: [Stage, number][] = [
      ["PR_OPEN", 1],
      ["CHANGES_REQUESTED", 2],
      ["PR_OPEN", 3],
    ];

    expect(drawn("PR_OPEN", entries)).toContain("PR_OPEN current 3");
    expect(drawn("PR_OPEN", entries)).toContain("CHANGES_REQUESTED upcoming -");
  });

  it("shows what lies ahead as upcoming, even where the ticket has been", () => {
    expect(
      drawn("ISSUE_CREATED", [
        ["MERGED", 4],
        ["ISSUE_CREATED", 6],
      ]),
    ).toEqual(["RECEIVED done 0", "ISSUE_CREATED current 6", ...STAGES.slice(2).map((stage) => `${stage} upcoming -`)]);
  });

  it("leaves no mark of CLOSED on a reopened ticket", () => {
    expect(
      drawn("DEPLOYED", [
        ["DEPLOYED", 4],
        ["CLOSED", 5],
        ["DEPLOYED", 6],
      ]).slice(-2),
    ).toEqual(["DEPLOYED current 6", "CLOSED upcoming -"]);
  });

  it("always has eight steps in order, one of them current, and times only up to it", () => {
    const stage = fc.constantFrom(...STAGES);

    fc.assert(
      fc.property(stage, fc.array(fc.tuple(stage, fc.integer({ min: 1, max: 59 }))), (current, visits) => {
        const steps = buildPipeline(
          current,
          CREATED,
          visits.map(([to, minute]) => ({ stage: to, at: at(minute) })),
        );
        const position = STAGES.indexOf(current) + 1;

        expect(steps.map((step) => [step.stage, step.position])).toEqual(STAGES.map((name, i) => [name, i + 1]));
        expect(steps.filter((step) => step.state === "current").map((step) => step.position)).toEqual([position]);
        for (const step of steps.filter((one) => one.position !== position)) {
          expect(step.state === "upcoming").toBe(step.position > position);
          expect(step.enteredAt !== null).toBe(step.state === "done");
        }
      }),
    );
  });
});
