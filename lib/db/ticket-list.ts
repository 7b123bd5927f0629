import type { DomainContext } from "@/lib/domain/context";
import { actingUserId } from "@/lib/domain/context";
import type { PersonReference, SlugReference } from "@/lib/domain/references";
import type { TicketFilter, TicketSort } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { Prisma } from "./generated/client";
import { selectTickets } from "./tickets";
import { searchableText, visibleTickets } from "./visibility";

/** The sort key of the last ticket seen; lists go on strictly after it. */
export type TicketPosition = { id: string; updatedAt?: string | undefined; priority?: string | undefined };

type Query = { filter: TicketFilter; sort: TicketSort; after: TicketPosition | null; limit: number };

/** One page of the tickets that the actor may see, by keyset: the cost does not grow with the page's number. */
export function findTickets(ctx: DomainContext, { filter, sort, after, limit }: Query): Promise<Ticket[]> {
  const conditions = [...conditionsOf(ctx, filter), ...(after ? [ORDERS[sort].after(after)] : [])];

  return selectTickets(ctx.db, {
    where: Prisma.join(conditions, " AND "),
    orderBy: ORDERS[sort].by,
    limit,
    search: searchesText(filter),
  });
}

/** How many tickets match, counting no further than `cap`: a queue's badge needs no exact millions. */
export async function countTickets(ctx: DomainContext, filter: TicketFilter, cap: number): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (
      SELECT 1 FROM ticket t
      ${searchesText(filter) ? Prisma.sql`JOIN ticket_search s ON s.ticket_id = t.id` : Prisma.empty}
      WHERE ${Prisma.join(conditionsOf(ctx, filter), " AND ")} LIMIT ${cap}) AS matching`;

  return Number(row?.count ?? 0);
}

const ORDERS: Record<TicketSort, { by: Prisma.Sql; after: (last: TicketPosition) => Prisma.Sql }> = {
  newest: { by: Prisma.sql`t.id DESC`, after: ({ id }) => Prisma.sql`t.id < ${id}::uuid` },
  oldest: { by: Prisma.sql`t.id ASC`, after: ({ id }) => Prisma.sql`t.id > ${id}::uuid` },
  updated: {
    by: Prisma.sql`t.updated_at DESC, t.id DESC`,
    after: ({ id, updatedAt }) => Prisma.sql`(t.updated_at, t.id) < (${updatedAt}::timestamptz, ${id}::uuid)`,
  },
  priority: {
    by: Prisma.sql`t.priority DESC, t.id DESC`,
    after: ({ id, priority }) => Prisma.sql`(t.priority, t.id) < (${priority}::priority, ${id}::uuid)`,
  },
};

function searchesText({ search }: TicketFilter): boolean {
  return search !== undefined && parseTicketKey(search) === null;
}

function conditionsOf(ctx: DomainContext, filter: TicketFilter): Prisma.Sql[] {
  const conditions = [
    visibleTickets(ctx),
    anyOf("status", "ticket_status", filter.status),
    anyOf("stage", "stage", filter.stage),
    anyOf("priority", "priority", filter.priority),
    assignedTo(ctx, filter.assignee),
    filter.requester && Prisma.sql`t.requester_id = ${personId(filter.requester)}`,
    filter.team && Prisma.sql`t.team_id = ${slugId("team", filter.team)}`,
    filter.product && Prisma.sql`t.product_id = ${slugId("product", filter.product)}`,
    filter.tag && Prisma.sql`t.tags @> ARRAY[${filter.tag}]`,
    filter.createdFrom && Prisma.sql`t.created_at >= ${filter.createdFrom}`,
    filter.createdTo && Prisma.sql`t.created_at <= ${filter.createdTo}`,
    filter.search && matching(ctx, filter.search),
  ];

  return conditions.filter((condition) => condition instanceof Prisma.Sql);
}

function anyOf(column: string, type: string, values: readonly string[] | undefined): Prisma.Sql | undefined {
  if (!values) return undefined;
  if (values.length === 0) return Prisma.sql`false`;
  const list = Prisma.join(values.map((value) => Prisma.sql`${value}::${Prisma.raw(type)}`));

  return Prisma.sql`t.${Prisma.raw(column)} IN (${list})`;
}

function assignedTo(ctx: DomainContext, assignee: TicketFilter["assignee"]): Prisma.Sql | undefined {
  if (assignee === undefined) return undefined;
  if (assignee === "none") return Prisma.sql`t.assignee_id IS NULL`;
  if (assignee === "me") return Prisma.sql`t.assignee_id = ${actingUserId(ctx.actor)}::uuid`;

  return Prisma.sql`t.assignee_id = ${personId(assignee)}`;
}

function personId(person: PersonReference): Prisma.Sql {
  return "id" in person
    ? Prisma.sql`${person.id}::uuid`
    : Prisma.sql`(SELECT id FROM "user" WHERE email = ${person.email})`;
}

function slugId(table: "team" | "product", reference: SlugReference): Prisma.Sql {
  return "id" in reference
    ? Prisma.sql`${reference.id}::uuid`
    : Prisma.sql`(SELECT id FROM ${Prisma.raw(table)} WHERE slug = ${reference.slug})`;
}

/** Whoever types a ticket's number wants that ticket; everything else is words. */
function matching(ctx: DomainContext, search: string): Prisma.Sql {
  const key = parseTicketKey(search);
  if (!key) return Prisma.sql`${searchableText(ctx)} @@ websearch_to_tsquery('english', ${search})`;

  return "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
}
