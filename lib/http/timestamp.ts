const DAY_MS = 86_400_000;
const DAYS_KEPT = 1_000;
const days = new Map<number, string>();

/** "00" to "59", "000" to "999". */
const [TWO_DIGITS, THREE_DIGITS] = [digits(60, 2), digits(1_000, 3)];

/**
 * A moment as it goes over the wire: RFC 3339 in UTC with milliseconds, exactly what `toISOString` writes, in a tenth of
 * its time. A page of tickets has hundreds of moments of few days, so the day's text is kept.
 * @throws RangeError for a date that is none
 */
export function timestamp(moment: Date): string;
export function timestamp(moment: Date | null): string | null;
export function timestamp(moment: Date | null): string | null {
  if (moment === null) return null;
  const time = moment.getTime();
  const day = Math.floor(time / DAY_MS);
  const ms = time - day * DAY_MS;
  const seconds = Math.floor(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);

  return `${days.get(day) ?? startOf(day)}${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes % 60]}:${TWO_DIGITS[seconds % 60]}.${THREE_DIGITS[ms % 1_000]}Z`;
}

/** "2026-11-22T" */
function startOf(day: number): string {
  const text = new Date(day * DAY_MS).toISOString().slice(0, -"00:00:00.000Z".length);
  if (days.size >= DAYS_KEPT) days.clear();
  days.set(day, text);

  return text;
}

function digits(count: number, length: number): string[] {
  return Array.from({ length: count }, (_, n) => String(n).padStart(length, "0"));
}
