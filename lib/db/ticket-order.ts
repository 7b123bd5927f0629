import type { TicketFilter, TicketSort } from "@/lib/domain/tickets/schemas";
import { Prisma } from "./generated/client";

/** The sort key of the last ticket seen; lists go on strictly after it. */
export type TicketPosition = {
  id: string;
  updatedAt?: string | undefined;
  priority?: string | undefined;
  slaDueAt?: string | undefined;
};

/** What a page of tickets is asked for with. */
export type TicketQuery = { filter: TicketFilter; sort: TicketSort; after: TicketPosition | null; limit: number };

export const ORDERS: Record<TicketSort, { by: Prisma.Sql; after: (last: TicketPosition) => Prisma.Sql }> = {
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
  sla: {
    by: Prisma.sql`t.sla_due_at ASC, t.id ASC`,
    after: ({ id, slaDueAt }) => Prisma.sql`(t.sla_due_at, t.id) > (${slaDueAt}::timestamptz, ${id}::uuid)`,
  },
};

export function following(sort: TicketSort, after: TicketPosition | null): Prisma.Sql[] {
  return after ? [ORDERS[sort].after(after)] : [];
}

export function isByTime(sort: TicketSort): boolean {
  return sort === "newest" || sort === "oldest";
}
