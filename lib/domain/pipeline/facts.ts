/**
 * What is known of code, each piece with GitHub's own time. Facts merge (`merge-facts.ts`) to the same whatever order they
 * come in and however often, so a ticket's stage, which is computed from them alone, does too.
 */
export type Fact = IssueFact | PullRequestFact | RolloutFact | RevertFact | AnswerFact;

/** A value and when GitHub had it (ISO 8601 in UTC). Of two within one second the higher rank stands. */
export type Dated<Value> = { value: Value; at: string; rank: number };

type Item = {
  /** owner/name in lower case. */
  repository: string;
  number: number;
  url: string;
  title: Dated<string>;
  /** Numbers of tickets that its text or branch names. */
  mentions: number[];
};

export type IssueState = { is: "open" } | { is: "completed" | "dropped"; closedAt: string };

export type IssueFact = Item & {
  kind: "issue";
  state: Dated<IssueState>;
  /** Who closed it last: a person, or a program that tidies up. */
  closedByPerson: Dated<boolean> | null;
  /** Once somebody has taken it on, work has begun, whoever holds it later. */
  wasAssigned: boolean;
};

export type PullRequestState =
  | { is: "open" | "closed" }
  /** `commit` is what the merge left on the base branch; null where GitHub did not say. */
  | { is: "merged"; mergedAt: string; commit: string | null };

export type Verdict = "approved" | "changes_requested" | "dismissed";

export type PullRequestFact = Item & {
  kind: "pull_request";
  openedAt: string;
  state: Dated<PullRequestState>;
  isDraft: Dated<boolean>;
  /** When commits last came after it was opened. */
  pushedAt: string | null;
  /** By review; `value` as of its latest change, `at` when it was submitted. */
  reviews: Record<string, Dated<Verdict>>;
  /** `owner/name#12`, the issues that its merge closes. */
  closes: string[];
  /** `#12` when this takes pull request 12 back. */
  reverts: string | null;
};

/** Code was brought to people, or failed to be. */
export type RolloutFact = {
  kind: "rollout";
  repository: string;
  key: string;
  /** A commit or a tag. */
  ref: string;
  environment: string | null;
  isProduction: boolean;
  succeeded: boolean;
  url: string | null;
  at: string;
};

/** `by` took `target` back; both are `#12` or a commit. */
export type RevertFact = {
  kind: "revert";
  repository: string;
  target: string;
  by: string;
  at: string;
  url: string | null;
};

/** A comment on an issue that is meant for the customer: it began with `/public`. */
export type AnswerFact = {
  kind: "answer";
  repository: string;
  number: number;
  commentId: number;
  author: { id: number; login: string };
  body: string;
};
