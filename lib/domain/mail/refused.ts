import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress } from "../text";
import { withTransaction } from "../transaction";

export type RefusedAddress = { address: string; reason: string; createdAt: Date };

const SHOWN = 200;

/** The addresses that take no mail of ours, newest first; the latest 200. */
export async function listRefusedAddresses(ctx: DomainContext): Promise<RefusedAddress[]> {
  authorize(ctx, "mail.manage");

  return ctx.db.refusedAddress.findMany({ orderBy: { createdAt: "desc" }, take: SHOWN });
}

/** Why nothing is sent to this address, or null when it is. For whoever works on a ticket of its owner. */
export async function findRefusal(ctx: DomainContext, address: string): Promise<RefusedAddress | null> {
  authorize(ctx, "person.read");

  return ctx.db.refusedAddress.findUnique({ where: { address } });
}

/**
 * Lets mail go to an address again, once its owner has put it right.
 * @throws NOT_FOUND when nothing keeps mail from it
 */
export async function clearRefusedAddress(ctx: DomainContext, address: string): Promise<void> {
  authorize(ctx, "mail.manage");
  const wanted = parse(EmailAddress, address);

  await withTransaction(ctx, async (tx) => {
    const { count } = await tx.db.refusedAddress.deleteMany({ where: { address: wanted } });
    if (count === 0) throw notFound("Refused address");
    tx.audit({ kind: "refused_address_cleared", targetId: wanted });
  });
}
