import type { Fact, PullRequestFact, RevertFact } from "@/lib/domain/pipeline/facts";
import { mergedPullRequest, revertedCommits } from "@/lib/domain/pipeline/references";
import { githubWebUrl } from "./addresses";
import type { Payload } from "./payloads";
import {
  isPerson,
  type Seen,
  toAnswerFact,
  toDeploymentFact,
  toIssueFact,
  toPullRequestFact,
  toReleaseFacts,
  toReviews,
} from "./to-facts";

/** What is read of a delivery: nothing of what concerns no ticket. `isKnown`: the kind of event is one that is read. */
export type ReadDelivery = { isKnown: boolean; facts: Fact[] };

/**
 * The facts that a delivery tells of (the table of issue 5), with GitHub's own times.
 * @param receivedAt stands in for times that the sender left out
 */
export function readDelivery(event: string, payload: Payload, receivedAt: Date): ReadDelivery {
  const read = READERS[event];
  if (!read) return { isKnown: false, facts: [] };
  const repository = payload.repository.full_name.toLowerCase();
  const webUrl = payload.repository.html_url ?? `${githubWebUrl()}/${payload.repository.full_name}`;

  return {
    isKnown: true,
    facts: read(payload, { repository, webUrl, at: receivedAt.toISOString(), action: payload.action }),
  };
}

type Reader = (payload: Payload, seen: Seen) => Fact[];

const READERS: Record<string, Reader | undefined> = {
  issues: ({ issue, sender, action }, seen) => {
    if (!issue || action === "deleted" || action === "transferred") return [];
    const closedByPerson = action === "closed" ? isPerson(sender) : null;

    return [toIssueFact(issue, { ...seen, closedByPerson })];
  },

  issue_comment: ({ issue, comment, action }, seen) => {
    if (!issue || issue.pull_request) return [];
    const answer = comment && action !== "deleted" ? toAnswerFact(comment, seen, issue.number) : null;

    return [toIssueFact(issue, { ...seen, action: null }), ...(answer ? [answer] : [])];
  },

  pull_request: ({ pull_request: pull }, seen) => (pull ? withRevert(toPullRequestFact(pull, seen)) : []),

  pull_request_review: ({ pull_request: pull, review }, seen) => {
    if (!pull || !review) return [];

    return [{ ...toPullRequestFact(pull, { ...seen, action: null }), reviews: toReviews(review, seen) }];
  },

  deployment_status: ({ deployment, deployment_status: status }, seen) => {
    const fact = deployment && status ? toDeploymentFact(deployment, status, seen) : null;

    return fact ? [fact] : [];
  },

  release: ({ release, action }, seen) =>
    release && (action === "published" || action === "released") ? toReleaseFacts(release, seen) : [],

  push: (payload, seen) => (isToDefaultBranch(payload) ? revertsIn(payload, seen) : []),
};

/** A pull request that takes another back does so when it is merged. */
export function withRevert(fact: PullRequestFact): Fact[] {
  const { value } = fact.state;
  if (!fact.reverts || value.is !== "merged") return [fact];
  const { repository, reverts: target, number, url } = fact;

  return [fact, { kind: "revert", repository, target, by: `#${number}`, at: value.mergedAt, url }];
}

function isToDefaultBranch({ ref, repository }: Payload): boolean {
  return ref === `refs/heads/${repository.default_branch ?? "main"}`;
}

/** Commits that came with a merged pull request are that pull request's doing, so that reverting it brings them back. */
function revertsIn({ commits }: Payload, { repository, at }: Seen): RevertFact[] {
  const all = commits ?? [];
  const merge = mergedPullRequest(all.at(-1)?.message ?? "");

  return all.flatMap((commit) =>
    revertedCommits(commit.message).map((target) => ({
      kind: "revert",
      repository,
      target,
      by: merge ?? commit.id.toLowerCase(),
      at: commit.timestamp ?? at,
      url: commit.url ?? null,
    })),
  );
}
