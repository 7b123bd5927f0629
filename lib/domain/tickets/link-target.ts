import type { LinkKind } from "./vocabulary";

export type LinkTarget = { kind: LinkKind; repository: string; number: number };

const ISSUE_OR_PULL = /^\/([A-Za-z0-9][A-Za-z0-9-]*\/[A-Za-z0-9._-]+)\/(issues|pull)\/(\d{1,9})(?:\/|$)/;

/**
 * The issue or pull request that a GitHub address names, its repository in lower case; null for every other address.
 * @param host of the desk's GitHub: to an Enterprise server, what github.com calls acme/shop is a page like any other
 */
export function linkTarget(url: string, host = "github.com"): LinkTarget | null {
  const address = URL.parse(url);
  if (!address || address.host.replace(/^www\.(?=github\.com$)/, "") !== host) return null;
  const [, repository, page, number] = ISSUE_OR_PULL.exec(address.pathname) ?? [];
  if (!repository || !number) return null;

  return {
    kind: page === "pull" ? "pull_request" : "issue",
    repository: repository.toLowerCase(),
    number: Number(number),
  };
}
