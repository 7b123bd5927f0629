/** What stands where something about an erased person stood. */
export const ERASED = "[erased]";

/** By what a person can be told from others. Addresses and id in lower case. */
export type Identity = {
  personId: string | null;
  addresses: readonly string[];
  /** Only in texts that are about this person: others have the same names. */
  name: string | null;
};

/** The addresses as they may be written, also inside of a link. */
export function spellingsOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => [address, encodeURIComponent(address).toLowerCase()]))];
}

/** Takes the person out of a text: their addresses, their whole name, and each longer part of the name as it is written. */
export function redactText(text: string, { addresses, name }: Identity): string {
  const withoutAddresses = spellingsOf(addresses).reduce(
    // Another's address may end or begin like this one: `mariana@…` holds `ana@…`.
    (rest, address) =>
      rest.replaceAll(
        new RegExp(
          `(?<![\\p{L}\\p{N}_+%]|[\\p{L}\\p{N}][.-])${escaped(address)}(?![\\p{L}\\p{N}]|[.-]+[\\p{L}\\p{N}])`,
          "giu",
        ),
        ERASED,
      ),
    text,
  );
  if (!name) return withoutAddresses;
  const withoutName = withoutAddresses.replaceAll(wordsOf(name, "giu"), ERASED);

  return partsOf(name).reduce((rest, part) => rest.replaceAll(wordsOf(part, "gu"), ERASED), withoutName);
}

/** The same for all that a JSON value holds; who is named by id or address there loses the name that stands beside it. */
export function redactJson(value: unknown, identity: Identity): unknown {
  if (typeof value === "string") return redactText(value, identity);
  if (Array.isArray(value)) return value.map((child) => redactJson(child, identity));
  if (typeof value !== "object" || value === null) return value;
  const isThem = Object.values(value).some((child) => names(child, identity));

  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      redactText(key, identity),
      isThem && key === "name" ? null : redactJson(child, identity),
    ]),
  );
}

function names(value: unknown, { personId, addresses }: Identity): boolean {
  return typeof value === "string" && (value === personId || addresses.includes(value.toLowerCase()));
}

const PART_MIN = 3;

function partsOf(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => part.length >= PART_MIN);
}

function wordsOf(words: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(words)}(?![\\p{L}\\p{N}_])`, flags);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
