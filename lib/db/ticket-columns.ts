import type { StoredFile } from "@/lib/domain/attachments/file";
import type { StageEntry } from "@/lib/domain/tickets/history";
import type { Ticket, TicketLink, TicketMirror, TicketSummary } from "@/lib/domain/tickets/ticket";
import { Prisma } from "./generated/client";
import { type Moment, moment, reviveMoment } from "./moment";
import { reviveSla, SLA_COLUMNS, type SlaRow } from "./ticket-sla";

// What is read of a ticket: for each row a JSON list in the order of these columns. With names it would be twice as long,
// and reading it is the dearest part of a list of tickets. What says more begins with the list of what says less.

export const SUMMARY_COLUMNS = Prisma.sql`
  t.id, t.number, t.subject, t.status, t.stage, t.priority, t.urgency, t.category, t.subcategory, t.tags, t.source,
  t.mode, t.version, ${moment("t.scheduled_at")}, ${moment("t.due_at")}, ${moment("t.created_at")},
  ${moment("t.updated_at")}, ${moment("t.first_responded_at")}, ${moment("t.resolved_at")}, ${moment("t.closed_at")},
  json_build_array(r.id, r.email, r.name),
  CASE WHEN a.id IS NOT NULL THEN json_build_array(a.id, a.email, a.name) END,
  CASE WHEN g.id IS NOT NULL THEN json_build_array(g.id, g.slug, g.name) END,
  CASE WHEN p.id IS NOT NULL THEN json_build_array(p.id, p.slug, p.name) END,
  CASE WHEN sp.id IS NOT NULL THEN json_build_array(${SLA_COLUMNS}) END`;

type PersonRow = [id: string, email: string, name: string | null];
type NamedRow = [id: string, slug: string, name: string];

export type SummaryRow = [
  id: string,
  number: number,
  subject: string,
  status: Ticket["status"],
  stage: Ticket["stage"],
  priority: Ticket["priority"],
  urgency: number | null,
  category: string | null,
  subcategory: string | null,
  tags: string[],
  source: Ticket["source"],
  mode: Ticket["mode"],
  version: number,
  scheduledAt: Moment | null,
  dueAt: Moment | null,
  createdAt: Moment,
  updatedAt: Moment,
  firstRespondedAt: Moment | null,
  resolvedAt: Moment | null,
  closedAt: Moment | null,
  requester: PersonRow,
  assignee: PersonRow | null,
  team: NamedRow | null,
  product: NamedRow | null,
  sla: SlaRow | null,
];

export function reviveSummary([
  id,
  number,
  subject,
  status,
  stage,
  priority,
  urgency,
  category,
  subcategory,
  tags,
  source,
  mode,
  version,
  scheduledAt,
  dueAt,
  createdAt,
  updatedAt,
  firstRespondedAt,
  resolvedAt,
  closedAt,
  requester,
  assignee,
  team,
  product,
  sla,
]: SummaryRow): TicketSummary {
  return {
    id,
    number,
    subject,
    status,
    stage,
    priority,
    urgency,
    category,
    subcategory,
    tags,
    source,
    mode,
    version,
    scheduledAt: reviveMoment(scheduledAt),
    dueAt: reviveMoment(dueAt),
    createdAt: reviveMoment(createdAt),
    updatedAt: reviveMoment(updatedAt),
    firstRespondedAt: reviveMoment(firstRespondedAt),
    resolvedAt: reviveMoment(resolvedAt),
    closedAt: reviveMoment(closedAt),
    requester: revivePerson(requester),
    assignee: assignee && revivePerson(assignee),
    team: team && reviveNamed(team),
    product: product && reviveNamed(product),
    sla: sla && reviveSla(sla),
  };
}

function revivePerson([id, email, name]: PersonRow) {
  return { id, email, name };
}

function reviveNamed([id, slug, name]: NamedRow) {
  return { id, slug, name };
}

export const WHOLE_COLUMNS = Prisma.sql`json_build_array(${SUMMARY_COLUMNS}), t.body, t.metadata, t.assumed, t.language,
  (SELECT json_build_object('provider', m.provider, 'id', m.external_id, 'url', m.url)
     FROM ticket_mirror m WHERE m.ticket_id = t.id AND m.external_id IS NOT NULL)`;

export type WholeRow = [
  summary: SummaryRow,
  body: string,
  metadata: Ticket["metadata"],
  assumed: Ticket["assumed"],
  language: Ticket["language"],
  external: Ticket["external"],
];

export function reviveTicket([summary, body, metadata, assumed, language, external]: WholeRow): Ticket {
  return { ...reviveSummary(summary), body, metadata, assumed, language, external };
}

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

export const RECORD_COLUMNS = Prisma.sql`json_build_array(${WHOLE_COLUMNS}),
  (SELECT coalesce(json_agg(json_build_object('stage', e.after->>'stage', 'at', ${moment("e.created_at")})
            ORDER BY e.seq), '[]')
     FROM ticket_event e WHERE e.ticket_id = t.id AND e.kind IN ('ticket_created', 'stage_changed')
      AND e.after->>'stage' IS NOT NULL),
  (SELECT coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'url', l.url, 'repository', l.repository,
            'number', l.number, 'title', l.title, 'createdAt', ${moment("l.created_at")})
            ORDER BY l.created_at, l.id), '[]')
     FROM ticket_link l WHERE l.ticket_id = t.id),
  (SELECT coalesce(json_agg(json_build_object('id', f.id, 'filename', f.filename, 'bytes', f.bytes, 'mime', f.mime,
            'externalUrl', f.external_url, 'createdAt', ${moment("f.created_at")}) ORDER BY f.id), '[]')
     FROM attachment f WHERE f.ticket_id = t.id AND f.comment_id IS NULL),
  (SELECT json_build_object('provider', m.provider, 'isThere', m.external_id IS NOT NULL, 'refusal', m.refusal)
     FROM ticket_mirror m WHERE m.ticket_id = t.id),
  coalesce(p.public_subjects, false), coalesce(p.public_repo, false)`;

type Raw<Item, Key extends keyof Item> = Omit<Item, Key> & Record<Key, Moment>;

export type RecordRow = [
  whole: WholeRow,
  entries: Raw<StageEntry, "at">[],
  links: Raw<TicketLink, "createdAt">[],
  files: Raw<StoredFile, "createdAt">[],
  mirror: TicketMirror | null,
  publicSubjects: boolean,
  publicRepo: boolean,
];

export function reviveRecord(row: RecordRow): TicketRecord {
  const [whole, entries, links, files, mirror, publicSubjects, publicRepo] = row;

  return {
    ticket: reviveTicket(whole),
    entries: entries.map(({ stage, at }) => ({ stage, at: reviveMoment(at) })),
    links: links.map((link) => ({ ...link, createdAt: reviveMoment(link.createdAt) })),
    files: files.map((file) => ({ ...file, createdAt: reviveMoment(file.createdAt) })),
    mirror,
    publicSubjects,
    publicRepo,
  };
}
