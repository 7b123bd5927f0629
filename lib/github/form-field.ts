const [PERCENT, PLUS, SPACE, AND, EQUALS] = [0x25, 0x2b, 0x20, 0x26, 0x3d];

/** What of the form comes next. */
type Place = "name" | "value" | "other value";

/** One field of an urlencoded form, decoded while it arrives; text of this size is not worth being made of it. */
export class FormField {
  readonly #wanted: Uint8Array;
  #place: Place = "name";
  /** How much of the wanted name has come; -1 when it is another. */
  #named = 0;
  /** Of a percent sign: what its digits are so far, and how many are missing. */
  #code = 0;
  #missing = 0;
  #isFound = false;

  /** @param name must need no encoding */
  constructor(name: string) {
    this.#wanted = new TextEncoder().encode(name);
  }

  /** The next bytes of the form. @returns those of the field's value among them */
  decode(form: Uint8Array): Uint8Array<ArrayBuffer> {
    const value = new Uint8Array(form.length);
    let length = 0;
    for (const byte of form) {
      if (this.#place !== "value" || byte === AND) this.#walk(byte);
      else if (this.#missing > 0) {
        this.#code = 16 * this.#code + digit(byte);
        if (--this.#missing === 0) value[length++] = this.#code;
      } else if (byte === PERCENT) {
        this.#code = 0;
        this.#missing = 2;
      } else value[length++] = byte === PLUS ? SPACE : byte;
    }

    return value.subarray(0, length);
  }

  #walk(byte: number): void {
    if (byte === AND) {
      this.#place = "name";
      this.#named = 0;
    } else if (this.#place === "name" && byte === EQUALS) {
      const isWanted = this.#named === this.#wanted.length && !this.#isFound;
      this.#place = isWanted ? "value" : "other value";
      this.#isFound ||= isWanted;
    } else if (this.#place === "name") {
      this.#named = byte === this.#wanted[this.#named] ? this.#named + 1 : -1;
    }
  }
}

/** The value of a hexadecimal digit; 0 for what is none, which no form of GitHub's has. */
function digit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;

  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : 0;
}
