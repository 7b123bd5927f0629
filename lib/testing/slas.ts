import { createCalendar } from "@/lib/domain/sla/calendars";
import { createPolicy } from "@/lib/domain/sla/policies";
import type { PolicyInput, SlaPolicy } from "@/lib/domain/sla/policy";
import { asSystem } from "./contexts";
import { unique } from "./factories";

/** A policy around the clock for any ticket: an hour to the first answer, four to the solution. */
export async function aPolicy(input: Partial<PolicyInput> = {}): Promise<SlaPolicy> {
  return createPolicy(await asSystem(), {
    name: unique("policy"),
    responseMinutes: 60,
    resolutionMinutes: 240,
    ...input,
  });
}

/** Monday to Friday, nine to five in UTC. */
export async function aCalendar() {
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "17:00" }));

  return createCalendar(await asSystem(), { name: unique("calendar"), timeZone: "UTC", hours });
}
