const HUES = 12;

/** Up to two letters: of the first and the last word, else of what stands before the @. */
export function initialsOf(name: string): string {
  const words = name.replace(/@.*$/, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const letters = ends.map((word) => [...(word ?? "")][0] ?? "").join("");
  return letters.toLocaleUpperCase("en") || "?";
}

/** The same person has the same hue everywhere; every hue keeps AA contrast because lightness is fixed. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const character of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  return ((hash >>> 0) % HUES) * (360 / HUES);
}
