import { InvalidInput } from "../errors";
import type { SlugReference } from "../references";
import type { TransactionContext } from "../transaction";
import type { ProductRef, TeamRef } from "./ticket";

/** The issue code of a well-formed reference to something that does not exist: TinyDesk answers it with a 404. */
export const UNKNOWN_REFERENCE = "unknown_reference";

/**
 * The product that takes the ticket.
 * @throws INVALID_INPUT on `product` when it is unknown, or archived and so takes no tickets
 */
export async function resolveProduct(tx: TransactionContext, reference: SlugReference): Promise<ProductRef> {
  const product = await tx.db.product.findUnique({
    where: reference,
    select: { id: true, slug: true, name: true, archivedAt: true },
  });
  if (!product || product.archivedAt) throw unknown("product", "Product not found");

  return { id: product.id, slug: product.slug, name: product.name };
}

/** @throws INVALID_INPUT on `team` when it is unknown */
export async function resolveTeam(tx: TransactionContext, reference: SlugReference): Promise<TeamRef> {
  const team = await tx.db.team.findUnique({ where: reference, select: { id: true, slug: true, name: true } });
  if (!team) throw unknown("team", "Team not found");

  return team;
}

function unknown(field: string, message: string): InvalidInput {
  return new InvalidInput([{ path: [field], message, code: UNKNOWN_REFERENCE }]);
}
