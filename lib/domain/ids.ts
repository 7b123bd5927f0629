import { randomInt } from "node:crypto";
import { v7 } from "uuid";

const SEQUENCE_RANGE = 2 ** 31;
let last = { msecs: -1, seq: 0 };

/** A new UUIDv7 (RFC 9562): sorts by `at`, and within one millisecond by the order of making in this process. */
export function newId(at: Date): string {
  const msecs = at.getTime();
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : randomInt(SEQUENCE_RANGE) };

  return v7(last);
}

/** The smallest UUIDv7 that can have been made at this millisecond: ids from here on are not older. */
export function firstIdAt(at: Date): string {
  return idAt(at, "7000-8000-000000000000");
}

/** The greatest UUIDv7 that can have been made at this millisecond. */
export function lastIdAt(at: Date): string {
  return idAt(at, "7fff-bfff-ffffffffffff");
}

const LAST_MS = 2 ** 48 - 1;

function idAt(at: Date, rest: string): string {
  const msecs = Math.min(Math.max(at.getTime(), 0), LAST_MS);

  return `${msecs
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-${rest}`;
}
