import type { LinkKind } from "./vocabulary";

export type LinkTarget = { kind: LinkKind; repository: string; number: number };

const ISSUE_OR_PULL = /^\/([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+)\/(issues|pull)\/(\d{1,9})(?:\/|$)/;

/** The issue or pull request that a GitHub address names; null for every other address. */
export function linkTarget(url: string): LinkTarget | null {
  const address = URL.parse(url);
  if (!address || !/^(www\.)?github\.com$/.test(address.hostname)) return null;
  const [, repository, page, number] = ISSUE_OR_PULL.exec(address.pathname) ?? [];
  if (!repository || !number) return null;

  return { kind: page === "pull" ? "pull_request" : "issue", repository, number: Number(number) };
}
