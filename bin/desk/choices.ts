import { InvalidArgumentError } from "commander";
import { validate as isUuid } from "uuid";

/** An option's parser: one word of a list, and an error that names the list. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new InvalidArgumentError(`Allowed: ${words.join(", ")}.`);
    return word;
  };
}

/** Several words of a list, separated by commas. */
export function severalOf<Word extends string>(words: readonly Word[]): (value: string) => Word[] {
  const parse = oneOf(words);
  return (value) => value.split(",").map((part) => parse(part.trim()));
}

export function anId(value: string): string {
  if (!isUuid(value)) throw new InvalidArgumentError("Must be a UUID.");
  return value;
}
