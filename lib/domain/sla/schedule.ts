import { Temporal } from "temporal-polyfill";
import type { Calendar } from "./calendar";
import { MINUTES_A_DAY, minutesOf } from "./times";

/** Working time, exact to the millisecond, through changes of the clocks too. */
export type Schedule = {
  /** How many milliseconds of work lie between two moments, in either order. */
  openBetween: (a: Date, b: Date) => number;
  /** The first moment at which `openMs` of work have passed since `from`; null when it would take over ten years. */
  after: (from: Date, openMs: number) => Date | null;
};

/** A half-open stretch of time, in milliseconds since 1970. */
type Interval = { start: number; end: number };
type Month = Interval & { open: readonly Interval[]; totalMs: number };

const MINUTE_MS = 60_000;
const HORIZON_MONTHS = 120;
/** The last moment that ISO 8601 writes with four digits. */
const END_OF_TIME = Date.UTC(9999, 0);

const ROUND_THE_CLOCK: Schedule = {
  openBetween: (a, b) => Math.abs(b.getTime() - a.getTime()),
  after: (from, openMs) => moment(from.getTime() + openMs),
};

const KEPT_MAX = 200;
const kept = new Map<string, Schedule>();

/** The working time of a calendar; null is around the clock. Equal calendars share what has been worked out. */
export function scheduleOf(calendar: Calendar | null): Schedule {
  if (!calendar) return ROUND_THE_CLOCK;
  const { timeZone, hours, holidays } = calendar;
  const key = JSON.stringify([timeZone, hours, holidays]);
  const known = kept.get(key);
  if (known) return known;

  if (kept.size >= KEPT_MAX) kept.clear();
  const schedule = makeSchedule({ timeZone, hours, holidays });
  kept.set(key, schedule);

  return schedule;
}

function makeSchedule(calendar: Calendar): Schedule {
  const months = new Map<string, Month>();
  const monthAt = (month: Temporal.PlainYearMonth): Month => {
    const key = month.toString();
    const found = months.get(key) ?? openIn(calendar, month);
    months.set(key, found);

    return found;
  };

  return {
    openBetween: (a, b) => {
      const [from, to] = [Math.min(a.getTime(), b.getTime()), Math.max(a.getTime(), b.getTime())];
      let openMs = 0;
      for (let month = monthOf(calendar, from); monthAt(month).start < to; month = month.add({ months: 1 })) {
        openMs += openWithin(monthAt(month), from, to);
      }

      return openMs;
    },
    after: (from, openMs) => {
      let left = openMs;
      let month = monthOf(calendar, from.getTime());
      for (let i = 0; i < HORIZON_MONTHS; i++, month = month.add({ months: 1 })) {
        const found = momentIn(monthAt(month), from.getTime(), left);
        if (found !== null) return moment(found);
        left -= openWithin(monthAt(month), from.getTime(), Number.POSITIVE_INFINITY);
      }

      return null;
    },
  };
}

function openWithin(month: Month, from: number, to: number): number {
  if (from <= month.start && month.end <= to) return month.totalMs;

  return month.open.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}

/** Where in the month `openMs` are used up. */
function momentIn(month: Month, from: number, openMs: number): number | null {
  if (openMs <= 0) return Math.max(from, month.start);

  let left = openMs;
  for (const { start, end } of month.open) {
    const begin = Math.max(start, from);
    if (begin >= end) continue;
    if (begin + left <= end) return begin + left;
    left -= end - begin;
  }

  return null;
}

function moment(ms: number): Date | null {
  return ms < END_OF_TIME ? new Date(ms) : null;
}

function monthOf({ timeZone }: Calendar, ms: number): Temporal.PlainYearMonth {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toPlainYearMonth();
}

function openIn(calendar: Calendar, month: Temporal.PlainYearMonth): Month {
  const first = month.toPlainDate({ day: 1 });
  const open: Interval[] = [];
  for (let day = first; day.month === first.month; day = day.add({ days: 1 })) open.push(...openOn(calendar, day));

  return {
    start: startOf(calendar, first),
    end: startOf(calendar, first.add({ months: 1 })),
    open,
    totalMs: open.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

function startOf({ timeZone }: Calendar, day: Temporal.PlainDate): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds;
}

/** A day's work as moments. Times are turned into moments one by one, so a day of 23 or 25 hours is counted as it is. */
function openOn(calendar: Calendar, day: Temporal.PlainDate): Interval[] {
  const stretches = stretchesOn(calendar, day);
  if (stretches.length === 0) return [];
  const [start, end] = [startOf(calendar, day), startOf(calendar, day.add({ days: 1 }))];
  const isPlain = end - start === MINUTES_A_DAY * MINUTE_MS;
  const momentOf = (minutes: number) =>
    isPlain ? start + minutes * MINUTE_MS : Math.min(Math.max(unevenMoment(calendar, day, minutes), start), end);

  return stretches
    .map(([from, to]) => ({ start: momentOf(from), end: momentOf(to) }))
    .filter((interval) => interval.start < interval.end);
}

/** On a day when the clocks change. A time that is skipped means the moment of the change, one that comes twice the first. */
function unevenMoment({ timeZone }: Calendar, day: Temporal.PlainDate, minutes: number): number {
  if (minutes === MINUTES_A_DAY) return day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  const found = day.toZonedDateTime({ timeZone, plainTime });
  const isSkipped = !found.toPlainTime().equals(plainTime) || !found.toPlainDate().equals(day);
  // A millisecond on, because "previous" leaves out a change at that very moment.
  const change = isSkipped ? found.add({ milliseconds: 1 }).getTimeZoneTransition("previous") : null;

  return (change ?? found).epochMilliseconds;
}

type Stretch = readonly [from: number, to: number];

/** A day's work in minutes of the wall clock: the weekday's hours without what the holidays take. */
function stretchesOn({ hours, holidays }: Calendar, day: Temporal.PlainDate): Stretch[] {
  const all = hours
    .filter((each) => each.day === day.dayOfWeek)
    .map(({ from, to }): Stretch => [minutesOf(from), minutesOf(to)]);
  if (all.length === 0) return all;
  const date = day.toString();
  const closed = holidays
    .filter((holiday) => (holiday.everyYear ? holiday.date.slice(5) === date.slice(5) : holiday.date === date))
    .map(({ from, to }): Stretch => [from ? minutesOf(from) : 0, to ? minutesOf(to) : MINUTES_A_DAY]);

  return closed.reduce((open, without) => open.flatMap((stretch) => subtract(stretch, without)), all);
}

function subtract([from, to]: Stretch, [closedFrom, closedTo]: Stretch): Stretch[] {
  const parts: Stretch[] = [
    [from, Math.min(to, closedFrom)],
    [Math.max(from, closedTo), to],
  ];

  return parts.filter((part) => part[0] < part[1]);
}
