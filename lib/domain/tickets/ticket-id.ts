import { invalidField } from "../errors";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NUMBER = /^(?:TK|TD|TKT)-0*(\d{1,10})$/i;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE62_LENGTH = 22;
const EIGHT_DIGITS = 62n ** 8n;
const MAX_NUMBER = 2 ** 31 - 1;

/** One ticket has one identity and three names: the UUID, the same in base62 (`tkt_…`), and the number (DESIGN §2). */
export type TicketKey = { id: string } | { number: number };

/** `TK-00042`: the number with at least five digits. */
export function publicId(number: number): string {
  return `TK-${String(number).padStart(5, "0")}`;
}

/** The key that `text` names (a UUID, `TK-00042` or `TKT-000042` in any case), or null when it names none. */
export function parseTicketKey(text: string): TicketKey | null {
  if (UUID.test(text)) return { id: text.toLowerCase() };
  const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN);

  return number >= 1 && number <= MAX_NUMBER ? { number } : null;
}

/**
 * What a person may have meant when looking a ticket up: ` tk 42 `, `#42`, `(TK–00042).` and `42` are TK-00042 too.
 * Null when no ticket could be meant.
 */
export function guessTicketKey(text: string): TicketKey | null {
  const tidy = text.replace(/^[\s#([]+|[\s.,:;)\]]+$/gu, "");
  const id = fromPrefixedId("tkt", tidy);
  const number = /^(?:(?:tkt|tk|td)[\s_\p{Pd}]*)?(\d+)$/iu.exec(tidy)?.[1];

  return id ? { id } : parseTicketKey(number ? `TK-${number}` : tidy);
}

/** A UUID as 22 base62 digits after `prefix`, e.g. `tkt_01hq…`; sorts as the UUID does. */
export function toPrefixedId(prefix: string, uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let digits = "";
  // Eight digits at a time: as many as an ordinary number holds, whose arithmetic is ten times as fast.
  while (digits.length < BASE62_LENGTH) {
    digits = eightDigits(Number(rest % EIGHT_DIGITS)) + digits;
    rest /= EIGHT_DIGITS;
  }

  return `${prefix}_${digits.slice(-BASE62_LENGTH)}`;
}

function eightDigits(value: number): string {
  let digits = "";
  for (let rest = value, n = 0; n < 8; n++) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }

  return digits;
}

/** The UUID behind a prefixed id, or null when `text` is none. */
export function fromPrefixedId(prefix: string, text: string): string | null {
  if (!text.startsWith(`${prefix}_`) || text.length !== prefix.length + 1 + BASE62_LENGTH) return null;
  let value = 0n;
  for (const digit of text.slice(prefix.length + 1)) {
    const index = BASE62.indexOf(digit);
    if (index < 0) return null;
    value = value * 62n + BigInt(index);
  }
  if (value >= 1n << 128n) return null;

  return value
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** @throws INVALID_INPUT naming `field` when `text` is no ticket key */
export function requireTicketKey(text: string, field = "ticketId"): TicketKey {
  const key = parseTicketKey(text);
  if (!key) throw invalidField(field, "must be a ticket's UUID or a number such as TK-00042");

  return key;
}
