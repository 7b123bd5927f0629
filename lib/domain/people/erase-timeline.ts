import { ERASED } from "./redact";

/** What the timeline may still tell of an erased person's ticket: states, times, who worked on it. Anything else is words. */
const STAYS = new Set([
  ...["number", "status", "stage", "priority", "urgency", "assumed", "scheduledAt", "dueAt"],
  ...["category", "subcategory", "tags", "requester", "assignee", "team", "product", "watcher"],
  ...["commentId", "noteId", "fileId", "linkId", "mailId", "fromRequester", "hasComment", "score"],
  ...["kind", "mail", "url", "bytes", "mime", "target", "targetMinutes", "warnAt"],
]);
/** Of these, the reasons are ours and not somebody's words. */
const SETBACK = /^(?:reverted|withdrawn|[a-z]+(?:_[a-z]+)+)$/;

/** `before` or `after` of an event without the words that are in it. A text that is no object stays as it is. */
export function withoutWords(diff: unknown): unknown {
  if (typeof diff !== "object" || diff === null || Array.isArray(diff)) return diff;

  return Object.fromEntries(
    Object.entries(diff).map(([key, value]) => [key, STAYS.has(key) ? value : blank(key, value)]),
  );
}

function blank(key: string, value: unknown): unknown {
  if (typeof value === "string") return key === "reason" && SETBACK.test(value) ? value : ERASED;
  if (Array.isArray(value)) return [];

  return typeof value === "object" && value !== null ? {} : value;
}
