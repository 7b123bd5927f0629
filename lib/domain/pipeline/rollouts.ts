import type { KnownCode } from "./derive-stage";
import type { PullRequestFact, RolloutFact } from "./facts";

type Code = Pick<KnownCode, "rollouts" | "contains">;

/**
 * Where and when a fix is live. A pull request is live at a time when the last rollout until then that contains its merge
 * has succeeded. One that was opened after the others had gone live is not waited for: it is a later change.
 */
export function rollouts(code: Code, pulls: readonly (PullRequestFact | null)[]) {
  const inOrder = code.rollouts.toSorted((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
  const carrying = new Map(pulls.map((pull) => [pull, inOrder.filter((rollout) => carries(code, rollout, pull))]));

  const lastOf = (pull: PullRequestFact | null, at: string) =>
    carrying.get(pull)?.findLast((rollout) => rollout.at <= at) ?? null;
  const isLive = (pull: PullRequestFact | null, at: string) => lastOf(pull, at)?.succeeded === true;
  const neededAt = (at: string) => pulls.filter((pull) => pull === null || pull.openedAt <= at || lastOf(pull, at));
  const isLiveAt = (at: string) => {
    const needed = neededAt(at);

    return needed.length > 0 && needed.every((pull) => isLive(pull, at));
  };
  const relevant = inOrder.filter((rollout) => [...carrying.values()].some((list) => list.includes(rollout)));
  const stillLive = (since: RolloutFact) => neededAt(since.at).every((pull) => isLive(pull, END_OF_TIME));

  return {
    isLiveAt,
    /** The first rollout that made live what is live still. */
    liveBy: () => relevant.find((rollout) => rollout.succeeded && isLiveAt(rollout.at) && stillLive(rollout)) ?? null,
    wasLive: () => relevant.some((rollout) => isLiveAt(rollout.at)),
    lastFailure: () => relevant.findLast((rollout) => !rollout.succeeded) ?? null,
  };
}

const END_OF_TIME = "9999-12-31T23:59:59.999Z";

function carries({ contains }: Code, rollout: RolloutFact, pull: PullRequestFact | null): boolean {
  if (pull?.state.value.is !== "merged" || rollout.repository !== pull.repository) return false;
  const { commit } = pull.state.value;

  return commit !== null && (commit === rollout.ref || contains(pull.repository, commit, rollout.ref));
}
