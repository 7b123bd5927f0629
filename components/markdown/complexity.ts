const MAX_LENGTH = 70_000;
const MAX_LINES = 2_000;
const MAX_INDENT = 120;
const MAX_CONTAINERS_IN_LINE = 20;
const MAX_CONTAINERS = 5_000;
const MAX_BRACKET_DEPTH = 20;
const MAX_BRACKETS = 400;
const MAX_EMPHASIS_RUNS = 250;
const MAX_TABLE_CELLS = 10_000;
const MAX_FOOTNOTE_MARKS = 200;

const INDENT = new RegExp(`^[ \\t]{${MAX_INDENT},}\\S`, "m");
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]))+/gm;
const CONTAINER = />|[-+*]|\d+[.)]/g;
/** Underscores inside a word, as in snake_case, never are emphasis. */
const EMPHASIS = /\*+|~+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu;
const TABLE_RULE = /^[ \t>]*[|:-][ \t|:-]*$/;

/**
 * Whether the text is knottier, or has more lines, than anybody writes by hand. Markdown parsers recurse, several of
 * their steps are quadratic, and short table rows are padded to the width of the head: a few kilobytes of `> > >`,
 * `*a **b` or `|` would hold the server for minutes, or exhaust its memory, each time the ticket is opened.
 */
export function isTooComplex(markdown: string): boolean {
  if (markdown.length > MAX_LENGTH || count(markdown, /\n|\r/g) > MAX_LINES || INDENT.test(markdown)) return true;
  if (nestsTooDeep(markdown) || count(markdown, /\[\^/g) > MAX_FOOTNOTE_MARKS) return true;

  const paragraphs = markdown.split(/\n[ \t]*\n/);
  return (
    paragraphs.some(isTangled) || paragraphs.reduce((cells, each) => cells + tableCells(each), 0) > MAX_TABLE_CELLS
  );
}

function nestsTooDeep(markdown: string): boolean {
  let containers = 0;
  for (const [openers] of markdown.matchAll(CONTAINERS)) {
    const here = count(openers, CONTAINER);
    containers += here;
    if (here > MAX_CONTAINERS_IN_LINE || containers > MAX_CONTAINERS) return true;
  }
  return false;
}

function isTangled(paragraph: string): boolean {
  return (
    count(paragraph, /\]/g) > MAX_BRACKETS ||
    deepestBracket(paragraph) > MAX_BRACKET_DEPTH ||
    count(paragraph, EMPHASIS) > MAX_EMPHASIS_RUNS
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function deepestBracket(paragraph: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of paragraph.matchAll(/[[\]]/g)) {
    depth = bracket === "[" ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** As many as the widest table rule would make of all lines. */
function tableCells(paragraph: string): number {
  const lines = paragraph.split("\n");
  const columns = lines.map((line) => (TABLE_RULE.test(line) ? line.split("|").length : 0));
  return columns.reduce((widest, here) => Math.max(widest, here), 0) * lines.length;
}
