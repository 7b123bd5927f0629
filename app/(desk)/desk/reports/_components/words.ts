import type { Share } from "@/lib/domain/reports/report";

const MINUTE_MS = 60_000;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

/** Time on the wall clock in its two greatest units: "12 min", "3 h 5 min", "2 d 4 h". */
export function spellTime(ms: number): string {
  const minutes = Math.round(ms / MINUTE_MS);
  if (minutes < 1) return "< 1 min";
  if (minutes < HOUR_MIN) return `${minutes} min`;
  if (minutes < DAY_MIN) return both(Math.floor(minutes / HOUR_MIN), "h", minutes % HOUR_MIN, "min");
  const hours = Math.round(minutes / HOUR_MIN);

  return both(Math.floor(hours / 24), "d", hours % 24, "h");
}

/** Rounded down, so that 100 % means all; null of nothing. */
export function percent({ good, total }: Share): number | null {
  return total === 0 ? null : Math.floor((100 * good) / total);
}

export function spellCount(count: number): string {
  return count.toLocaleString("en");
}

function both(first: number, unit: string, second: number, smaller: string): string {
  return second === 0 ? `${first} ${unit}` : `${first} ${unit} ${second} ${smaller}`;
}
