/** Some hundred pages of tickets. */
const KEPT = 20_000;
const texts = new Map<number, string>();

/**
 * A moment as it goes over the wire: RFC 3339 in UTC with milliseconds. A page of tickets has hundreds of them, most of
 * which it had the last time too, and writing one takes longer than anything else that is done to it: so texts are kept.
 * @throws RangeError for a date that is none
 */
export function timestamp(moment: Date): string;
export function timestamp(moment: Date | null): string | null;
export function timestamp(moment: Date | null): string | null {
  if (moment === null) return null;
  const time = moment.getTime();

  return texts.get(time) ?? write(time);
}

function write(time: number): string {
  const text = new Date(time).toISOString();
  if (texts.size >= KEPT) texts.clear();
  texts.set(time, text);

  return text;
}
