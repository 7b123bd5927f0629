export type DuePreset = { label: string; at: Date };

const DAY_MS = 86_400_000;
const MORNING = 9;
const EVENING = 17;

/** Usual times to be done by, in the reader's own zone; none that has passed. */
export function duePresets(now: Date): DuePreset[] {
  const daysToMonday = (8 - now.getDay()) % 7 || 7;

  return [
    { label: "Today, 17:00", at: atHour(now, 0, EVENING) },
    { label: "Tomorrow, 9:00", at: atHour(now, 1, MORNING) },
    { label: "Next Monday, 9:00", at: atHour(now, daysToMonday, MORNING) },
    { label: "In a week, 9:00", at: atHour(now, 7, MORNING) },
  ].filter(({ at }) => at > now);
}

/** As `<input type="datetime-local">` writes it: no zone, to the minute. */
export function toLocalInput(iso: string | null): string {
  if (!iso) return "";
  const at = new Date(iso);

  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function isOverdue(dueAt: string | null, status: string, now: Date): boolean {
  return dueAt !== null && status !== "resolved" && status !== "closed" && new Date(dueAt) < now;
}

function atHour(now: Date, days: number, hour: number): Date {
  const at = new Date(now.getTime() + days * DAY_MS);
  at.setHours(hour, 0, 0, 0);

  return at;
}
