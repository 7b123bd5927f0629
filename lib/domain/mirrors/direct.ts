import { processWide } from "@/lib/process-wide";

/** A creation that waits for the provider holds a database connection: more at once than these go by job. */
const AT_ONCE = 4;
/** How long no request waits for a provider that has just failed one. */
const PAUSE_SECONDS = 30;

type State = { underway: number; pausedUntil: Map<string, number> };

/**
 * Runs `work` while whoever asked waits, unless too many wait already or this account failed a moment ago.
 * @returns null when it was not run
 */
export async function whileAsked<T>(account: string, now: Date, work: () => Promise<T>): Promise<T | null> {
  const current = state();
  if (current.underway >= AT_ONCE || (current.pausedUntil.get(account) ?? 0) > now.getTime()) return null;

  current.underway++;
  try {
    return await work();
  } finally {
    current.underway--;
  }
}

/** Lets no request wait for this account for a while. */
export function pause(account: string, now: Date, seconds: number | null): void {
  state().pausedUntil.set(account, now.getTime() + (seconds ?? PAUSE_SECONDS) * 1000);
}

function state(): State {
  return processWide("itsm-direct", () => ({ underway: 0, pausedUntil: new Map() }));
}
