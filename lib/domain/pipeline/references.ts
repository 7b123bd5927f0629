const HTML_COMMENT = /<!--[\s\S]*?-->/g;
const TICKET = /(?<![a-z0-9])T[KD]-0*(\d{1,9})(?!\d)/gi;
const CLOSING =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b\s*:?\s+(?:https?:\/\/[^\s/]+\/([\w.-]+\/[\w.-]+)\/issues\/|([\w.-]+\/[\w.-]+)?#)(\d{1,9})\b/gi;
const REVERT = /^\s*Reverts\s+([\w.-]+\/[\w.-]+)?#(\d{1,9})\b/im;
const REVERTED_COMMIT = /\bThis reverts commit ([0-9a-f]{40})\b/gi;
const MERGED_BY = /^Merge pull request #(\d{1,9})\b|\(#(\d{1,9})\)\s*$/;
const ISSUE_BRANCH = /^(?:[\w.-]+\/)?(\d{1,9})-[a-z]/i;

/** The numbers of the tickets that texts name: `TK-00042`, also the original's `TD-0042`. Hidden template hints count not. */
export function mentionedTickets(...texts: (string | null | undefined)[]): number[] {
  const found = texts.flatMap((text) => [...visible(text).matchAll(TICKET)].map(([, number]) => Number(number)));

  return [...new Set(found)].filter((number) => number > 0).sort();
}

/** `owner/name#12` of the issues that merging closes: GitHub's closing keywords, and its own names of branches (`12-export`). */
export function closedIssues(repository: string, text: string | null | undefined, branch?: string | null): string[] {
  const named = [...visible(text).matchAll(CLOSING)].map(
    ([, byUrl, byName, number]) => `${(byUrl ?? byName ?? repository).toLowerCase()}#${Number(number)}`,
  );
  const fromBranch = ISSUE_BRANCH.exec(branch ?? "")?.[1];

  return [...new Set(fromBranch ? [...named, `${repository}#${Number(fromBranch)}`] : named)].sort();
}

/** `#12` when the text says that it reverts that pull request of the same repository, as GitHub's own button writes it. */
export function revertedPullRequest(repository: string, text: string | null | undefined): string | null {
  const [, elsewhere, number] = REVERT.exec(visible(text)) ?? [];
  if (!number || (elsewhere && elsewhere.toLowerCase() !== repository)) return null;

  return `#${Number(number)}`;
}

/** The commits that a commit message says it reverts, as git writes it. */
export function revertedCommits(message: string): string[] {
  return [...message.matchAll(REVERTED_COMMIT)].map(([, sha]) => (sha ?? "").toLowerCase());
}

/** `#12` when the message is that of a merged or squashed pull request. */
export function mergedPullRequest(message: string): string | null {
  const [, merged, squashed] = MERGED_BY.exec(message.split("\n", 1)[0] ?? "") ?? [];
  const number = merged ?? squashed;

  return number ? `#${number}` : null;
}

function visible(text: string | null | undefined): string {
  return (text ?? "").replace(HTML_COMMENT, "");
}
