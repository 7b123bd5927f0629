import type { Ticket } from "@/lib/domain/tickets/ticket";
import type { TicketKey } from "@/lib/domain/tickets/ticket-id";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { type Viewer, visibleTickets } from "./visibility";

// One statement with joins: Prisma's relation loading would ask once for each relation, and this is the hottest read.
const COLUMNS = Prisma.sql`
  t.id, t.number, t.subject, t.body, t.status::text, t.stage::text, t.priority::text, t.urgency, t.category,
  t.subcategory, t.tags, t.metadata, t.scheduled_at, t.due_at, t.source::text, t.mode::text, t.version,
  t.created_at, t.updated_at, t.first_responded_at, t.resolved_at, t.closed_at,
  r.id AS requester_id, r.email AS requester_email, r.name AS requester_name,
  a.id AS assignee_id, a.email AS assignee_email, a.name AS assignee_name,
  g.id AS team_id, g.slug AS team_slug, g.name AS team_name,
  p.id AS product_id, p.slug AS product_slug, p.name AS product_name`;

const JOINS = Prisma.sql`
  JOIN "user" r ON r.id = t.requester_id
  LEFT JOIN "user" a ON a.id = t.assignee_id
  LEFT JOIN team g ON g.id = t.team_id
  LEFT JOIN product p ON p.id = t.product_id`;

type TicketRow = Omit<Ticket, "requester" | "assignee" | "team" | "product" | "scheduledAt" | "dueAt"> & {
  scheduled_at: Date | null;
  due_at: Date | null;
  created_at: Date;
  updated_at: Date;
  first_responded_at: Date | null;
  resolved_at: Date | null;
  closed_at: Date | null;
  requester_id: string;
  requester_email: string;
  requester_name: string | null;
  assignee_id: string | null;
  assignee_email: string;
  assignee_name: string | null;
  team_id: string | null;
  team_slug: string;
  team_name: string;
  product_id: string | null;
  product_slug: string;
  product_name: string;
};

type Selection = {
  /** A relation `t` of tickets that the actor may see. */
  from?: Prisma.Sql;
  /** A condition on `t`; must contain `visibleTickets(ctx)` when `from` does not. */
  where?: Prisma.Sql;
  orderBy?: Prisma.Sql;
};

/** Tickets with the names around them. */
export async function selectTickets(db: Db, { from, where, orderBy }: Selection): Promise<Ticket[]> {
  const rows = await db.$queryRaw<TicketRow[]>`
    SELECT ${COLUMNS} FROM ${from ?? Prisma.sql`ticket t`} ${JOINS}
    ${where ? Prisma.sql`WHERE ${where}` : Prisma.empty}
    ${orderBy ? Prisma.sql`ORDER BY ${orderBy}` : Prisma.empty}`;

  return rows.map(toTicket);
}

function toTicket(row: TicketRow): Ticket {
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    body: row.body,
    status: row.status,
    stage: row.stage,
    priority: row.priority,
    urgency: row.urgency,
    category: row.category,
    subcategory: row.subcategory,
    tags: row.tags,
    metadata: row.metadata,
    requester: { id: row.requester_id, email: row.requester_email, name: row.requester_name },
    assignee: row.assignee_id ? { id: row.assignee_id, email: row.assignee_email, name: row.assignee_name } : null,
    team: row.team_id ? { id: row.team_id, slug: row.team_slug, name: row.team_name } : null,
    product: row.product_id ? { id: row.product_id, slug: row.product_slug, name: row.product_name } : null,
    scheduledAt: row.scheduled_at,
    dueAt: row.due_at,
    source: row.source,
    mode: row.mode,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    firstRespondedAt: row.first_responded_at,
    resolvedAt: row.resolved_at,
    closedAt: row.closed_at,
  };
}

/** The ticket with this key if the actor may see it; `forUpdate` locks it until the transaction ends. */
export async function findTicket(
  ctx: Viewer & { db: Db },
  key: TicketKey,
  { forUpdate = false } = {},
): Promise<Ticket | null> {
  const named = "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
  const where = Prisma.sql`${named} AND ${visibleTickets(ctx)}`;
  // First the lock, then the reading: a statement that had to wait joins the new ticket with the names around the old one.
  if (forUpdate) await ctx.db.$queryRaw`SELECT 1 FROM ticket t WHERE ${where} FOR UPDATE`;
  const [ticket] = await selectTickets(ctx.db, { where });

  return ticket ?? null;
}

type TrackedProduct = { publicSubjects: boolean; publicRepo: boolean };

/**
 * A ticket whoever asks, with what its product lets the public see. Only for the tracking page, which decides for itself
 * what of it to show; everything else reads through `visibleTickets`.
 */
export async function selectByKey(
  db: Db,
  key: TicketKey,
): Promise<{ ticket: Ticket; product: TrackedProduct | null } | null> {
  const where = "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
  const [ticket] = await selectTickets(db, { where });
  if (!ticket) return null;
  const product = ticket.product
    ? await db.product.findUnique({
        where: { id: ticket.product.id },
        select: { publicSubjects: true, publicRepo: true },
      })
    : null;

  return { ticket, product };
}
