import type { TicketEvent } from "@/lib/db/events";
import type { Mode } from "../context";
import type { EventKind } from "../events";
import { isSlaNews, type SlaNews } from "../sla/marks";
import type { TicketStatus } from "../tickets/vocabulary";
import type { WebhookEvent } from "./vocabulary";

/** Something to tell of a ticket; the ticket itself is added when it is written down. */
export type Message = {
  type: WebhookEvent;
  ticketId: string;
  mode: Mode;
  at: Date;
  requestId: string | null;
  /** Fields by their names in the domain, in the order of the changes. */
  changed: string[];
  /** What some of them were before; only those that are a single word. */
  previous: Partial<Record<WordField, string>>;
  /** The answer or note that it is about. */
  commentId: string | null;
  /** The target that is near, or missed. */
  sla: SlaNews | null;
};

const WORD_FIELDS = ["status", "stage", "priority"] as const;
type WordField = (typeof WORD_FIELDS)[number];

/**
 * What events mean to the outside, in order. The changes of one request to one ticket are told of together: an agent who
 * sets priority and assignee at once has updated the ticket once.
 */
export function toMessages(events: readonly TicketEvent[]): Message[] {
  const messages: Message[] = [];

  for (const event of events) {
    const type = typeOf(event);
    if (type === null) continue;
    const message = toMessage(type, event);
    const same = type === "ticket.updated" ? updateOfSameRequest(messages, event) : undefined;
    if (!same) messages.push(message);
    else {
      same.changed = [...new Set([...same.changed, ...message.changed])];
      same.previous = { ...message.previous, ...same.previous };
    }
  }

  return messages;
}

function toMessage(type: WebhookEvent, event: TicketEvent): Message {
  const { ticketId, mode, createdAt: at, requestId, before, after } = event;
  const isChange = !SILENT_DIFFS.includes(event.kind);

  return {
    type,
    ticketId,
    mode,
    at,
    requestId,
    changed: isChange ? Object.keys(after) : event.kind.startsWith("link_") ? ["links"] : [],
    previous: Object.fromEntries(
      WORD_FIELDS.flatMap((field) => (typeof before[field] === "string" ? [[field, before[field]]] : [])),
    ),
    commentId: typeof after.commentId === "string" ? after.commentId : null,
    sla: isSlaNews(after) ? after : null,
  };
}

/** Kinds whose diff is something else than fields of the ticket. */
const SILENT_DIFFS: readonly EventKind[] = [
  "ticket_created",
  "comment_added",
  "note_added",
  "link_added",
  "link_removed",
  "sla_warning",
  "sla_breached",
];

/** Among what was told last without a break of that ticket by that request. */
function updateOfSameRequest(messages: readonly Message[], event: TicketEvent): Message | undefined {
  if (event.requestId === null) return undefined;

  for (const message of messages.toReversed()) {
    if (message.ticketId !== event.ticketId || message.requestId !== event.requestId) return undefined;
    if (message.type === "ticket.updated") return message;
  }

  return undefined;
}

/** A kind that is missing here does not compile: whoever adds one decides whether the outside hears of it. */
const TYPES: Record<EventKind, WebhookEvent | null> = {
  ticket_created: "ticket.created",
  stage_changed: "ticket.stage_changed",
  comment_added: "ticket.note_added",
  note_added: "ticket.note_added",
  status_changed: "ticket.updated",
  assignee_changed: "ticket.updated",
  team_changed: "ticket.updated",
  product_changed: "ticket.updated",
  requester_changed: "ticket.updated",
  priority_changed: "ticket.updated",
  tags_changed: "ticket.updated",
  details_changed: "ticket.updated",
  link_added: "ticket.updated",
  link_removed: "ticket.updated",
  mail_sent: null,
  mail_failed: null,
  mail_bounced: null,
  file_added: null,
  file_removed: null,
  watcher_added: null,
  watcher_removed: null,
  rating_given: null,
  fix_withdrawn: null,
  sla_warning: "ticket.sla_warning",
  sla_breached: "ticket.sla_breached",
};

function typeOf({ kind, before, after }: TicketEvent): WebhookEvent | null {
  if (kind !== "status_changed") return TYPES[kind] ?? null;
  if (after.status === "closed") return "ticket.closed";
  if (before.status === "closed") return "ticket.reopened";
  // From new to open: one word to the outside, so nothing has changed there.
  if (toldStatus(before.status) === toldStatus(after.status)) return null;

  return TYPES[kind];
}

/** Statuses in four words, as Aurion's document has them. */
export function toldStatus(status: unknown): Exclude<TicketStatus, "new"> {
  return status === "new" ? "open" : (status as Exclude<TicketStatus, "new">);
}
