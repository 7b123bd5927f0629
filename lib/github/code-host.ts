import type { AnswerFact, Fact, IssueFact } from "@/lib/domain/pipeline/facts";

/** GitHub could not be asked or has refused; the message may be shown to agents. `isLasting`: asking again will not help. */
export class CodeHostError extends Error {
  override name = "CodeHostError";

  constructor(
    message: string,
    readonly isLasting: boolean,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export type FoundIssue = {
  number: number;
  kind: "issue" | "pull_request";
  title: string;
  url: string;
  isOpen: boolean;
};

export type RepositoryAccess = {
  /** As GitHub spells it. */
  name: string;
  isPrivate: boolean;
  /** Whether issues can be made with these credentials; null when GitHub does not say. */
  mayWrite: boolean | null;
};

/**
 * What the desk asks of GitHub (or of an Enterprise server), with the credentials of one product. Repositories are
 * `owner/name`. Every call may throw CodeHostError.
 */
export type CodeHost = {
  /** The repository as these credentials see it; null when they do not. */
  getRepository: (repository: string) => Promise<RepositoryAccess | null>;
  /** Whether `descendant` (a commit or tag) contains the commit `ancestor`; null when either is not there. */
  contains: (repository: string, ancestor: string, descendant: string) => Promise<boolean | null>;
  /** What is known of an issue or a pull request with its reviews; null when it is gone. */
  readItem: (repository: string, kind: "issue" | "pull_request", number: number) => Promise<Fact | null>;
  /** The latest deployments that have ended, and releases. */
  readRollouts: (repository: string) => Promise<Fact[]>;
  /** Comments of an issue since a time that are meant for the customer. */
  readAnswers: (repository: string, number: number, since: Date) => Promise<AnswerFact[]>;
  /** The best matches of some words, or of a number. */
  search: (repository: string, words: string) => Promise<FoundIssue[]>;
  /** The issue whose text holds `marker`, among those changed since; asked of a list that is never behind. */
  findMarked: (repository: string, marker: string, since: Date) => Promise<IssueFact | null>;
  createIssue: (repository: string, issue: { title: string; body: string }) => Promise<IssueFact>;
};
