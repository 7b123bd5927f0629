import type { Stage } from "../tickets/vocabulary";
import type { IssueFact, PullRequestFact, RevertFact, RolloutFact } from "./facts";
import { isReverted, lastRevertOf } from "./reverts";
import { rollouts } from "./rollouts";

export type Setback = "reverted" | "deployment_failed" | "issue_reopened";

/** What stands behind a ticket. `null` is a link of which nothing is known but that it is there. */
export type KnownCode = {
  issues: readonly (IssueFact | null)[];
  pullRequests: readonly (PullRequestFact | null)[];
  /** Of production alone. */
  rollouts: readonly RolloutFact[];
  reverts: readonly RevertFact[];
  /** Whether `ref`, a commit or a tag, contains `commit`; false while nobody knows. */
  contains: (repository: string, commit: string, ref: string) => boolean;
};

export type Derived = {
  stage: Stage;
  /** What took a fix back that was merged or live. */
  setback: Setback | null;
  /** Where the setback can be read about. */
  setbackUrl: string | null;
  /** The rollout that made the fix live. */
  liveBy: RolloutFact | null;
};

/**
 * The stage in which a ticket's code is (issue 5, "GitHub → stages"), from everything known and nothing else: neither the
 * order in which it became known nor the stage before matters. What the desk itself decides (closing after quiet days,
 * moves by hand) is not here.
 */
export function deriveStage(known: KnownCode): Derived {
  const pulls = known.pullRequests.filter((pull) => pull === null || pull.state.value.is !== "closed");
  const reverted = pulls.filter((pull) => pull !== null && isReverted(pull, known.reverts));
  const standing = pulls.filter((pull) => !reverted.includes(pull));
  const undone = lastRevertOf(reverted, known.reverts);
  const isReplaced = undone !== null && standing.some((pull) => pull && pull.openedAt >= undone.at);

  if (standing.length === 0 || (undone && !isReplaced)) return withoutFix(known, undone);

  return withFix(known, standing, undone);
}

const NOTHING = { setback: null, setbackUrl: null, liveBy: null };

/** No pull request, or none that counts any more: the issue alone speaks. */
function withoutFix({ issues }: KnownCode, undone: RevertFact | null): Derived {
  const setback = undone ? ({ ...NOTHING, setback: "reverted", setbackUrl: undone.url } as const) : NOTHING;
  const closedAt = closedTogether(issues);
  const byPeople = issues.every((issue) => issue?.closedByPerson?.value === true);
  if (closedAt && byPeople && (undone === null || closedAt > undone.at)) return { ...NOTHING, stage: "CLOSED" };
  if (issues.some((issue) => issue?.wasAssigned)) return { ...setback, stage: "FIX_IN_PROGRESS" };

  return { ...setback, stage: issues.length > 0 ? "ISSUE_CREATED" : "RECEIVED" };
}

function withFix(known: KnownCode, pulls: readonly (PullRequestFact | null)[], undone: RevertFact | null): Derived {
  const fix = rollouts(known, pulls);
  const liveBy = fix.liveBy();
  const closedAt = closedTogether(known.issues);
  const completed = known.issues.every((issue) => issue?.state.value.is === "completed");
  if (closedAt && completed && fix.isLiveAt(closedAt)) return { ...NOTHING, stage: "CLOSED", liveBy };
  if (liveBy) return { ...reopened(known.issues, liveBy), stage: "DEPLOYED", liveBy };

  const failure = fix.lastFailure();
  const setback =
    fix.wasLive() && failure ? ({ ...NOTHING, setback: "deployment_failed", setbackUrl: failure.url } as const) : null;
  const stillReverted = undone ? ({ ...NOTHING, setback: "reverted", setbackUrl: undone.url } as const) : NOTHING;

  return { ...(setback ?? stillReverted), stage: stageOfPulls(pulls) };
}

/** Several pull requests are as far as the one that has the longest way to go. */
function stageOfPulls(pulls: readonly (PullRequestFact | null)[]): Stage {
  const open = pulls.filter((pull) => pull?.state.value.is !== "merged");
  if (open.length === 0) return "MERGED";
  if (open.some((pull) => pull && waitsForChanges(pull))) return "CHANGES_REQUESTED";

  return open.some((pull) => pull === null || !pull.isDraft.value) ? "PR_OPEN" : "FIX_IN_PROGRESS";
}

/** The latest verdict counts, until commits come after it. */
function waitsForChanges({ reviews, pushedAt }: PullRequestFact): boolean {
  const verdicts = Object.entries(reviews)
    .filter(([, review]) => review.value !== "dismissed")
    .sort(([a, left], [b, right]) => left.at.localeCompare(right.at) || left.rank - right.rank || a.localeCompare(b));
  const latest = verdicts.at(-1)?.[1];

  return latest?.value === "changes_requested" && (pushedAt === null || pushedAt < latest.at);
}

/** When the last of the issues was closed; null while one is open or unknown. */
function closedTogether(issues: readonly (IssueFact | null)[]): string | null {
  const times = issues.map((issue) => (issue && issue.state.value.is !== "open" ? issue.state.value.closedAt : null));

  return times.length > 0 && times.every((at) => at !== null) ? (times.toSorted().at(-1) ?? null) : null;
}

function reopened(issues: readonly (IssueFact | null)[], liveBy: RolloutFact) {
  const again = issues.find(
    (issue) => issue?.state.value.is === "open" && issue.closedByPerson && issue.closedByPerson.at >= liveBy.at,
  );

  return again ? ({ setback: "issue_reopened", setbackUrl: again.url } as const) : { setback: null, setbackUrl: null };
}
