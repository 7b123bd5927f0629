import type { WireSla } from "@/app/api/desk/_dialect/sla";
import { formatRelative } from "@/components/ui/format-time";
import { formatMinutes } from "./duration";

/** How pressing a ticket's next target is; null when there is nothing to wait for. */
export type SlaLook = {
  state: "quiet" | "near" | "late" | "paused";
  /** A few words for a row. */
  text: string;
  /** The same as a sentence. */
  sentence: string;
};

type Goal = { name: string; clock: NonNullable<WireSla["response"]> };

const PAUSES = { pending: "while the ticket is pending", scheduled: "until the time it is scheduled for" } as const;

/** What to show of a ticket's clocks at `now`: the target that is due first, or that they stand still. */
export function slaLook(sla: WireSla, now: Date): SlaLook | null {
  const goals = openGoals(sla);
  const [next] = goals
    .filter(({ clock }) => clock.dueAt !== null)
    .toSorted((a, b) => Date.parse(a.clock.dueAt ?? "") - Date.parse(b.clock.dueAt ?? ""));

  if (next?.clock.dueAt && new Date(next.clock.dueAt) < now) return dueLook("late", next, next.clock.dueAt, now);
  if (sla.pauseReason && goals.every(({ clock }) => isStill(clock, now))) return pausedLook(goals, sla.pauseReason);
  if (!next?.clock.dueAt) return null;
  const isNear = next.clock.warnAt !== null && new Date(next.clock.warnAt) < now;

  return dueLook(isNear ? "near" : "quiet", next, next.clock.dueAt, now);
}

/** The clocks that still wait for something, with what they wait for. */
function openGoals({ response, resolution }: WireSla): Goal[] {
  const goals = [
    { name: "First answer", clock: response },
    { name: "Solution", clock: resolution },
  ];

  return goals.flatMap(({ name, clock }) => (clock && clock.endedAt === null ? [{ name, clock }] : []));
}

function isStill({ runsFrom }: Goal["clock"], now: Date): boolean {
  return runsFrom === null || new Date(runsFrom) > now;
}

function dueLook(state: SlaLook["state"], { name, clock }: Goal, dueAt: string, now: Date): SlaLook {
  const when = formatRelative(new Date(dueAt), now);
  const target = `target ${formatMinutes(clock.targetMinutes)}`;

  return {
    state,
    text: state === "late" ? `Late ${when.replace(/ ago$/, "")}` : when.replace(/^in /, ""),
    sentence: state === "late" ? `${name} was due ${when}, ${target}` : `${name} due ${when}, ${target}`,
  };
}

function pausedLook(goals: readonly Goal[], reason: keyof typeof PAUSES): SlaLook | null {
  if (goals.length === 0) return null;

  return { state: "paused", text: "Paused", sentence: `SLA is paused ${PAUSES[reason]}` };
}
