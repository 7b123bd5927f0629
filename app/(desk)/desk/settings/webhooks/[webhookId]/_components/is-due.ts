const SOON_MS = 10_000;

/** Whether the next attempt is now, or within seconds. */
export function isDue(delivery: { state: string; nextAttemptAt: Date | null }): boolean {
  const { state, nextAttemptAt } = delivery;

  return state === "pending" && nextAttemptAt !== null && nextAttemptAt.getTime() < Date.now() + SOON_MS;
}
