import { randomUUID } from "node:crypto";
import { MONA, sha } from "./world";

export type SentDelivery = { id: string; event: string; payload: Record<string, unknown> };

/** Payloads of one repository with the fields that GitHub sends, at minutes of one day. */
export function deliveriesOf(repository: string) {
  const delivery = (event: string, payload: Record<string, unknown>): SentDelivery => ({
    id: randomUUID(),
    event,
    payload: {
      sender: MONA,
      repository: { full_name: repository, default_branch: "main", html_url: `https://github.com/${repository}` },
      ...payload,
    },
  });

  return {
    issue: (action: string, minute: number, fields: Record<string, unknown> = {}) =>
      delivery("issues", { action, issue: anIssue(repository, minute, fields) }),
    comment: (minute: number, comment: Record<string, unknown>, fields: Record<string, unknown> = {}) =>
      delivery("issue_comment", {
        action: "created",
        issue: anIssue(repository, minute, fields),
        comment: { id: 900 + minute, author_association: "MEMBER", user: MONA, ...comment },
      }),
    pull: (action: string, minute: number, fields: Record<string, unknown> = {}) =>
      delivery("pull_request", {
        action,
        number: fields.number ?? 34,
        pull_request: aPull(repository, minute, fields),
      }),
    review: (state: string, minute: number, fields: Record<string, unknown> = {}) =>
      delivery("pull_request_review", {
        action: "submitted",
        review: { id: 700 + minute, state, submitted_at: at(minute), commit_id: sha("head"), user: MONA },
        pull_request: aPull(repository, minute, fields),
      }),
    deployment: (state: string, minute: number, commit: string, fields: Record<string, unknown> = {}) =>
      delivery("deployment_status", {
        action: "created",
        deployment: { id: 500, sha: sha(commit), ref: "main", environment: "production", ...fields },
        deployment_status: {
          id: 5000 + minute,
          state,
          environment: "production",
          environment_url: "https://shop.example.com",
          created_at: at(minute),
          ...fields,
        },
      }),
    release: (minute: number, tag: string, fields: Record<string, unknown> = {}) =>
      delivery("release", {
        action: "published",
        release: {
          id: 300 + minute,
          tag_name: tag,
          target_commitish: "main",
          html_url: `https://github.com/${repository}/releases/tag/${tag}`,
          draft: false,
          prerelease: false,
          published_at: at(minute),
          ...fields,
        },
      }),
    push: (minute: number, message: string) =>
      delivery("push", {
        ref: "refs/heads/main",
        commits: [
          { id: sha(message), message, timestamp: at(minute), url: `https://github.com/${repository}/commit/1` },
        ],
      }),
  };
}

/** A minute of the day on which everything happens. */
export function at(minute: number): string {
  return new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString();
}

function anIssue(repository: string, minute: number, fields: Record<string, unknown>) {
  const number = fields.number ?? 12;

  return {
    number,
    title: "Export stops",
    body: "",
    html_url: `https://github.com/${repository}/issues/${number}`,
    state: "open",
    state_reason: null,
    created_at: at(0),
    updated_at: at(minute),
    closed_at: null,
    assignees: [],
    ...fields,
  };
}

function aPull(repository: string, minute: number, fields: Record<string, unknown>) {
  const number = fields.number ?? 34;

  return {
    number,
    title: "Let the export go on",
    body: "",
    html_url: `https://github.com/${repository}/pull/${number}`,
    state: "open",
    draft: false,
    created_at: at(3),
    updated_at: at(minute),
    closed_at: null,
    merged_at: null,
    merge_commit_sha: null,
    head: { ref: "let-it-go-on", sha: sha("head") },
    ...fields,
  };
}

/** The fields of a merged pull request. */
export function merged(minute: number, commit = "merge") {
  return { state: "closed", merged: true, merged_at: at(minute), closed_at: at(minute), merge_commit_sha: sha(commit) };
}

/** The fields of a closed issue. */
export function closed(minute: number, reason = "completed") {
  return { state: "closed", state_reason: reason, closed_at: at(minute) };
}
