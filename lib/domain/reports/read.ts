import { onReplica } from "@/lib/db/client";
import { sumRatings, sumReceived, sumResolved } from "@/lib/db/reports";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { resolvedPerDay, spanOfDays, ticketsPerDay } from "./daily";
import { byLoad, type GroupMeasures, mergeMeasures } from "./merge";
import { type AgentMeasures, MOST_GROUPS, type ProductMeasures, type Report, type ReportDays } from "./report";

/**
 * How the desk did in the last `days` days (UTC), with today: in all, by agent and by product, in the caller's mode only.
 * Each query walks an index over that span alone, however many tickets there are besides.
 * @throws FORBIDDEN for all but agents and keys that may read figures
 */
export async function readReport(asked: DomainContext, days: ReportDays): Promise<Report> {
  authorize(asked, "report.read");
  const ctx = onReplica(asked);
  const span = spanOfDays(ctx.now(), days);
  const [received, resolved, receivedRows, resolvedRows, ratedRows] = await Promise.all([
    ticketsPerDay(ctx, days),
    resolvedPerDay(ctx, days),
    sumReceived(ctx.db, ctx.mode, span),
    sumResolved(ctx.db, ctx.mode, span),
    sumRatings(ctx.db, ctx.mode, span),
  ]);
  const { all, agents, products } = mergeMeasures(receivedRows, resolvedRows, ratedRows);

  return {
    days,
    ...span,
    daily: received
      .map(({ day, count }, index) => ({ day, received: count, resolved: resolved[index]?.count ?? 0 }))
      .toReversed(),
    all,
    agents: await nameAgents(ctx, agents),
    products: await nameProducts(ctx, products),
  };
}

async function nameAgents(ctx: DomainContext, groups: readonly GroupMeasures[]): Promise<AgentMeasures[]> {
  const most = groups.toSorted(byLoad).slice(0, MOST_GROUPS);
  const people = await ctx.db.user.findMany({
    where: { id: { in: idsOf(most) } },
    select: { id: true, name: true, email: true },
  });

  return most.map(({ id, ...measures }) => ({ agent: people.find((person) => person.id === id) ?? null, ...measures }));
}

async function nameProducts(ctx: DomainContext, groups: readonly GroupMeasures[]): Promise<ProductMeasures[]> {
  const most = groups.toSorted(byLoad).slice(0, MOST_GROUPS);
  const products = await ctx.db.product.findMany({
    where: { id: { in: idsOf(most) } },
    select: { id: true, slug: true, name: true },
  });

  return most.map(({ id, ...measures }) => ({
    product: products.find((product) => product.id === id) ?? null,
    ...measures,
  }));
}

function idsOf(groups: readonly GroupMeasures[]): string[] {
  return groups.flatMap(({ id }) => (id === null ? [] : [id]));
}
