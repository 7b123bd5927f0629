const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** "21 Nov 2026, 18:24 UTC". Spelled by hand: server and browser may carry different Intl data, and must agree. */
export function formatUtc(time: Date): string {
  const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
  return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}, ${clock} UTC`;
}

/** The reader's own zone and habits; only ever in the browser. */
export function formatLocal(time: Date): string {
  return time.toLocaleString(undefined, { dateStyle: "full", timeStyle: "short" });
}

/** "just now", "5 min ago", "in 3 h", "2 d ago", and from a month on the date itself. */
export function formatRelative(time: Date, now: Date): string {
  const seconds = Math.round((now.getTime() - time.getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 45) return "just now";
  if (distance >= 30 * DAY_S) return dateOf(time, now);

  const span = spanOf(distance);
  return seconds > 0 ? `${span} ago` : `in ${span}`;
}

function spanOf(seconds: number): string {
  if (seconds < 59.5 * MINUTE_S) return `${Math.max(1, Math.round(seconds / MINUTE_S))} min`;
  if (seconds < 23.5 * HOUR_S) return `${Math.round(seconds / HOUR_S)} h`;
  return `${Math.round(seconds / DAY_S)} d`;
}

function dateOf(time: Date, now: Date): string {
  const day = `${time.getDate()} ${MONTHS[time.getMonth()]}`;
  return time.getFullYear() === now.getFullYear() ? day : `${day} ${time.getFullYear()}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
