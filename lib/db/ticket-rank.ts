import type { DomainContext } from "@/lib/domain/context";
import { Prisma } from "./generated/client";
import { searchableText } from "./visibility";

/**
 * How well each of these tickets matches `words` (see `search-words.ts`), by id: words of the subject count most, then
 * those of the text, then those of the conversation, and more when they stand close together.
 */
export async function rankTickets(
  ctx: DomainContext,
  ids: readonly string[],
  words: string,
): Promise<Map<string, number>> {
  const rows = await ctx.db.$queryRaw<{ id: string; rank: number }[]>`
    SELECT s.ticket_id AS id,
           ts_rank_cd(${searchableText(ctx, Prisma.sql`s`)}, websearch_to_tsquery('english', ${words})) AS rank
      FROM ticket_search s WHERE s.ticket_id = ANY (${[...ids]}::uuid[])`;

  return new Map(rows.map(({ id, rank }) => [id, rank]));
}
