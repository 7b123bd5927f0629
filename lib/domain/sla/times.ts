export const MINUTES_A_DAY = 1440;

/** "09:00" to "24:00", in minutes of the day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);

  return hours * 60 + minutes;
}
