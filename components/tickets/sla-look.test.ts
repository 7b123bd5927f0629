import { expect, it } from "vitest";
import type { WireSla } from "@/app/api/desk/_dialect/sla";
import { slaLook } from "./sla-look";

const at = (time: string) => `2026-11-16T${time}:00.000Z`;
const clock = (input: Partial<NonNullable<WireSla["response"]>> = {}) => ({
  targetMinutes: 60,
  elapsedMs: 0,
  runsFrom: at("09:00"),
  warnAt: at("09:48"),
  dueAt: at("10:00"),
  endedAt: null,
  ...input,
});
const solution = { targetMinutes: 240, warnAt: at("12:12"), dueAt: at("13:00") };
const sla = (input: Partial<WireSla> = {}): WireSla => ({
  policy: { id: "019a0000-0000-7000-8000-000000000011", name: "Standard" },
  pauseReason: null,
  response: clock(),
  resolution: clock(solution),
  ...input,
});
const answered = clock({ endedAt: at("09:20"), runsFrom: null, warnAt: null, dueAt: null });
const still = { runsFrom: null, warnAt: null, dueAt: null };
const paused = sla({ pauseReason: "pending", response: clock(still), resolution: clock(still) });

it.each([
  ["is quiet while there is time", sla(), "09:30", "quiet", "30 min"],
  ["is near when most of the time is used up", sla(), "09:50", "near", "10 min"],
  ["is late once the target has passed", sla(), "12:00", "late", "Late 2 h"],
  ["goes on with the solution once there is an answer", sla({ response: answered }), "11:00", "quiet", "2 h"],
  ["stands still while the ticket is pending", paused, "11:00", "paused", "Paused"],
  ["stays late while paused", { ...paused, response: clock({ runsFrom: null }) }, "11:00", "late", "Late 1 h"],
])("%s", (_, shown, time, state, text) => {
  expect(slaLook(shown, new Date(at(time)))).toMatchObject({ state, text });
});

it("says nothing when there is nothing to wait for", () => {
  expect(slaLook(sla({ response: answered, resolution: answered }), new Date(at("11:00")))).toBeNull();
});
