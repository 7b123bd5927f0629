/** Working time in words: "45 min", "2 h 30 min", "40 h". Never days: a working day is as long as its calendar says. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest} min`;

  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

const DAY_MINUTES = 24 * 60;

/** Time that no calendar stops, in days where they say more: "4 h", "36 h", "11 d", "2 d 6 h". */
export function formatClockMinutes(minutes: number): string {
  const days = Math.floor(minutes / DAY_MINUTES);
  const rest = minutes % DAY_MINUTES;
  if (days === 0 || (days === 1 && rest > 0)) return formatMinutes(minutes);

  return rest === 0 ? `${days} d` : `${days} d ${formatMinutes(rest)}`;
}
