import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar";
import { scheduleOf } from "./schedule";

const HOUR = 3_600_000;

const weekdays = (from = "09:00", to = "17:00") => [1, 2, 3, 4, 5].map((day) => ({ day, from, to }));
const everyDay = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }));
const holiday = (date: string, from: string | null = null, to: string | null = null, everyYear = false) => ({
  date,
  name: "Closed",
  everyYear,
  from,
  to,
});

const NEW_YORK: Calendar = { timeZone: "America/New_York", hours: weekdays(), holidays: [] };
const hoursBetween = (calendar: Calendar, a: string, b: string) =>
  scheduleOf(calendar).openBetween(new Date(a), new Date(b)) / HOUR;

describe("the known cases", () => {
  const twoHolidays = { ...NEW_YORK, holidays: [holiday("2023-07-03"), holiday("2023-07-04")] };

  it.each([
    ["from opening to closing", NEW_YORK, "2023-03-15T09:00-04:00", "2023-03-15T17:00-04:00", 8],
    ["over night", NEW_YORK, "2023-03-15T16:00-04:00", "2023-03-16T10:00-04:00", 2],
    ["over a weekend", NEW_YORK, "2023-03-17T16:00-04:00", "2023-03-20T10:00-04:00", 2],
    ["over a weekend and two holidays", twoHolidays, "2023-06-30T16:00-04:00", "2023-07-05T10:00-04:00", 2],
    ["backwards", NEW_YORK, "2023-03-15T12:00-04:00", "2023-03-15T10:00-04:00", 2],
  ])("counts %s", (_, calendar, a, b, hours) => {
    expect(hoursBetween(calendar, a, b)).toBe(hours);
  });
});

