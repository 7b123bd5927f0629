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
