import type {
  AnswerFact,
  Dated,
  IssueFact,
  PullRequestFact,
  PullRequestState,
  RolloutFact,
  Verdict,
} from "@/lib/domain/pipeline/facts";
import { closedIssues, mentionedTickets, revertedPullRequest } from "@/lib/domain/pipeline/references";
import type {
  RawComment,
  RawDeployment,
  RawDeploymentStatus,
  RawIssue,
  RawPullRequest,
  RawRelease,
  RawReview,
} from "./payloads";

/** Where and when something was seen. `at` stands in for times that were not sent. */
export type Seen = { repository: string; webUrl: string; at: string; action?: string | null };

/** The time of what was not said: whatever is known otherwise stands over it. */
const NEVER = "0001-01-01T00:00:00.000Z";

/** Of what happened within one second, the event stands over what merely shows the state. */
const RANKS: Record<string, number> = { reopened: 2, closed: 1, converted_to_draft: 1, ready_for_review: 1 };

export function toIssueFact(raw: RawIssue, seen: Seen & { closedByPerson?: boolean | null }): IssueFact {
  const { repository, webUrl, action, closedByPerson } = seen;
  const at = raw.updated_at ?? seen.at;
  const closedAt = raw.closed_at ?? at;
  const isClosed = saysClosed(raw, action);
  const isDropped = raw.state_reason === "not_planned" || raw.state_reason === "duplicate";
  const closed = { is: isDropped ? "dropped" : "completed", closedAt } as const;
  const knowsCloser = isClosed && typeof closedByPerson === "boolean";

  return {
    kind: "issue",
    repository,
    number: raw.number,
    url: raw.html_url ?? `${webUrl}/issues/${raw.number}`,
    title: dated(raw.title ?? "", raw.title ? at : NEVER, action),
    mentions: mentionedTickets(raw.title, raw.body),
    state: dated(isClosed ? closed : { is: "open" }, knowsState(raw, action) ? at : NEVER, action),
    closedByPerson: knowsCloser ? { value: closedByPerson, at: closedAt, rank: 0 } : null,
    wasAssigned: action === "assigned" || Boolean(raw.assignee) || (raw.assignees ?? []).length > 0,
  };
}

export function toPullRequestFact(raw: RawPullRequest, seen: Seen): PullRequestFact {
  const { repository, webUrl, action } = seen;
  const at = raw.updated_at ?? seen.at;
  const reverted = revertedPullRequest(repository, raw.body);

  return {
    kind: "pull_request",
    repository,
    number: raw.number,
    url: raw.html_url ?? `${webUrl}/pull/${raw.number}`,
    title: dated(raw.title ?? "", raw.title ? at : NEVER, action),
    mentions: mentionedTickets(raw.title, raw.body, raw.head?.ref),
    openedAt: raw.created_at ?? at,
    state: dated(pullState(raw, at, action), knowsState(raw, action) ? at : NEVER, action),
    isDraft: dated(raw.draft ?? action === "converted_to_draft", knowsDraft(raw, action) ? at : NEVER, action),
    pushedAt: action === "synchronize" ? at : null,
    reviews: {},
    closes: closedIssues(repository, raw.body, raw.head?.ref),
    reverts: reverted,
  };
}

function pullState(raw: RawPullRequest, at: string, action: Seen["action"]): PullRequestState {
  if (raw.merged || raw.merged_at) {
    return {
      is: "merged",
      mergedAt: raw.merged_at ?? raw.closed_at ?? at,
      commit: raw.merge_commit_sha?.toLowerCase() ?? null,
    };
  }

  return { is: saysClosed(raw, action) ? "closed" : "open" };
}

/** What was done says more than the state, which a sender may have copied. */
function saysClosed(raw: { state?: string | null | undefined }, action: Seen["action"]): boolean {
  if (action === "opened" || action === "reopened") return false;

  return action === "closed" || raw.state === "closed";
}

function knowsState(raw: { state?: string | null | undefined }, action: Seen["action"]): boolean {
  return Boolean(raw.state) || ["opened", "reopened", "closed"].includes(action ?? "");
}

