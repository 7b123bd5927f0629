import type { StoredFile } from "@/lib/domain/attachments/file";
import type { StageEntry } from "@/lib/domain/tickets/history";
import type { PersonRef, TeamRef, Ticket, TicketLink, TicketMirror, TicketSummary } from "@/lib/domain/tickets/ticket";
import type { Description } from "./json-rows";
import { sla } from "./ticket-sla";

// The prefixes are the aliases of `joins` in ./tickets.ts.

const person: Description<PersonRef> = (user) => ({
  id: user.value("id"),
  email: user.value("email"),
  name: user.value("name"),
});

const named: Description<TeamRef> = (one) => ({
  id: one.value("id"),
  slug: one.value("slug"),
  name: one.value("name"),
});

/** A ticket in brief, with the names around it. */
export const ticketSummary: Description<TicketSummary> = (t) => ({
  id: t.value("id"),
  number: t.value("number"),
  subject: t.value("subject"),
  status: t.value("status"),
  stage: t.value("stage"),
  priority: t.value("priority"),
  urgency: t.value("urgency"),
  category: t.value("category"),
  subcategory: t.value("subcategory"),
  tags: t.value("tags"),
  requester: t.row(person, "r."),
  assignee: t.optionalRow(person, "a.", "id"),
  team: t.optionalRow(named, "g.", "id"),
  product: t.optionalRow(named, "p.", "id"),
  scheduledAt: t.moment("scheduled_at"),
  dueAt: t.moment("due_at"),
  source: t.value("source"),
  mode: t.value("mode"),
  version: t.value("version"),
  createdAt: t.moment("created_at"),
  updatedAt: t.moment("updated_at"),
  firstRespondedAt: t.moment("first_responded_at"),
  resolvedAt: t.moment("resolved_at"),
  closedAt: t.moment("closed_at"),
  sla: t.optionalRow(sla, "s.", "policy_id"),
});

const EXTERNAL = `
  (SELECT json_build_object('provider', m.provider, 'id', m.external_id, 'url', m.url)
     FROM ticket_mirror m WHERE m.ticket_id = t.id AND m.external_id IS NOT NULL)`;

/** The same with all that it says at length. */
export const wholeTicket: Description<Ticket> = (t) => ({
  ...ticketSummary(t),
  body: t.value("body"),
  metadata: t.value("metadata"),
  assumed: t.value("assumed"),
  language: t.value("language"),
  external: t.computed(EXTERNAL),
});

/** A ticket with what hangs on it, and what its product lets the public see. */
export type TicketRecord = {
  ticket: Ticket;
  entries: StageEntry[];
  links: TicketLink[];
  files: StoredFile[];
  mirror: TicketMirror | null;
  publicSubjects: boolean;
  publicRepo: boolean;
};

const MIRROR = `
  (SELECT json_build_object('provider', m.provider, 'isThere', m.external_id IS NOT NULL, 'refusal', m.refusal)
     FROM ticket_mirror m WHERE m.ticket_id = t.id)`;
const PUBLIC_SUBJECTS = `coalesce(p.public_subjects, false)`;
const PUBLIC_REPO = `coalesce(p.public_repo, false)`;

export const ticketRecord: Description<TicketRecord> = (t) => ({
  ticket: t.row(wholeTicket, "t."),
  entries: t.rows(stageEntry, "e.", STAGE_ENTRIES),
  links: t.rows(link, "l.", LINKS),
  files: t.rows(file, "f.", FILES),
  mirror: t.computed(MIRROR),
  publicSubjects: t.computed(PUBLIC_SUBJECTS),
  publicRepo: t.computed(PUBLIC_REPO),
});

const STAGE_ENTRIES = {
  from: `ticket_event e WHERE e.ticket_id = t.id AND e.kind IN ('ticket_created', 'stage_changed')
          AND e.after->>'stage' IS NOT NULL`,
  orderBy: "e.seq",
};
const stageEntry: Description<StageEntry> = (e) => ({
  stage: e.value("after->>'stage'"),
  at: e.moment("created_at"),
});

const LINKS = { from: "ticket_link l WHERE l.ticket_id = t.id", orderBy: "l.created_at, l.id" };
const link: Description<TicketLink> = (l) => ({
  id: l.value("id"),
  kind: l.value("kind"),
  url: l.value("url"),
  repository: l.value("repository"),
  number: l.value("number"),
  title: l.value("title"),
  createdAt: l.moment("created_at"),
});

const FILES = { from: "attachment f WHERE f.ticket_id = t.id AND f.comment_id IS NULL", orderBy: "f.id" };
const file: Description<StoredFile> = (f) => ({
  id: f.value("id"),
  filename: f.value("filename"),
  bytes: f.value("bytes"),
  mime: f.value("mime"),
  externalUrl: f.value("external_url"),
  createdAt: f.moment("created_at"),
});
