import type { Actor, DomainContext, Mode } from "./context";
import { actingUserId } from "./context";
import { newId } from "./ids";

/** Everything that can happen to a ticket. Consumers (screens, webhooks, mail, SLA) switch on these. */
export const EVENT_KINDS = [
  "ticket_created",
  "status_changed",
  "stage_changed",
  "assignee_changed",
  "team_changed",
  "product_changed",
  "requester_changed",
  "priority_changed",
  "tags_changed",
  "details_changed",
  "comment_added",
  "note_added",
  "link_added",
  "link_removed",
  "mail_sent",
  "mail_failed",
  "mail_bounced",
  "file_added",
  "file_removed",
  "watcher_added",
  "watcher_removed",
  /** The requester has said how it was solved. */
  "rating_given",
  /** What was merged or live is so no longer; `after` has a `reason` and a `url`. */
  "fix_withdrawn",
  "sla_warning",
  "sla_breached",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What the anonymous tracking page may tell of, without names (DESIGN §4). */
const PUBLIC_KINDS: readonly EventKind[] = [
  "ticket_created",
  "status_changed",
  "stage_changed",
  "comment_added",
  "fix_withdrawn",
];

/** The fields that changed, with their values in JSON. */
export type Diff = Record<string, unknown>;

export type TicketEventDraft = { ticketId: string; kind: EventKind; before?: Diff; after?: Diff };

export type AuditDraft = { kind: string; targetId: string; before?: Diff; after?: Diff };

/** The row of a ticket's event, credited to the context's actor. */
export function toEventRow(ctx: EventContext, draft: TicketEventDraft) {
  return {
    ticketId: draft.ticketId,
    kind: draft.kind,
    before: json(draft.before),
    after: json(draft.after),
    public: PUBLIC_KINDS.includes(draft.kind),
    mode: ctx.mode,
    createdAt: ctx.now(),
    requestId: ctx.requestId,
    ...credit(ctx.actor),
  };
}

/** The row of an administrator's action, credited to the context's actor. */
export function toAuditRow(ctx: EventContext, draft: AuditDraft) {
  return {
    id: newId(ctx.now()),
    kind: draft.kind,
    targetId: draft.targetId,
    before: json(draft.before),
    after: json(draft.after),
    createdAt: ctx.now(),
    requestId: ctx.requestId,
    ...credit(ctx.actor),
  };
}

type EventContext = Pick<DomainContext, "actor" | "now" | "requestId"> & { mode: Mode };

function credit(actor: Actor) {
  return {
    actorKind: actor.kind === "apiKey" ? ("api_key" as const) : actor.kind,
    actorUserId: actingUserId(actor),
    actorKeyId: actor.kind === "apiKey" ? actor.keyId : null,
  };
}

function json(diff: Diff | undefined): object {
  return JSON.parse(JSON.stringify(diff ?? {}));
}
