import type { ItemKey } from "@/lib/db/code";
import type { CodeHost } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { recordFacts } from "../pipeline/record-facts";
import { authorize } from "../policy";
import { followTickets, type HostOf } from "./follow-delivery";

/**
 * After links were added or taken off by hand: asks GitHub what is behind those that nothing is known of, and moves the
 * ticket. What cannot be asked counts as there and open.
 * @throws CodeHostError when GitHub should be asked again later
 */
export async function followLinks(ctx: DomainContext, hostOf: HostOf, ticketId: string): Promise<void> {
  authorize(ctx, "ticket.update");
  const ticket = await ctx.db.ticket.findUnique({ where: { id: ticketId }, select: { mode: true } });
  if (ticket?.mode !== ctx.mode) return;
  await followTickets(ctx, hostOf, [ticketId]);

  const unknown = await unknownItems(ctx, ticketId);
  for (const item of unknown) await learnItem(ctx, await hostOf(item.repository), item);
  if (unknown.length > 0) await followTickets(ctx, hostOf, [ticketId]);
}

/** Asks GitHub for one issue or pull request and keeps what it says, also that it is not there. */
export async function learnItem(ctx: DomainContext, host: CodeHost, item: ItemKey): Promise<void> {
  const fact = await host.readItem(item.repository, item.kind, item.number);
  if (fact) await recordFacts(ctx, [fact], ctx.now());
}

async function unknownItems(ctx: DomainContext, ticketId: string): Promise<ItemKey[]> {
  return ctx.db.$queryRaw<ItemKey[]>`
    SELECT l.repository, l.kind, l.number FROM ticket_link l
      LEFT JOIN code_item c ON c.repository = l.repository AND c.kind = l.kind AND c.number = l.number
     WHERE l.ticket_id = ${ticketId}::uuid AND l.kind <> 'deployment' AND l.number IS NOT NULL AND c.number IS NULL
     ORDER BY l.id`;
}
