import { z } from "zod";
import type { NamedCalendar } from "@/lib/domain/sla/calendar";
import type { SlaClock } from "@/lib/domain/sla/clock";
import type { SlaPolicy } from "@/lib/domain/sla/policy";
import type { TicketSla } from "@/lib/domain/sla/ticket-sla";
import { PRIORITIES } from "@/lib/domain/tickets/vocabulary";
import { timestamp } from "@/lib/http/timestamp";
import { Timestamp } from "./timestamp";

const WireSlaClock = z
  .object({
    targetMinutes: z.int().describe("In working time"),
    elapsedMs: z.int().describe("Working time up to `runsFrom`, or in all while the clock stands still"),
    runsFrom: Timestamp.nullable().describe("Null while it stands still; may lie ahead"),
    warnAt: Timestamp.nullable().describe("When 80 % of the time are used up"),
    dueAt: Timestamp.nullable().describe(
      "The target is missed once this moment is over. Null while it cannot be missed",
    ),
    endedAt: Timestamp.nullable().describe("Answered, or resolved"),
  })
  .meta({ id: "SlaClock" });
export type WireSlaClock = z.output<typeof WireSlaClock>;

export const WireSla = z
  .object({
    policy: z.object({ id: z.uuid(), name: z.string() }),
    pauseReason: z.enum(["pending", "scheduled"]).nullable(),
    response: WireSlaClock.nullable().describe("To the first answer"),
    resolution: WireSlaClock.nullable(),
  })
  .meta({ id: "Sla" });
export type WireSla = z.output<typeof WireSla>;

const NamedRef = z.object({ id: z.uuid(), slug: z.string(), name: z.string() });

export const WireSlaPolicy = z
  .object({
    id: z.uuid(),
    name: z.string(),
    priority: z.enum(PRIORITIES).nullable().describe("Null is any; so are `product` and `team`"),
    product: NamedRef.nullable(),
    team: NamedRef.nullable(),
    responseMinutes: z.int().nullable().describe("In working time; null promises no first answer"),
    resolutionMinutes: z.int().nullable(),
    calendarId: z.uuid().nullable().describe("Null is around the clock"),
  })
  .meta({ id: "SlaPolicy" });
export type WireSlaPolicy = z.output<typeof WireSlaPolicy>;

export const WireSlaHours = z.object({
  day: z.int().describe("1 is Monday, 7 is Sunday"),
  from: z.string(),
  to: z.string().describe("Up to 24:00"),
});

export const WireSlaHoliday = z.object({
  date: z.string(),
  name: z.string(),
  everyYear: z.boolean(),
  from: z.string().nullable().describe("Closed between the two times only; null for the whole day"),
  to: z.string().nullable(),
});

export const WireSlaCalendar = z
  .object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    hours: z.array(WireSlaHours),
    holidays: z.array(WireSlaHoliday),
  })
  .meta({ id: "SlaCalendar" });
export type WireSlaCalendar = z.output<typeof WireSlaCalendar>;

export function toWireSla({ policy: { id, name }, pauseReason, response, resolution }: TicketSla): WireSla {
  return {
    policy: { id, name },
    pauseReason,
    response: response && toWireClock(response),
    resolution: resolution && toWireClock(resolution),
  };
}

function toWireClock({ targetMinutes, elapsedMs, runsFrom, warnAt, dueAt, endedAt }: SlaClock): WireSlaClock {
  return {
    targetMinutes,
    elapsedMs,
    runsFrom: timestamp(runsFrom),
    warnAt: timestamp(warnAt),
    dueAt: timestamp(dueAt),
    endedAt: timestamp(endedAt),
  };
}

export function toWireSlaPolicy({ createdAt: _made, updatedAt: _changed, ...policy }: SlaPolicy): WireSlaPolicy {
  return policy;
}

export function toWireSlaCalendar({
  createdAt: _made,
  updatedAt: _changed,
  ...calendar
}: NamedCalendar): WireSlaCalendar {
  return calendar;
}
