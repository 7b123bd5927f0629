import { ATTRIBUTIONS, DEVICE_SIGNATURES, HEADER_FIELDS, SEPARATORS } from "./quote-marks";

const SIGNATURE_LINES_MAX = 12;
/** Mail programs wrap long attributions. */
const ATTRIBUTION_LINES_MAX = 3;
const HEADER_LINES_MAX = 8;
/** No attribution and no header is longer. */
const LINE_MAX = 400;

/**
 * What somebody has newly written in a mail: without the mail that they answer and without their signature. In doubt the
 * text stays: answers between quoted lines keep them, and a mail of nothing but quotes is kept whole.
 */
export function foldQuotes(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd());
  const fresh = trimBlank(withoutSignature(withoutLeadingQuote(withoutOriginal(lines))));

  return (fresh.length > 0 ? fresh : trimBlank(lines)).join("\n");
}

function withoutOriginal(lines: string[]): string[] {
  // From the line after this one on there are only quotes.
  const lastOwn = lines.findLastIndex((line) => line.trim() !== "" && !isQuoted(line));
  const first = lines.findIndex((_line, index) => beginsOriginal(lines, index, lastOwn));

  return first >= 0 && isWritten(lines.slice(0, first)) ? lines.slice(0, first) : lines;
}

function beginsOriginal(lines: string[], index: number, lastOwn: number): boolean {
  const line = lines[index]?.trim() ?? "";
  if (line.length > LINE_MAX) return false;
  if (SEPARATORS.some((separator) => separator.test(line))) return hasHeaderBelow(lines, index) || lastOwn <= index;
  if (/^_{10,}$/.test(line)) return hasHeaderBelow(lines, index);
  if (isHeader(lines, index)) return true;
  if (isQuoted(line)) return lastOwn < index;
  const length = attributionLength(lines, index);

  return length > 0 && lastOwn < index + length && isQuotedAt(lines, nextWritten(lines, index + length));
}

function hasHeaderBelow(lines: string[], index: number): boolean {
  return isHeader(lines, nextWritten(lines, index + 1));
}

/** `From:` and at least two more fields right below it: nobody writes that by chance. */
function isHeader(lines: string[], index: number): boolean {
  if (!HEADER_FIELDS.from.test(lines[index]?.trim() ?? "")) return false;
  const below = lines.slice(index + 1, index + 1 + HEADER_LINES_MAX).map((line) => line.trim());

  return below.filter((line) => HEADER_FIELDS.other.test(line)).length >= 2;
}

/** How many lines from here are one attribution; 0 when none begins here. */
function attributionLength(lines: string[], index: number): number {
  for (let length = 1; length <= ATTRIBUTION_LINES_MAX; length++) {
    const part = lines.slice(index, index + length).map((line) => line.trim());
    if (part.some((line) => line === "" || line.length > LINE_MAX || isQuoted(line))) return 0;
    if (ATTRIBUTIONS.some((attribution) => attribution.test(part.join(" ")))) return length;
  }

  return 0;
}

/** A quote at the top with the answer below it: the answer is what is new. */
function withoutLeadingQuote(lines: string[]): string[] {
  const start = nextWritten(lines, 0);
  const quote = nextWritten(lines, start + attributionLength(lines, start));
  if (!isQuotedAt(lines, quote)) return lines;

  let end = quote;
  while (end < lines.length && (isQuotedAt(lines, end) || lines[end] === "")) end++;
  const rest = lines.slice(end);

  return isWritten(rest) && !rest.some((line) => isQuoted(line)) ? rest : lines;
}

function withoutSignature(lines: string[]): string[] {
  const delimiter = lines.lastIndexOf("--");
  const isShort = delimiter > 0 && lines.length - delimiter <= SIGNATURE_LINES_MAX + 1;
  const body = isShort && !lines.slice(delimiter).some(isQuoted) ? lines.slice(0, delimiter) : lines;
  const last = body.findLastIndex((line) => line !== "");
  const isDevice = DEVICE_SIGNATURES.some((signature) => signature.test(body[last]?.trim() ?? ""));

  return isDevice ? body.slice(0, last) : body;
}

function isQuotedAt(lines: string[], index: number): boolean {
  return isQuoted(lines[index] ?? "");
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

/** The index of the first line from here on that is not blank. */
function nextWritten(lines: string[], from: number): number {
  let index = from;
  while (index < lines.length && lines[index]?.trim() === "") index++;

  return index;
}

function isWritten(lines: string[]): boolean {
  return lines.some((line) => line.trim() !== "");
}

function trimBlank(lines: string[]): string[] {
  const first = nextWritten(lines, 0);
  const last = lines.findLastIndex((line) => line.trim() !== "");

  return lines.slice(first, last + 1);
}
