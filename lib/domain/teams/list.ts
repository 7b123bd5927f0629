import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { TeamRef } from "../tickets/ticket";

/** All teams by name. */
export async function listTeams(ctx: DomainContext): Promise<TeamRef[]> {
  authorize(ctx, "product.read");

  return ctx.db.team.findMany({ select: { id: true, slug: true, name: true }, orderBy: { name: "asc" } });
}
