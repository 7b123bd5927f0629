/** Letters of scripts without spaces between words; the same as in the SQL function `search_words`. */
const UNSPACED = /[\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f]+/g;

/**
 * What a person typed, for `websearch_to_tsquery`: the index keeps each letter of Chinese, Japanese and Korean as a word
 * of its own, so a word of these is looked for as the phrase of its letters.
 */
export function toSearchWords(typed: string): string {
  const parts = typed.split('"');

  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(UNSPACED, quoted) : withLettersApart(part)))
    .join('"');
}

/** Sets apart what the SQL function `search_words` does: each unspaced letter, from the next one and from other words. */
export function withLettersApart(text: string): string {
  return text.replace(UNSPACED, spaced);
}

function quoted(letters: string): string {
  return `"${[...letters].join(" ")}" `;
}

function spaced(letters: string): string {
  return ` ${[...letters].join(" ")} `;
}
