import type { StageEntry } from "../tickets/history";
import { STAGES, type Stage } from "../tickets/vocabulary";

/** How long tickets of the same product took from the same stage until their fix was live. */
export type Expectation = {
  /** Half of them took no longer than this, in seconds. */
  medianSeconds: number;
  /** Four of five took no longer than this, in seconds. */
  p80Seconds: number;
  /** How many tickets this is known from. */
  tickets: number;
};

/** Fewer say too little of what is to come. */
export const TICKETS_MIN = 10;

/**
 * What to expect of a ticket at `stage`, by tickets that went live: from when each last came to that stage before it was
 * deployed. Those that passed the stage over say nothing of it.
 * @param histories of each ticket, when it began and its moves in the order of time
 * @returns null where it is live already, or where fewer than ten tickets tell
 */
export function expectationAt(stage: Stage, histories: readonly (readonly StageEntry[])[]): Expectation | null {
  if (STAGES.indexOf(stage) >= STAGES.indexOf("DEPLOYED")) return null;
  const seconds = histories.flatMap((entries) => secondsToLive(stage, entries) ?? []).sort((a, b) => a - b);
  if (seconds.length < TICKETS_MIN) return null;

  return { medianSeconds: quantile(seconds, 0.5), p80Seconds: quantile(seconds, 0.8), tickets: seconds.length };
}

/** To the first time that it was live: what was reopened later had been promised once already. */
function secondsToLive(stage: Stage, entries: readonly StageEntry[]): number | null {
  const liveIndex = entries.findIndex((entry) => entry.stage === "DEPLOYED");
  const before = entries.slice(0, Math.max(liveIndex, 0));
  const entered = before.findLast((entry) => entry.stage === stage);
  const live = entries[liveIndex];

  return entered && live ? Math.max(0, (live.at.getTime() - entered.at.getTime()) / 1000) : null;
}

/** The least value that so many are not above (nearest rank): a time that a ticket really took. */
function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
}