function knowsDraft(raw: RawPullRequest, action: Seen["action"]): boolean {
  return typeof raw.draft === "boolean" || ["converted_to_draft", "ready_for_review"].includes(action ?? "");
}

const VERDICTS: Record<string, { value: Verdict; rank: number }> = {
  changes_requested: { value: "changes_requested", rank: 0 },
  approved: { value: "approved", rank: 1 },
  dismissed: { value: "dismissed", rank: 2 },
};

/** A review as part of its pull request; empty for mere comments. `isOutdated`: commits have come since. */
export function toReviews(raw: RawReview, seen: Seen & { isOutdated?: boolean }): PullRequestFact["reviews"] {
  const verdict = VERDICTS[seen.action === "dismissed" || seen.isOutdated ? "dismissed" : raw.state];
  if (!verdict) return {};
  const at = raw.submitted_at ?? seen.at;

  return { [String(raw.id ?? `${raw.user?.login ?? "somebody"}@${at}`)]: { ...verdict, at } };
}

/** Null for deployments that are under way, or only make room for the next. */
export function toDeploymentFact(
  deployment: RawDeployment,
  status: RawDeploymentStatus,
  seen: Seen,
): RolloutFact | null {
  const succeeded = status.state === "success";
  if (!succeeded && status.state !== "failure" && status.state !== "error") return null;
  const environment = status.environment ?? deployment.environment ?? "";
  const at = status.created_at ?? seen.at;

  return {
    kind: "rollout",
    repository: seen.repository,
    key: `deployment-status:${status.id ?? `${deployment.sha}@${at}`}`,
    ref: deployment.sha.toLowerCase(),
    environment,
    isProduction: deployment.production_environment === true || /^prod(uction)?\b/i.test(environment),
    succeeded,
    url: webAddress(status.environment_url) ?? webAddress(status.target_url),
    at,
  };
}

/** A release counts from its publication; drafts and pre-releases are not for everybody yet. */
export function toReleaseFacts(raw: RawRelease, seen: Seen): RolloutFact[] {
  if (raw.draft || raw.prerelease) return [];
  const commit = /^[0-9a-f]{40}$/i.test(raw.target_commitish ?? "") ? (raw.target_commitish ?? "").toLowerCase() : null;
  const refs = [raw.tag_name, ...(commit ? [commit] : [])];

  return refs.map((ref) => ({
    kind: "rollout",
    repository: seen.repository,
    key: `release:${raw.id ?? raw.tag_name}:${ref === raw.tag_name ? "tag" : "commit"}`,
    ref,
    environment: null,
    isProduction: true,
    succeeded: true,
    url: raw.html_url ?? `${seen.webUrl}/releases/tag/${encodeURIComponent(raw.tag_name)}`,
    at: raw.published_at ?? seen.at,
  }));
}

const INSIDERS = ["OWNER", "MEMBER", "COLLABORATOR"];
const PUBLIC = /^\s*\/public\b[ \t]*\r?\n?/;

/** Only people of the repository speak for the desk, and only where they say so. */
export function toAnswerFact(raw: RawComment, seen: Seen, number: number): AnswerFact | null {
  const { body, user } = raw;
  if (!body || !PUBLIC.test(body) || !INSIDERS.includes(raw.author_association ?? "")) return null;
  const told = body.replace(PUBLIC, "").trim();
  if (told === "" || !user?.login || typeof user.id !== "number" || !isPerson(user)) return null;

  return {
    kind: "answer",
    repository: seen.repository,
    number,
    commentId: raw.id,
    author: { id: user.id, login: user.login },
    body: told,
  };
}

export function isPerson(
  account: { login?: string | null | undefined; type?: string | null | undefined } | null | undefined,
): boolean {
  return account?.type !== "Bot" && !account?.login?.endsWith("[bot]");
}

function dated<Value>(value: Value, at: string, action: Seen["action"]): Dated<Value> {
  return { value, at, rank: RANKS[action ?? ""] ?? 0 };
}

function webAddress(text: string | null | undefined): string | null {
  const url = text ? URL.parse(text) : null;

  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2048 ? url.href : null;
}
