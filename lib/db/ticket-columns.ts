import type { StoredFile } from "@/lib/domain/attachments/file";
import type { StageEntry } from "@/lib/domain/tickets/history";
import type { PersonRef, TeamRef, Ticket, TicketLink, TicketMirror, TicketSummary } from "@/lib/domain/tickets/ticket";
import { Prisma } from "./generated/client";
import { type Column, type Columns, listOf, moment, nested, plain, reviver } from "./json-rows";
import { SLA } from "./ticket-sla";

const person = (alias: "r" | "a"): Column =>
  nested<PersonRef>(
    { id: plain(`${alias}.id`), email: plain(`${alias}.email`), name: plain(`${alias}.name`) },
    `${alias}.id`,
  );

const named = (alias: "g" | "p"): Column =>
  nested<TeamRef>(
    { id: plain(`${alias}.id`), slug: plain(`${alias}.slug`), name: plain(`${alias}.name`) },
    `${alias}.id`,
  );

/** A ticket in brief, with the names around it. */
export const SUMMARY: Columns<TicketSummary> = {
  id: plain("t.id"),
  number: plain("t.number"),
  subject: plain("t.subject"),
  status: plain("t.status"),
  stage: plain("t.stage"),
  priority: plain("t.priority"),
  urgency: plain("t.urgency"),
  category: plain("t.category"),
  subcategory: plain("t.subcategory"),
  tags: plain("t.tags"),
  requester: person("r"),
  assignee: person("a"),
  team: named("g"),
  product: named("p"),
  scheduledAt: moment("t.scheduled_at"),
  dueAt: moment("t.due_at"),
  source: plain("t.source"),
  mode: plain("t.mode"),
  version: plain("t.version"),
  createdAt: moment("t.created_at"),
  updatedAt: moment("t.updated_at"),
  firstRespondedAt: moment("t.first_responded_at"),
  resolvedAt: moment("t.resolved_at"),
  closedAt: moment("t.closed_at"),
  sla: SLA,
};

/** The same with all that it says at length. */
export const WHOLE: Columns<Ticket> = {
  ...SUMMARY,
  body: plain("t.body"),
  metadata: plain("t.metadata"),
  assumed: plain("t.assumed"),
  language: plain("t.language"),
  external: plain(Prisma.sql`
    (SELECT json_build_object('provider', m.provider, 'id', m.external_id, 'url', m.url)
       FROM ticket_mirror m WHERE m.ticket_id = t.id AND m.external_id IS NOT NULL)`),
};

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

export const RECORD: Columns<TicketRecord> = {
  ticket: nested(WHOLE),
  entries: many<StageEntry>(
    { stage: plain("e.after->>'stage'"), at: moment("e.created_at") },
    "ORDER BY e.seq",
    `ticket_event e WHERE e.ticket_id = t.id AND e.kind IN ('ticket_created', 'stage_changed')
        AND e.after->>'stage' IS NOT NULL`,
  ),
  links: many<TicketLink>(
    {
      id: plain("l.id"),
      kind: plain("l.kind"),
      url: plain("l.url"),
      repository: plain("l.repository"),
      number: plain("l.number"),
      title: plain("l.title"),
      createdAt: moment("l.created_at"),
    },
    "ORDER BY l.created_at, l.id",
    "ticket_link l WHERE l.ticket_id = t.id",
  ),
  files: many<StoredFile>(
    {
      id: plain("f.id"),
      filename: plain("f.filename"),
      bytes: plain("f.bytes"),
      mime: plain("f.mime"),
      externalUrl: plain("f.external_url"),
      createdAt: moment("f.created_at"),
    },
    "ORDER BY f.id",
    "attachment f WHERE f.ticket_id = t.id AND f.comment_id IS NULL",
  ),
  mirror: plain(Prisma.sql`
    (SELECT json_build_object('provider', m.provider, 'isThere', m.external_id IS NOT NULL, 'refusal', m.refusal)
       FROM ticket_mirror m WHERE m.ticket_id = t.id)`),
  publicSubjects: plain("coalesce(p.public_subjects, false)"),
  publicRepo: plain("coalesce(p.public_repo, false)"),
};

/** The rows that belong to the ticket. */
function many<Row>(columns: Columns<Row>, order: string, from: string): Column {
  const revive = reviver(columns);

  return {
    sql: Prisma.sql`(SELECT coalesce(json_agg(json_build_array(${listOf(columns)}) ${Prisma.raw(order)}), '[]')
      FROM ${Prisma.raw(from)})`,
    revive: (json: unknown[][]) => json.map(revive),
  };
}
