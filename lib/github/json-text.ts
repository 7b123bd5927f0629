// Not exported one by one: loops read what a module exports anew each time.
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
export const JSON_BYTES = { QUOTE, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT } as const;

/** How far a value has been stepped over: no recursion, since whoever sent it decides how deep it is. */
export type Step = { depth: number; within: "string" | "scalar" | null };

type Piece = {
  bytes: Uint8Array;
  /** The same four at a time, from the first byte on that memory is aligned to. */
  words: Int32Array;
  firstWordAt: number;
  /** How many backslashes the former piece ended with. */
  slashesBefore: number;
};

/** A JSON text that arrives piece by piece. What is done to it goes on as far as the present piece does. */
export class JsonText {
  at = 0;
  #piece: Piece = { bytes: new Uint8Array(), words: new Int32Array(), firstWordAt: 0, slashesBefore: 0 };
  #bytesBefore = 0;

  get bytes(): Uint8Array {
    return this.#piece.bytes;
  }

  feed(next: Uint8Array<ArrayBuffer>): void {
    const slashesBefore = slashesUpTo(this.#piece, this.bytes.length);
    const firstWordAt = (4 - (next.byteOffset % 4)) % 4;
    const words = Math.max(0, next.length - firstWordAt) >>> 2;

    this.#bytesBefore += this.bytes.length;
    this.at = 0;
    this.#piece = {
      // Never a Buffer: the loops below are compiled for one kind of array.
      bytes: new Uint8Array(next.buffer, next.byteOffset, next.length),
      words: words === 0 ? new Int32Array() : new Int32Array(next.buffer, next.byteOffset + firstWordAt, words),
      firstWordAt,
      slashesBefore,
    };
  }

  /** The byte that comes after any space; undefined when this piece has none. */
  byteAfterSpace(): number | undefined {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
      this.at += 1;
    }
  }

  /**
   * Goes on over a value, which begins or has begun here; what is in its brackets must be closed, and is not checked
   * beyond that.
   * @returns whether the value has ended; else it may go on in the next piece
   * @throws SyntaxError where no value can begin
   */
  stepOver(step: Step): boolean {
    if (step.depth === 0 && step.within === null) this.#begin(step);
    const { length } = this.bytes;
    let { at } = this;
    if (step.within === "scalar") {
      this.at = endOfScalar(this.#piece, at);
      return this.at < length;
    }
    if (step.within === "string") {
      at = endOfString(this.#piece, at);
      if (at <= length) step.within = null;
    }
    if (step.within === null && step.depth > 0) {
      at = endOfBrackets(this.#piece, at, step);
      if (at > length) step.within = "string";
    }
    this.at = Math.min(at, length);

    return step.within === null && step.depth === 0;
  }

  unexpected(): SyntaxError {
    if (this.at >= this.bytes.length) return new SyntaxError("Unexpected end of JSON input");

    return new SyntaxError(`Unexpected token at position ${this.#bytesBefore + this.at}`);
  }

  #begin(step: Step): void {
    const first = this.bytes[this.at];
    if (first === undefined || endsScalar(first)) throw this.unexpected();
    if (first === QUOTE) step.within = "string";
    else if (first === OPEN_LIST || first === OPEN_OBJECT) step.depth = 1;
    else step.within = "scalar";
    this.at += 1;
  }
}

/** Strings and brackets are all that counts. @returns the end of the outermost, or of the piece; beyond that in a string */
function endOfBrackets(piece: Piece, start: number, step: Step): number {
  const { bytes } = piece;
  let { depth } = step;
  let at = start;
  for (; at < bytes.length && depth > 0; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(piece, at + 1) - 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth += 1;
    else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
  step.depth = depth;

  return at;
}

/**
 * Most of a large text is strings, so their quotes are looked for in four bytes at once: less than half the time.
 * @returns what comes after the string; beyond the piece when the string goes on behind that
 */
function endOfString(piece: Piece, start: number): number {
  const { bytes, words, firstWordAt } = piece;
  for (let at = start; at < bytes.length; at++) {
    const offset = at - firstWordAt;
    if ((offset & 3) === 0) {
      let word = offset >> 2;
      while (word < words.length && !hasQuote(words[word] ?? 0)) word += 1;
      at = firstWordAt + (word << 2);
    }
    if (bytes[at] === QUOTE && slashesUpTo(piece, at) % 2 === 0) return at + 1;
  }

  return bytes.length + 1;
}

/** Whether one of four bytes is a quote: it alone becomes zero, and only a zero borrows from its own highest bit. */
function hasQuote(word: number): boolean {
  const zeroed = word ^ 0x22222222;

  return ((zeroed - 0x01010101) & ~zeroed & 0x80808080) !== 0;
}

/** Within a string, whose own quote ends the count. */
function slashesUpTo({ bytes, slashesBefore }: Piece, end: number): number {
  let start = end;
  while (bytes[start - 1] === BACKSLASH) start -= 1;

  return end - start + (start === 0 ? slashesBefore : 0);
}

function endOfScalar({ bytes }: Piece, start: number): number {
  let at = start;
  while (at < bytes.length && !endsScalar(bytes[at] ?? 0)) at += 1;

  return at;
}

function endsScalar(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || byte <= 0x20;
}
