import type { Dated, IssueFact, PullRequestFact } from "./facts";

/** Merging is commutative, associative and idempotent: late, repeated and reordered deliveries end in the same fact. */
export function mergeIssues(a: IssueFact, b: IssueFact): IssueFact {
  return {
    ...mergeItems(a, b),
    kind: "issue",
    state: later(a.state, b.state),
    closedByPerson: laterOrNull(a.closedByPerson, b.closedByPerson),
    wasAssigned: a.wasAssigned || b.wasAssigned,
  };
}

/** A merge is final: no later word on the state undoes it (a revert is another change). */
export function mergePullRequests(a: PullRequestFact, b: PullRequestFact): PullRequestFact {
  const merged = [a, b].filter((fact) => fact.state.value.is === "merged");
  const [only] = merged;

  return {
    ...mergeItems(a, b),
    kind: "pull_request",
    openedAt: [a.openedAt, b.openedAt].sort().at(0) ?? a.openedAt,
    state: merged.length === 1 && only ? only.state : later(a.state, b.state),
    isDraft: later(a.isDraft, b.isDraft),
    pushedAt:
      [a.pushedAt, b.pushedAt]
        .filter((at) => at !== null)
        .sort()
        .at(-1) ?? null,
    reviews: mergeReviews(a.reviews, b.reviews),
    closes: union(a.closes, b.closes),
    reverts:
      [a.reverts, b.reverts]
        .filter((target) => target !== null)
        .sort()
        .at(0) ?? null,
  };
}

function mergeItems(a: IssueFact | PullRequestFact, b: IssueFact | PullRequestFact) {
  return {
    repository: a.repository,
    number: a.number,
    url: [a.url, b.url].sort().at(-1) ?? a.url,
    title: later(a.title, b.title),
    mentions: union(a.mentions, b.mentions),
  };
}

function mergeReviews(a: PullRequestFact["reviews"], b: PullRequestFact["reviews"]): PullRequestFact["reviews"] {
  const merged = { ...a };
  for (const [id, review] of Object.entries(b)) merged[id] = laterOrNull(merged[id] ?? null, review) ?? review;

  return merged;
}

/** Equal in time and rank: any choice will do, as long as it is always the same. */
function later<Value>(a: Dated<Value>, b: Dated<Value>): Dated<Value> {
  const order = a.at.localeCompare(b.at) || a.rank - b.rank;
  if (order !== 0) return order > 0 ? a : b;

  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

function laterOrNull<Value>(a: Dated<Value> | null, b: Dated<Value> | null): Dated<Value> | null {
  return a && b ? later(a, b) : (a ?? b);
}

function union<Value>(a: readonly Value[], b: readonly Value[]): Value[] {
  return [...new Set([...a, ...b])].sort();
}
