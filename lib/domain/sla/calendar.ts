import { z } from "zod";
import { line } from "../text";
import { minutesOf } from "./times";

const INTERVALS_MAX = 100;
const HOLIDAYS_MAX = 500;

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, "must be a time of day, like 09:00");

const BusinessHours = z
  .object({ day: z.int().min(1).max(7), from: Time, to: Time })
  .refine(({ from, to }) => minutesOf(from) < minutesOf(to), { path: ["to"], message: "must be after the beginning" });
export type BusinessHours = z.output<typeof BusinessHours>;

const Holiday = z
  .object({
    date: z.iso.date(),
    name: line(100),
    /** Comes again on this day of every year. */
    everyYear: z.boolean().default(false),
    /** Closed between these times only; all day when left out. */
    from: Time.nullable().default(null),
    to: Time.nullable().default(null),
  })
  .refine(({ from, to }) => (from === null) === (to === null), {
    path: ["to"],
    message: "needs both times, or none for the whole day",
  })
  .refine(({ from, to }) => from === null || to === null || minutesOf(from) < minutesOf(to), {
    path: ["to"],
    message: "must be after the beginning",
  });
export type Holiday = z.output<typeof Holiday>;

const ZONE_MESSAGE = "must be a time zone like Europe/Berlin";

/** When people work. Several intervals a day where there are breaks; they may touch but not overlap. */
export const CalendarInput = z.object({
  name: line(100),
  timeZone: z.string().max(64).refine(isTimeZone, ZONE_MESSAGE),
  hours: z
    .array(BusinessHours)
    .min(1, "must have at least one interval")
    .max(INTERVALS_MAX)
    .transform(inOrder)
    .refine(hasNoOverlap, "must not overlap"),
  holidays: z.array(Holiday).max(HOLIDAYS_MAX).default([]),
});
export type CalendarInput = z.input<typeof CalendarInput>;

/** What time is counted by. */
export type Calendar = Omit<z.output<typeof CalendarInput>, "name">;

export type NamedCalendar = Calendar & { id: string; name: string; createdAt: Date; updatedAt: Date };

type Row = Omit<NamedCalendar, "hours" | "holidays"> & { hours: unknown; holidays: unknown };

/** The database holds what `CalendarInput` has let through. */
export function toCalendar(row: Row): NamedCalendar {
  return { ...row, hours: row.hours as BusinessHours[], holidays: row.holidays as Holiday[] };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
  } catch {
    return false;
  }

  // An offset is a zone to Intl as well, but none that knows of summer time.
  return !/^[+-]/.test(name);
}

function inOrder(hours: BusinessHours[]): BusinessHours[] {
  return hours.toSorted((a, b) => a.day - b.day || minutesOf(a.from) - minutesOf(b.from));
}

function hasNoOverlap(hours: readonly BusinessHours[]): boolean {
  return hours.every((each, i) => {
    const next = hours[i + 1];

    return !next || next.day !== each.day || minutesOf(each.to) <= minutesOf(next.from);
  });
}
