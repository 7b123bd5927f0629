import type { DomainContext } from "../context";
import { firstIdAt } from "../ids";

const KEEP_MS = 30 * 24 * 3_600_000;
const BATCH = 1_000;

/** Forgets deliveries of more than 30 days ago with their requests and answers, sent or not. @returns how many */
export async function purgeDeliveries(ctx: DomainContext): Promise<number> {
  const old = await ctx.db.webhookDelivery.findMany({
    where: { id: { lt: firstIdAt(new Date(ctx.now().getTime() - KEEP_MS)) } },
    select: { id: true },
    take: BATCH,
  });
  const { count } = await ctx.db.webhookDelivery.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });

  return count;
}
