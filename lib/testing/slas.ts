import type { Mode } from "@/lib/domain/context";
import { createCalendar } from "@/lib/domain/sla/calendars";
import { createPolicy } from "@/lib/domain/sla/policies";
import type { PolicyInput, SlaPolicy } from "@/lib/domain/sla/policy";
import { asAgent, asSystem, type TestContext } from "./contexts";
import { aTicket, unique } from "./factories";
import { runJobs } from "./jobs";

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

const START = new Date("2026-11-16T09:00:00Z");

/** So many minutes after nine on a Monday, when measured tickets begin. */
export const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
export const systemAt = (minutes: number) => asSystem({ now: () => at(minutes) });
export const agentAt = async (minutes: number): Promise<TestContext> => ({
  ...(await asAgent()),
  now: () => at(minutes),
});

/** A ticket of Monday at nine, measured, once the policies are settled. */
export async function aMeasuredTicket(input: Parameters<typeof aTicket>[0] = {}, mode: Mode = "live") {
  await runJobs();
  const ticket = await aTicket(input, { ...(await systemAt(0)), mode });
  await runJobs();

  return ticket;
}
