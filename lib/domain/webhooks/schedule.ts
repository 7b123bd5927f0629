const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Before each attempt, from the one before it (Standard Webhooks): ten attempts in a little more than three days. */
const PAUSES_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** A tenth earlier or later, so that what failed together does not come back together. */
const JITTER = 0.1;
const RETRY_AFTER_MAX_MS = 24 * HOUR;
const RETRY_AFTER_STATUSES = [429, 502, 503, 504];

/**
 * When to try again, or null when that was the last attempt.
 * @param attempts made so far
 * @param notBefore what the receiver has asked for
 */
export function nextAttemptAt(now: Date, attempts: number, notBefore: Date | null, random = Math.random): Date | null {
  const pause = PAUSES_MS[attempts];
  if (pause === undefined) return null;
  const at = now.getTime() + pause * (1 - JITTER + 2 * JITTER * random());

  return new Date(Math.max(at, notBefore?.getTime() ?? 0));
}

/** Until when a receiver that is busy wants to be left alone: seconds or an HTTP date, a day at most. */
export function askedToWait(now: Date, status: number, retryAfter: string | undefined): Date | null {
  if (!retryAfter || !RETRY_AFTER_STATUSES.includes(status)) return null;
  const asked = /^\d{1,9}$/.test(retryAfter) ? now.getTime() + Number(retryAfter) * SECOND : Date.parse(retryAfter);
  if (Number.isNaN(asked)) return null;

  return new Date(Math.min(asked, now.getTime() + RETRY_AFTER_MAX_MS));
}
