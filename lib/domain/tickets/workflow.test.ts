import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES, type Stage, TICKET_STATUSES, type TicketStatus } from "./vocabulary";
import {
  advances,
  type Progress,
  type ProgressChange,
  progress,
  statusAfterAgentReply,
  statusAfterCustomerReply,
} from "./workflow";

const UNRESOLVED = ["new", "open", "pending"] as const;
const UNCLOSED = [...UNRESOLVED, "resolved"] as const;
const BEFORE_CLOSED = STAGES.filter((stage) => stage !== "CLOSED");

/** Every progress that a ticket can be in. */
const STATES: Progress[] = [
  ...UNCLOSED.flatMap((status) => BEFORE_CLOSED.map((stage) => ({ status, stage }))),
  { status: "closed", stage: "CLOSED" },
];

const aState = fc.constantFrom(...STATES);
const aStatus = fc.option(fc.constantFrom(...TICKET_STATUSES), { nil: undefined });
const aStage = fc.option(fc.constantFrom(...STAGES), { nil: undefined });
const aReturn = fc.constantFrom(...BEFORE_CLOSED);

describe("the table of status and stage", () => {
  describe("when the stage becomes DEPLOYED", () => {
    const others = BEFORE_CLOSED.filter((stage) => stage !== "DEPLOYED");

    it.each(UNCLOSED)("a ticket that was %s is resolved", (status) => {
      for (const stage of others) {
        expect(progress({ status, stage }, { stage: "DEPLOYED" })).toEqual({ status: "resolved", stage: "DEPLOYED" });
      }
    });

    it("keeps a status that was asked for with it", () => {
      expect(progress({ status: "new", stage: "MERGED" }, { stage: "DEPLOYED", status: "pending" })).toEqual({
        status: "pending",
        stage: "DEPLOYED",
      });
    });

    it("changes nothing for a deployed ticket that was taken up again", () => {
      const current = { status: "open", stage: "DEPLOYED" } as const;

      expect(progress(current, { stage: "DEPLOYED" })).toEqual(current);
    });
  });

  it.each(UNCLOSED)("when the stage of a ticket that is %s becomes CLOSED, it is closed", (status) => {
    for (const stage of BEFORE_CLOSED) {
      expect(progress({ status, stage }, { stage: "CLOSED" })).toEqual({ status: "closed", stage: "CLOSED" });
    }
  });

  it.each(BEFORE_CLOSED)("when the status becomes closed at %s, the stage becomes CLOSED", (stage) => {
    for (const status of UNCLOSED) {
      expect(progress({ status, stage }, { status: "closed" })).toEqual({ status: "closed", stage: "CLOSED" });
    }
  });

  it.each(BEFORE_CLOSED)("when the status leaves closed, the stage returns to %s if it was there", (before) => {
    for (const status of UNCLOSED) {
      expect(progress({ status: "closed", stage: "CLOSED" }, { status }, before)).toEqual({ status, stage: before });
    }
  });

  it.each(BEFORE_CLOSED)("when the status becomes resolved at %s, the stage stays", (stage) => {
    for (const status of UNCLOSED) {
      expect(progress({ status, stage }, { status: "resolved" })).toEqual({ status: "resolved", stage });
    }
  });

  it.each<[TicketStatus, TicketStatus]>([
    ["new", "new"],
    ["open", "open"],
    ["pending", "open"],
    ["resolved", "open"],
    ["closed", "open"],
  ])("when the customer answers a ticket that is %s, it is %s", (before, after) => {
    expect(statusAfterCustomerReply(before)).toBe(after);
  });

  it.each<[TicketStatus, TicketStatus]>([
    ["new", "open"],
    ["open", "open"],
    ["pending", "pending"],
    ["resolved", "resolved"],
    ["closed", "closed"],
  ])("when an agent answers a ticket that is %s, it is %s", (before, after) => {
    expect(statusAfterAgentReply(before)).toBe(after);
  });

  it.each(BEFORE_CLOSED)("a closed ticket that is moved to %s is taken up again", (stage) => {
    expect(progress({ status: "closed", stage: "CLOSED" }, { stage })).toEqual({
      stage,
      status: stage === "DEPLOYED" ? "resolved" : "open",
    });
  });
});

describe("progress", () => {
  it.each<[TicketStatus, Stage]>([
    ...UNCLOSED.map((status): [TicketStatus, Stage] => [status, "CLOSED"]),
    ...BEFORE_CLOSED.map((stage): [TicketStatus, Stage] => ["closed", stage]),
  ])("refuses %s together with %s", (status, stage) => {
    for (const state of STATES) {
      expect(() => progress(state, { status, stage })).toThrow(expect.objectContaining({ code: "INVALID_TRANSITION" }));
    }
  });

  it("gives what was asked for, or refuses", () => {
    fc.assert(
      fc.property(aState, aStatus, aStage, aReturn, (state, status, stage, before) => {
        fc.pre(status === undefined || stage === undefined || (status === "closed") === (stage === "CLOSED"));
        const after = progress(state, { status, stage }, before);

        expect(after.status).toBe(status ?? after.status);
        expect(after.stage).toBe(stage ?? after.stage);
      }),
    );
  });

  it("keeps status closed and stage CLOSED together through any history", () => {
    const change: fc.Arbitrary<ProgressChange> = fc.oneof(fc.record({ status: aStatus }), fc.record({ stage: aStage }));

    fc.assert(
      fc.property(aState, fc.array(fc.tuple(change, aReturn)), (start, changes) => {
        const end = changes.reduce((state, [wanted, before]) => progress(state, wanted, before), start);

        expect(end.status === "closed").toBe(end.stage === "CLOSED");
      }),
    );
  });

  it("changes nothing when the same is asked for again", () => {
    fc.assert(
      fc.property(aState, (state) => {
        expect(progress(state, {})).toEqual(state);
        expect(progress(state, { status: state.status })).toEqual(state);
        expect(progress(state, { stage: state.stage })).toEqual(state);
        expect(progress(state, state)).toEqual(state);
      }),
    );
  });

  it.each(
    UNRESOLVED.flatMap((status) =>
      BEFORE_CLOSED.filter((stage) => stage !== "DEPLOYED").map((to) => [status, to] as const),
    ),
  )("leaves a ticket %s when it moves to %s", (status, to) => {
    for (const stage of BEFORE_CLOSED) {
      expect(progress({ status, stage }, { stage: to })).toEqual({ status, stage: to });
    }
  });
});

describe("advances", () => {
  it("holds for each later stage and for the one loop", () => {
    const pairs = STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const));
    const forward = pairs.filter(([from, to]) => advances(from, to)).map(([from, to]) => `${from} > ${to}`);

    expect(forward).toEqual(
      pairs
        .filter(
          ([from, to]) =>
            STAGES.indexOf(from) < STAGES.indexOf(to) || (from === "CHANGES_REQUESTED" && to === "PR_OPEN"),
        )
        .map(([from, to]) => `${from} > ${to}`),
    );
    expect(forward).toContain("CHANGES_REQUESTED > PR_OPEN");
    expect(forward).toHaveLength(29);
  });

  it.each(STAGES)("is false for %s again", (stage) => expect(advances(stage, stage)).toBe(false));
});
