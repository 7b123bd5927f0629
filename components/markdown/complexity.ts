const MAX_LENGTH = 100_000;
const MAX_CONTAINERS = 40;
const MAX_BRACKETS = 40;
const MAX_INDENT = 120;
const MAX_EMPHASIS_RUNS = 400;

const CONTAINERS = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${MAX_CONTAINERS},}`, "m");
const INDENT = new RegExp(`^[ \\t]{${MAX_INDENT},}\\S`, "m");

/**
 * Whether the text nests further than anybody writes by hand. Markdown parsers recurse, some of their steps are
 * quadratic, and a few kilobytes of `> > >` or `*a **b` would take the page down for everybody who opens the ticket.
 */
export function isTooComplex(markdown: string): boolean {
  return (
    markdown.length > MAX_LENGTH ||
    CONTAINERS.test(markdown) ||
    INDENT.test(markdown) ||
    markdown.split(/\n[ \t]*\n/).some(isTangled)
  );
}

function isTangled(paragraph: string): boolean {
  return deepestBracket(paragraph) > MAX_BRACKETS || emphasisRuns(paragraph) > MAX_EMPHASIS_RUNS;
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

function emphasisRuns(paragraph: string): number {
  return paragraph.match(/\*+|_+|~+/g)?.length ?? 0;
}
