/** How long a key may live, in days; null is for ever. */
export const LIFETIMES = [
  { value: "never", label: "Never", days: null },
  { value: "30", label: "In 30 days", days: 30 },
  { value: "90", label: "In 90 days", days: 90 },
  { value: "365", label: "In a year", days: 365 },
] as const;

const DAY_MS = 86_400_000;

/** The form as the native API wants it. */
export function toKeyBody(form: FormData, now: Date): Record<string, unknown> {
  const days = LIFETIMES.find(({ value }) => value === form.get("expiresAt"))?.days ?? null;

  return {
    name: String(form.get("name") ?? ""),
    mode: form.get("mode"),
    prefix: form.get("prefix"),
    scopes: form.getAll("scopes"),
    expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
  };
}
