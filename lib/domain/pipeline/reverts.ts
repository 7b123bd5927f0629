import type { PullRequestFact, RevertFact } from "./facts";

/** Whether the merge of `pull` was taken back, and that was not taken back in turn. */
export function isReverted(pull: PullRequestFact, reverts: readonly RevertFact[]): boolean {
  return revertsOf(pull, reverts).length > 0;
}

/** The newest revert that stands of any of these pull requests. */
export function lastRevertOf(
  pulls: readonly (PullRequestFact | null)[],
  reverts: readonly RevertFact[],
): RevertFact | null {
  const standing = pulls.flatMap((pull) => (pull ? revertsOf(pull, reverts) : []));

  return standing.toSorted((a, b) => a.at.localeCompare(b.at) || a.by.localeCompare(b.by)).at(-1) ?? null;
}

function revertsOf(pull: PullRequestFact, reverts: readonly RevertFact[]): RevertFact[] {
  const { value } = pull.state;
  if (value.is !== "merged") return [];
  const names = [`#${pull.number}`, ...(value.commit ? [value.commit] : [])];

  return reverts.filter(
    (revert) =>
      revert.repository === pull.repository && names.includes(revert.target) && stands(revert, reverts, new Set()),
  );
}

/** A revert stands unless it was reverted itself. `seen` ends the circles that forged texts could draw. */
function stands(revert: RevertFact, reverts: readonly RevertFact[], seen: Set<string>): boolean {
  if (seen.has(revert.by)) return true;
  const path = new Set(seen).add(revert.by);

  return !reverts.some(
    (other) => other.repository === revert.repository && other.target === revert.by && stands(other, reverts, path),
  );
}
