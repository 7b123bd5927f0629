/** What of a JSON text is wanted: a value whole, some fields of an object, or something of each item of a list. */
export type Wanted = true | { fields: ReadonlyMap<string, Wanted> } | { items: Wanted };

/** `words` are the same bytes, four at a time. */
type Text = { bytes: Uint8Array; words: Int32Array };
type Cursor = Text & { at: number };

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const utf8 = new TextDecoder();

/**
 * Parses of a JSON text what is wanted and steps over the rest, which is several times faster than JSON.parse where the
 * text is long and little of it is wanted. What is stepped over must be closed, and is not checked beyond that.
 * @throws SyntaxError
 */
export function pickJson(bytes: Uint8Array, wanted: Wanted): unknown {
  const cursor = { ...inWords(bytes), at: 0 };
  const value = read(cursor, wanted);
  if (byteAfterSpace(cursor) !== undefined) throw unexpected(cursor);

  return value;
}

function read(cursor: Cursor, wanted: Wanted): unknown {
  const first = byteAfterSpace(cursor);
  if (wanted !== true && "fields" in wanted && first === OPEN_OBJECT) return readObject(cursor, wanted.fields);
  if (wanted !== true && "items" in wanted && first === OPEN_LIST) return readList(cursor, wanted.items);
  const start = cursor.at;
  cursor.at = endOfValue(cursor, start);

  return JSON.parse(utf8.decode(cursor.bytes.subarray(start, cursor.at)));
}

function readObject(cursor: Cursor, fields: ReadonlyMap<string, Wanted>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  each(cursor, CLOSE_OBJECT, () => {
    if (byteAfterSpace(cursor) !== QUOTE) throw unexpected(cursor);
    const name = String(read(cursor, true));
    if (byteAfterSpace(cursor) !== COLON) throw unexpected(cursor);
    cursor.at += 1;
    const wanted = fields.get(name);
    if (wanted) found[name] = read(cursor, wanted);
    else skip(cursor);
  });

  return found;
}

function readList(cursor: Cursor, wanted: Wanted): unknown[] {
  const found: unknown[] = [];
  each(cursor, CLOSE_LIST, () => found.push(read(cursor, wanted)));

  return found;
}

/** The members between two brackets, which both are left behind. */
function each(cursor: Cursor, close: number, member: () => void): void {
  cursor.at += 1;
  if (byteAfterSpace(cursor) !== close) {
    for (;;) {
      member();
      if (byteAfterSpace(cursor) !== COMMA) break;
      cursor.at += 1;
    }
  }
  if (byteAfterSpace(cursor) !== close) throw unexpected(cursor);
  cursor.at += 1;
}

function skip(cursor: Cursor): void {
  byteAfterSpace(cursor);
  cursor.at = endOfValue(cursor, cursor.at);
}

function byteAfterSpace(cursor: Cursor): number | undefined {
  for (;;) {
    const byte = cursor.bytes[cursor.at];
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
    cursor.at += 1;
  }
}

function inWords(bytes: Uint8Array): Text {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();

  return { bytes: aligned, words: new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2) };
}

/** Without recursion: whoever sent it decides how deep it is. */
function endOfValue(text: Text, start: number): number {
  const { bytes } = text;
  const first = bytes[start];
  if (first === QUOTE) return endOfString(text, start);
  if (first !== OPEN_LIST && first !== OPEN_OBJECT) return endOfScalar(bytes, start);

  let depth = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(text, at) - 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if ((byte === CLOSE_LIST || byte === CLOSE_OBJECT) && --depth === 0) return at + 1;
  }

  throw unexpected({ bytes, at: bytes.length });
}

/** Most of a large text is strings, so their quotes are looked for in four bytes at once: less than half the time. */
function endOfString({ bytes, words }: Text, start: number): number {
  for (let at = start + 1; at < bytes.length; ) {
    let word = at >>> 2;
    if (at % 4 === 0) while (word < words.length && !hasQuote(words[word] ?? 0)) word += 1;
    at = Math.max(at, word << 2);

    for (const end = Math.min((word + 1) << 2, bytes.length); at < end; at++) {
      if (bytes[at] === QUOTE && !isEscaped(bytes, at)) return at + 1;
    }
  }

  throw unexpected({ bytes, at: bytes.length });
}

/** Whether one of four bytes is a quote: it alone becomes zero, and only a zero borrows from its own highest bit. */
function hasQuote(word: number): boolean {
  const zeroed = word ^ 0x22222222;

  return ((zeroed - 0x01010101) & ~zeroed & 0x80808080) !== 0;
}

function isEscaped(bytes: Uint8Array, at: number): boolean {
  let slashes = 0;
  while (bytes[at - 1 - slashes] === BACKSLASH) slashes += 1;

  return slashes % 2 === 1;
}

function endOfScalar(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || byte <= 0x20) break;
  }
  if (at === start) throw unexpected({ bytes, at });

  return at;
}

function unexpected({ bytes, at }: Pick<Cursor, "bytes" | "at">): SyntaxError {
  return new SyntaxError(at < bytes.length ? `Unexpected token at position ${at}` : "Unexpected end of JSON input");
}