describe("openBetween", () => {
  it("leaves out a lunch break", () => {
    const hours = [
      { day: 1, from: "09:00", to: "12:00" },
      { day: 1, from: "13:30", to: "17:00" },
    ];

    expect(hoursBetween({ timeZone: "UTC", hours, holidays: [] }, "2026-11-16T00:00Z", "2026-11-17T00:00Z")).toBe(6.5);
  });

  it("leaves out a closed afternoon", () => {
    const calendar = { ...NEW_YORK, holidays: [holiday("2026-12-24", "12:00", "24:00")] };

    expect(hoursBetween(calendar, "2026-12-24T00:00-05:00", "2026-12-25T00:00-05:00")).toBe(3);
  });

  it("closes every year on a day that comes again", () => {
    const calendar = { ...NEW_YORK, holidays: [holiday("2020-12-25", null, null, true)] };

    expect(hoursBetween(calendar, "2026-12-25T00:00-05:00", "2026-12-26T00:00-05:00")).toBe(0);
  });

  it.each([
    ["a day of 23 hours", "America/New_York", "2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", 23],
    ["a day of 25 hours", "America/New_York", "2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00", 25],
    ["a change of half an hour", "Australia/Lord_Howe", "2026-04-05T00:00+11:00", "2026-04-06T00:00+10:30", 24.5],
    ["a day without a midnight", "Africa/Cairo", "2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00", 23],
    ["a day that an island skipped", "Pacific/Apia", "2011-12-29T00:00-10:00", "2012-01-01T00:00+14:00", 48],
  ])("counts %s as long as it is", (_, timeZone, a, b, hours) => {
    expect(hoursBetween({ timeZone, hours: everyDay("00:00", "24:00"), holidays: [] }, a, b)).toBe(hours);
  });

  it("keeps the hours of the wall clock when the clocks change", () => {
    const night = { timeZone: "Europe/Berlin", hours: everyDay("01:00", "05:00"), holidays: [] };

    expect(hoursBetween(night, "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toBe(3);
    expect(hoursBetween(night, "2026-10-24T12:00Z", "2026-10-25T12:00Z")).toBe(5);
  });

  it("lets hours begin and end within an hour that is skipped", () => {
    const hours = [
      { day: 7, from: "02:00", to: "02:30" },
      { day: 7, from: "02:30", to: "04:00" },
    ];

    expect(
      hoursBetween({ timeZone: "Europe/Berlin", hours, holidays: [] }, "2026-03-29T00:00Z", "2026-03-29T12:00Z"),
    ).toBe(1);
  });
});

describe("after", () => {
  it("ends at closing time rather than at the next opening", () => {
    const due = scheduleOf(NEW_YORK).after(new Date("2026-11-20T09:00-05:00"), 8 * HOUR);

    expect(due).toEqual(new Date("2026-11-20T17:00-05:00"));
  });

  it("begins with the next opening", () => {
    const due = scheduleOf(NEW_YORK).after(new Date("2026-11-20T20:00-05:00"), HOUR);

    expect(due).toEqual(new Date("2026-11-23T10:00-05:00"));
  });

  it("gives up where nothing is ever open", () => {
    const closed = { ...NEW_YORK, hours: [] };

    expect(scheduleOf(closed).after(new Date(), 1)).toBeNull();
  });
});

describe("for any calendar", () => {
  const zones = fc.constantFrom("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  // Four times a day make two intervals with a break between them, on any set of days.
  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 4, maxLength: 4 })
    .map((quarters) => quarters.toSorted((a, b) => a - b).map((quarter) => clock(quarter * 15)));
  const calendars: fc.Arbitrary<Calendar> = fc.record({
    timeZone: zones,
    hours: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 7 }), day), { minLength: 1, maxLength: 7 })
      .map((days) => [...new Map(days)])
      .map((days) =>
        days.flatMap(([weekday, [a = "", b = "", c = "", d = ""]]) => [
          { day: weekday, from: a, to: b },
          { day: weekday, from: c, to: d },
        ]),
      ),
    holidays: fc.array(
      fc.integer({ min: 1, max: 28 }).map((date) => holiday(`2026-03-${String(date).padStart(2, "0")}`)),
    ),
  });
  const moments = fc.date({
    min: new Date("2026-01-01T00:00Z"),
    max: new Date("2026-12-31T00:00Z"),
    noInvalidDate: true,
  });
  const span = fc.tuple(moments, moments, moments).map((times) => times.toSorted((x, y) => x.getTime() - y.getTime()));
  const runs = { numRuns: 60 };

  it("is never negative, and never more than the time that has passed", () => {
    fc.assert(
      fc.property(calendars, moments, moments, (calendar, a, b) => {
        const openMs = scheduleOf(calendar).openBetween(a, b);

        return openMs >= 0 && openMs <= Math.abs(b.getTime() - a.getTime());
      }),
      runs,
    );
  });

  it("adds up over split intervals, and so only grows", () => {
    fc.assert(
      fc.property(calendars, span, (calendar, [a, b, c]) => {
        const { openBetween } = scheduleOf(calendar);
        if (!a || !b || !c) return false;

        return openBetween(a, b) + openBetween(b, c) === openBetween(a, c);
      }),
      runs,
    );
  });

  it("is due when the time is used up, and not a moment earlier", () => {
    fc.assert(
      fc.property(calendars, moments, fc.integer({ min: 1, max: 200 * HOUR }), (calendar, from, openMs) => {
        const { after, openBetween } = scheduleOf(calendar);
        const due = after(from, openMs);
        if (!due) return false;

        return openBetween(from, due) === openMs && openBetween(from, new Date(due.getTime() - 1)) === openMs - 1;
      }),
      runs,
    );
  });

  it("is the time that has passed when it is always open", () => {
    fc.assert(
      fc.property(zones, moments, moments, (timeZone, a, b) => {
        const always: Calendar = { timeZone, hours: everyDay("00:00", "24:00"), holidays: [] };

        return scheduleOf(always).openBetween(a, b) === scheduleOf(null).openBetween(a, b);
      }),
      runs,
    );
  });
});
