import type { DomainContext } from "@/lib/domain/context";
import { isAgent } from "@/lib/domain/policy";
import type { TicketSpan } from "@/lib/domain/tickets/schemas";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { TICKET_STATUSES, type TicketStatus } from "@/lib/domain/tickets/vocabulary";
import { Prisma } from "./generated/client";
import { sumTallies } from "./tallies";
import { conditionsOf, enumList } from "./ticket-filter";
import { selectTickets } from "./tickets";

type Page = { span: TicketSpan; offset: number; limit: number; total: number };
type Walk = { direction: "ASC" | "DESC"; skip: number; take: number };

/**
 * Whole tickets by distance from the newest. What is skipped is walked in an index only, at about a microsecond a
 * ticket, and from the end that is nearer.
 */
export function findTicketsAt(ctx: DomainContext, page: Page): Promise<Ticket[]> {
  const walk = walkTo(page);
  const ids = Prisma.sql`
    SELECT id FROM ${idsOf(ctx, page.span, walk)}
     ORDER BY id ${Prisma.raw(walk.direction)} LIMIT ${walk.take} OFFSET ${walk.skip}`;

  return selectTickets(ctx, {
    from: Prisma.sql`(SELECT t.* FROM (${ids}) AS page JOIN ticket t ON t.id = page.id) AS t`,
    orderBy: Prisma.sql`t.id DESC`,
    isPrepared: true,
  });
}

function walkTo({ offset, limit, total }: Page): Walk {
  const take = Math.min(limit, total - offset);
  const rest = total - offset - take;

  return offset <= rest ? { direction: "DESC", skip: offset, take } : { direction: "ASC", skip: rest, take };
}

/** How many tickets there are, exactly: by the tallies where they can tell, else by an index. */
export async function countExactly(ctx: DomainContext, span: TicketSpan): Promise<number> {
  if (isAgent(ctx.actor) && !span.createdFrom && !span.createdTo) {
    const sums = await sumTallies(ctx.db, ctx.mode);
    const wanted = new Set<TicketStatus>(span.status ?? TICKET_STATUSES);

    return [...wanted].reduce((total, status) => total + (sums[status]?.count ?? 0), 0);
  }
  const { where, status } = conditions(ctx, span);
  const [row] = await ctx.db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM ticket t WHERE ${where}
      ${status ? Prisma.sql`AND t.status = ANY (${enumList("ticket_status", status)})` : Prisma.empty}`;

  return Number(row?.count ?? 0);
}

/** The ids as far as the walk goes, as a relation. Each status has an index of its own in this order; few are merged. */
function idsOf(ctx: DomainContext, span: TicketSpan, { direction, skip, take }: Walk): Prisma.Sql {
  const { where, status } = conditions(ctx, span);
  if (!status) return Prisma.sql`(SELECT t.id FROM ticket t WHERE ${where}) AS found`;
  const walks = status.map(
    (word) => Prisma.sql`(
      SELECT t.id FROM ticket t WHERE ${where} AND t.status = ${word}::ticket_status
       ORDER BY t.id ${Prisma.raw(direction)} LIMIT ${skip + take})`,
  );

  return Prisma.sql`(${Prisma.join(walks, " UNION ALL ")}) AS found`;
}

function conditions(ctx: DomainContext, { status, ...span }: TicketSpan) {
  return { where: Prisma.join(conditionsOf(ctx, span), " AND "), status: status && [...new Set(status)] };
}
