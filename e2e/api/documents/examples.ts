export type Example = {
  language: string;
  code: string;
  /** The answer that the document shows below it. */
  answer: unknown;
};

const FENCE = /^```(\w+)\n(.*?)^```$/gms;
const RUNNABLE = new Set(["bash", "js", "python"]);

/** The examples of a Markdown document that can be run, in their order; `sh` blocks are for the reader alone. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  for (const [, language = "", code = ""] of markdown.matchAll(FENCE)) {
    const last = examples.at(-1);
    if (RUNNABLE.has(language)) examples.push({ language, code, answer: undefined });
    else if (language === "json" && last) last.answer = JSON.parse(code);
  }

  return examples;
}

/** What is another in every answer, so that only its type can agree. */
const VARYING = new Set(["id", "author", "createdAt", "updatedAt", "open", "pending", "resolved", "closed"]);
const COUNTED = new Set(["totalTickets", "avgResolutionTimeHours"]);

/** What in `actual` differs from what the document shows, as paths; identities, times and counts differ by type only. */
export function differences(shown: unknown, actual: unknown, path = ""): string[] {
  const name = path.split(".").at(-1) ?? "";
  if (typeof shown !== typeof actual || (shown === null) !== (actual === null)) return [path];
  if (typeof shown !== "object" || shown === null || typeof actual !== "object" || actual === null)
    return shown === actual || VARYING.has(name) || COUNTED.has(name) ? [] : [path];

  const [expected, found] = [Object.entries(shown), Object.entries(actual)];
  if (expected.map(([key]) => key).join() !== found.map(([key]) => key).join()) return [`${path} has other fields`];

  return expected.flatMap(([key, value], index) => differences(value, found[index]?.[1], `${path}.${key}`));
}
