import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TicketStatus } from "../tickets/vocabulary";
import { elapsedMs, isBreached, measure, type SlaHistory } from "./clock";
import { scheduleOf } from "./schedule";

const HOUR = 3_600_000;
const at = (time: string) => new Date(`2026-11-16T${time}Z`);
const always = scheduleOf(null);
const targets = { responseMinutes: 60, resolutionMinutes: 240 };

/** A ticket of that Monday at nine; steps are `["10:00", "pending"]`. */
function history(steps: [string, TicketStatus][] = [], rest: Partial<SlaHistory> = {}): SlaHistory {
  const statuses = [["09:00", "new"] as const, ...steps].map(([time, status]) => ({ at: at(time), status }));

  return { createdAt: at("09:00"), respondedAt: null, statuses, scheduled: [], ...rest };
}

const measured = (steps: [string, TicketStatus][] = [], rest: Partial<SlaHistory> = {}) =>
  measure(history(steps, rest), targets, always);

describe("measure", () => {
  it("starts both clocks with the ticket", () => {
    expect(measured()).toEqual({
      response: {
        targetMinutes: 60,
        elapsedMs: 0,
        runsFrom: at("09:00"),
        warnAt: at("09:48"),
        dueAt: at("10:00"),
        endedAt: null,
      },
      resolution: {
        targetMinutes: 240,
        elapsedMs: 0,
        runsFrom: at("09:00"),
        warnAt: at("12:12"),
        dueAt: at("13:00"),
        endedAt: null,
      },
      pauseReason: null,
    });
  });

  it("ends the response clock with the first answer", () => {
    const { response, resolution } = measured([["09:20", "open"]], { respondedAt: at("09:20") });

    expect(response).toMatchObject({ elapsedMs: HOUR / 3, runsFrom: null, dueAt: null, endedAt: at("09:20") });
    expect(resolution).toMatchObject({ runsFrom: at("09:20"), elapsedMs: HOUR / 3, dueAt: at("13:00") });
  });

  it("stands still while the ticket is pending, and goes on where it stood", () => {
    const waiting = measured([["10:30", "pending"]]);
    const resumed = measured([
      ["10:30", "pending"],
      ["15:30", "open"],
    ]);

    expect(waiting).toMatchObject({ pauseReason: "pending", resolution: { elapsedMs: 1.5 * HOUR, dueAt: null } });
    expect(resumed).toMatchObject({ pauseReason: null, resolution: { elapsedMs: 1.5 * HOUR, dueAt: at("18:00") } });
  });

  it("keeps a target missed that was missed before a pause", () => {
    const { response } = measured([["11:00", "pending"]]);

    expect(response).toMatchObject({ elapsedMs: 2 * HOUR, dueAt: at("10:00"), runsFrom: null });
  });

  it("stops when the ticket is resolved, and goes on when it is taken up again", () => {
    const resolved = measured([["10:00", "resolved"]]);
    const reopened = measured([
      ["10:00", "resolved"],
      ["11:00", "closed"],
      ["14:00", "open"],
    ]);

    expect(resolved.resolution).toMatchObject({ elapsedMs: HOUR, runsFrom: null, endedAt: at("10:00"), dueAt: null });
    expect(reopened.resolution).toMatchObject({ elapsedMs: HOUR, dueAt: at("17:00"), endedAt: null });
  });

  it("asks for no answer once a ticket is resolved without one", () => {
    expect(measured([["09:30", "closed"]]).response).toMatchObject({ endedAt: at("09:30"), dueAt: null });
  });

  it("meets a target to the millisecond, and misses it by one", () => {
    const justInTime = measured([["13:00", "resolved"]]).resolution;
    const late = measure(
      history([], {
        statuses: [
          { at: at("09:00"), status: "new" },
          { at: new Date(at("13:00").getTime() + 1), status: "resolved" },
        ],
      }),
      targets,
      always,
    ).resolution;

    expect(justInTime?.dueAt).toBeNull();
    expect(late?.dueAt).toEqual(at("13:00"));
  });

  it("misses a target that was used up at closing time when the ticket is resolved at night", () => {
    const calendar = { timeZone: "UTC", hours: [{ day: 1, from: "09:00", to: "13:00" }], holidays: [] };
    const resolvedAt = (time: string) =>
      measure(history([[time, "resolved"]]), targets, scheduleOf(calendar)).resolution;

    expect(resolvedAt("13:00")?.dueAt).toBeNull();
    expect(resolvedAt("20:00")).toMatchObject({ elapsedMs: 4 * HOUR, dueAt: at("13:00") });
  });

  it("begins when the ticket was put off to", () => {
    const { resolution, pauseReason } = measured([], { scheduled: [{ at: at("09:00"), until: at("15:00") }] });

    expect(resolution).toMatchObject({ runsFrom: at("15:00"), dueAt: at("19:00"), elapsedMs: 0 });
    expect(pauseReason).toBe("scheduled");
  });

  it("goes on at once when the date is taken away", () => {
    const scheduled = [
      { at: at("10:00"), until: at("20:00") },
      { at: at("12:00"), until: null },
    ];

    expect(measured([], { scheduled }).resolution).toMatchObject({ elapsedMs: HOUR, dueAt: at("15:00") });
  });

  it("has no clock without a target", () => {
    const none = measure(history(), { responseMinutes: null, resolutionMinutes: null }, always);

    expect(none).toMatchObject({ response: null, resolution: null });
  });
});

describe("for any history", () => {
  const statuses = fc.constantFrom<TicketStatus>("new", "open", "pending", "resolved", "closed");
  const steps = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 14 * 24 * 60 }), statuses), { maxLength: 12 })
    .map((list) => list.toSorted((a, b) => a[0] - b[0]));
  const calendar = {
    timeZone: "Europe/Berlin",
    hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "17:00" })),
    holidays: [],
  };
  const schedule = scheduleOf(calendar);
  const resolutionOf = (list: [number, TicketStatus][], minutes: number) =>
    measure(
      history([], {
        statuses: [
          { at: at("09:00"), status: "new" },
          ...list.map(([minute, status]) => ({ at: new Date(at("09:00").getTime() + minute * 60_000), status })),
        ],
      }),
      { responseMinutes: null, resolutionMinutes: minutes },
      schedule,
    ).resolution;

  it("has missed its target when more time has elapsed, and not before it has elapsed", () => {
    const later = fc.integer({ min: 0, max: 30 * 24 * 60 });

    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 3000 }), later, (list, minutes, after) => {
        const clock = resolutionOf(list, minutes);
        const lastStep = list.at(-1)?.[0] ?? 0;
        const now = new Date(at("09:00").getTime() + (lastStep + after) * 60_000 + 1);

        if (!clock) return false;
        const overMs = elapsedMs(clock, schedule, now) - minutes * 60_000;

        return isBreached(clock, now) ? overMs >= 0 : overMs <= 0;
      }),
      { numRuns: 200 },
    );
  });

  it("never counts backwards", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (list, a, b) => {
        const clock = resolutionOf(list, 60);
        const from = at("09:00").getTime();
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((minute) => new Date(from + minute * 60_000));
        if (!clock || !early || !late) return false;

        return elapsedMs(clock, schedule, early) <= elapsedMs(clock, schedule, late);
      }),
      { numRuns: 200 },
    );
  });
});
