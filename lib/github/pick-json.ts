import { JSON_BYTES, JsonText, type Step } from "./json-text";

/** What of a JSON text is wanted: a value whole, some fields of an object, or something of each item of a list. */
export type Wanted = true | { fields: ReadonlyMap<string, Wanted> } | { items: Wanted };

/** An object or a list that is looked into, with what has been found in it. */
type Opened =
  | { close: number; fields: ReadonlyMap<string, Wanted>; found: Record<string, unknown>; name: string }
  | { close: number; items: Wanted; found: unknown[] };

/** What has to come next: `first` is a name or an item, unless the brackets close at once. */
type Expected = "value" | "first" | "name" | "colon" | "comma" | "end";

/** A value that is being stepped over, and its bytes so far if it is to be parsed. */
type Passing = { step: Step; pieces: Uint8Array[] | null };

const utf8 = new TextDecoder();

/**
 * Of lists and objects that are looked into, all together: each costs microseconds, and anybody may send millions. The
 * longest of GitHub's pushes has 2,048 commits with eleven fields each.
 */
const MOST_MEMBERS = 100_000;

/**
 * Parses of a JSON text what is wanted and steps over the rest while it arrives: where little is wanted, that is several
 * times faster than JSON.parse, and done when the last byte is there. What is stepped over must be closed, and is not
 * checked beyond that.
 */
export class JsonPicker {
  readonly #text = new JsonText();
  readonly #opened: Opened[] = [];
  #expected: Expected = "value";
  #wanted: Wanted | undefined;
  #passing: Passing | null = null;
  #members = 0;
  #result: unknown;
  #error: unknown;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
  }

  /** The next bytes of the text. They must not change until the end. */
  push(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#error !== undefined) return;
    try {
      this.#text.feed(bytes);
      while (this.#passing ? this.#pass(this.#passing) : this.#take());
    } catch (error) {
      this.#error = error;
    }
  }

  /** @returns what was wanted of the whole text. @throws SyntaxError */
  end(): unknown {
    if (this.#error !== undefined) throw this.#error;
    // Only the end of the text tells that of a number.
    if (this.#passing?.step.within === "scalar") this.#leave(this.#passing);
    if (this.#expected !== "end") throw this.#text.unexpected();

    return this.#result;
  }

  /** @returns whether the piece goes on behind the value */
  #pass(passing: Passing): boolean {
    const { bytes, at } = this.#text;
    const isWhole = this.#text.stepOver(passing.step);
    passing.pieces?.push(bytes.subarray(at, this.#text.at));
    if (isWhole) this.#leave(passing);

    return isWhole;
  }

  #leave({ pieces }: Passing): void {
    this.#passing = null;
    const value = pieces && JSON.parse(utf8.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)));
    const opened = this.#opened.at(-1);
    if (this.#expected === "name" && opened && "name" in opened) {
      opened.name = value;
      this.#expected = "colon";
    } else this.#keep(value);
  }

  /** One thing after the other, between values. @returns false at the end of the piece */
  #take(): boolean {
    const byte = this.#text.byteAfterSpace();
    if (byte === undefined) return false;
    const opened = this.#opened.at(-1);

    if (opened && byte === opened.close && (this.#expected === "first" || this.#expected === "comma")) {
      this.#text.at += 1;
      this.#opened.pop();
      this.#keep(opened.found);
    } else if (this.#expected === "value") this.#begin(byte);
    else if (this.#expected === "colon" && byte === JSON_BYTES.COLON && opened && "fields" in opened) {
      this.#text.at += 1;
      this.#wanted = opened.fields.get(opened.name);
      this.#expected = "value";
    } else if (this.#expected === "comma" && byte === JSON_BYTES.COMMA && opened) {
      this.#text.at += 1;
      this.#expectMember(opened);
    } else if (this.#expected === "first" && opened) this.#expectMember(opened);
    else if (this.#expected === "name" && byte === JSON_BYTES.QUOTE) this.#passOver(true);
    else throw this.#text.unexpected();

    return true;
  }

  #begin(first: number): void {
    const wanted = this.#wanted;
    if (first === JSON_BYTES.OPEN_OBJECT && wanted && wanted !== true && "fields" in wanted)
      this.#open({ close: JSON_BYTES.CLOSE_OBJECT, fields: wanted.fields, found: {}, name: "" });
    else if (first === JSON_BYTES.OPEN_LIST && wanted && wanted !== true && "items" in wanted)
      this.#open({ close: JSON_BYTES.CLOSE_LIST, items: wanted.items, found: [] });
    else this.#passOver(wanted !== undefined);
  }

  #open(opened: Opened): void {
    this.#text.at += 1;
    this.#opened.push(opened);
    this.#expected = "first";
  }

  #passOver(isWanted: boolean): void {
    this.#passing = { step: { depth: 0, within: null }, pieces: isWanted ? [] : null };
  }

  #expectMember(opened: Opened): void {
    if (++this.#members > MOST_MEMBERS) throw new SyntaxError(`More than ${MOST_MEMBERS} members`);
    if ("items" in opened) this.#wanted = opened.items;
    this.#expected = "items" in opened ? "value" : "name";
  }

  /** What has been read belongs to what is open, or is all. */
  #keep(value: unknown): void {
    const opened = this.#opened.at(-1);
    this.#expected = opened ? "comma" : "end";
    if (!opened) this.#result = value;
    else if ("items" in opened) opened.found.push(value);
    else if (opened.fields.has(opened.name)) opened.found[opened.name] = value;
  }
}
