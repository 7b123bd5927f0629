// Texts in addresses as FastAPI and Pydantic 2 read them, with their words for what they cannot read.

export type Parsed<T> = { value: T } | { error: string };

const BLOCKS = [8, 4, 4, 4, 12];
const BLOCK_STARTS = [0, 9, 14, 19, 24];

/** A UUID in any of the forms of Rust's `uuid`: with and without hyphens, in braces, with `urn:uuid:`. */
export function parseUuid(text: string): Parsed<string> {
  const braced = /^\{(.*)\}$/su.exec(text)?.[1];
  const named = text.startsWith("urn:uuid:") ? text.slice("urn:uuid:".length) : undefined;
  const body = braced ?? named ?? text;
  const offset = braced !== undefined ? 1 : named !== undefined ? "urn:uuid:".length : 0;

  const stranger = /[^0-9a-f-]/iu.exec(body);
  if (stranger) {
    const at = Buffer.byteLength(body.slice(0, stranger.index)) + offset + 1;
    const expected = "expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-]";
    return { error: `invalid character: ${expected}, found \`${stranger[0]}\` at ${at}` };
  }
  const groups = body.split("-");
  if (groups.length === 1 && body.length === 32) return { value: hyphenated(body) };
  if (groups.length === 1 && offset === 0) {
    return { error: `invalid length: expected length 32 for simple format, found ${text.length}` };
  }
  if (groups.length !== BLOCKS.length) {
    return { error: `invalid group count: expected 5, found ${groups.length}` };
  }
  const wrong = groups.findIndex((group, index) => group.length !== BLOCKS[index]);
  if (wrong < 0) return { value: body.toLowerCase() };
  const found = wrong < 4 ? groups[wrong]?.length : text.length - (BLOCK_STARTS[4] ?? 0);

  return { error: `invalid group length in group ${wrong}: expected ${BLOCKS[wrong]}, found ${found}` };
}

function hyphenated(digits: string): string {
  return digits.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** An integer as Pydantic reads text: a sign, single underscores between digits, a fraction of nothing. */
export function parseInteger(text: string): number | null {
  const digits = /^\s*([+-]?\d+(?:_\d+)*)(?:\.0*)?\s*$/.exec(text)?.[1];

  return digits === undefined ? null : Number(digits.replaceAll("_", ""));
}

/** In milliseconds, with what is lost of the microseconds. */
export type WireMoment = { ms: number; hasRest: boolean };

const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:(z)|([+\-−])(\d\d):?(\d\d)?)?$/iu;
const DATE_LENGTH = 10;
/** Numbers up to here are seconds since 1970, greater ones milliseconds. */
const SECONDS_UP_TO = 2e10;
const LAST_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** An ISO 8601 date or date and time, or a number of seconds since 1970. Without a zone it is UTC. */
export function parseDatetime(text: string): Parsed<WireMoment> {
  if (/^[+-]?\d+(?:\.\d*)?$/.test(text)) return fromNumber(Number(text));

  const day = parseDate(text);
  if ("error" in day || text.length === DATE_LENGTH) return day;
  const time = /^[Tt _]$/.test(text.charAt(DATE_LENGTH)) ? TIME.exec(text.slice(DATE_LENGTH + 1)) : null;
  const passed = time && sinceMidnight(time);

  return passed
    ? { value: { ms: day.value.ms + passed.ms, hasRest: passed.hasRest } }
    : { error: "unexpected extra characters at the end of the input" };
}

function fromNumber(value: number): Parsed<WireMoment> {
  const exact = Math.abs(value) <= SECONDS_UP_TO ? value * 1000 : value;
  const ms = Math.floor(exact);
  if (Math.abs(ms) > LAST_MS) return { error: "dates after 9999 are not supported as unix timestamps" };

  return { value: { ms, hasRest: ms !== exact } };
}

/** speedate's checks in its order; it looks at the first ten characters one by one. */
function parseDate(text: string): Parsed<WireMoment> {
  if (text.length < DATE_LENGTH) return { error: "input is too short" };
  if (!/^\d{4}/.test(text)) return { error: "invalid character in year" };
  if (text[4] !== "-") return { error: "invalid date separator, expected `-`" };
  if (!/^\d\d/.test(text.slice(5))) return { error: "invalid character in month" };
  if (text[7] !== "-") return { error: "invalid date separator, expected `-`" };
  if (!/^\d\d/.test(text.slice(8))) return { error: "invalid character in day" };

  const [year = 0, month = 0, day = 0] = text.slice(0, DATE_LENGTH).split("-").map(Number);
  if (month < 1 || month > 12) return { error: "month value is outside expected range of 1-12" };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (day < 1 || date.getUTCMonth() !== month - 1) return { error: "day value is outside expected range" };

  return { value: { ms: date.getTime(), hasRest: false } };
}

function sinceMidnight([
  ,
  hour,
  minute,
  second = "0",
  fraction = "",
  zulu,
  sign,
  zoneHour = "0",
  zoneMinute = "0",
]: string[]) {
  const [h, m, s, zh, zm] = [hour, minute, second, zoneHour, zoneMinute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (h > 23 || m > 59 || s > 59 || zh > 23 || zm > 59) return null;
  const zone = zulu || !sign ? 0 : (sign === "+" ? 1 : -1) * (zh * 60 + zm);
  const micros = Number(fraction.slice(0, 6).padEnd(6, "0"));

  return { ms: ((h * 60 + m - zone) * 60 + s) * 1000 + Math.floor(micros / 1000), hasRest: micros % 1000 > 0 };
}
