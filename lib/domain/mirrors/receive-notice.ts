import type { Itsm } from "@/lib/itsm/provider";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { withTransaction } from "../transaction";
import { accountQueue } from "./push";
import { hashOf, isSecret } from "./webhook-secret";

export type Notice = {
  /** Whose own account it is; null for the deployment's. */
  product: SlugReference | null;
  secret: string | null;
  /** The provider's id of the ticket that changed. */
  externalId: string;
};

export type NoticeReceipt = "queued" | "not_ours";

/**
 * Takes in a provider's word that a ticket changed there. It is remembered as a job in the same transaction, which reads
 * the ticket from the provider: nothing but its id is believed.
 * @throws UNAUTHENTICATED without the account's secret, also when there is no such product or account
 */
export async function receiveNotice(
  ctx: DomainContext,
  itsm: Itsm,
  { product, secret, externalId }: Notice,
): Promise<NoticeReceipt> {
  authorize(ctx, "itsm.notify");
  const source = product ? await ownSource(ctx, product) : defaultSource(itsm);
  if (!source?.hash || !secret || !isSecret(secret, source.hash)) {
    if (source) await ctx.db.itsmPosition.updateMany({ where: source.where, data: { refusedAt: ctx.now() } });
    throw new DomainError("UNAUTHENTICATED", "The secret is not right");
  }
  const { account } = source.where;

  return withTransaction(ctx, async (tx) => {
    const heardAt = tx.now();
    await tx.db.itsmPosition.upsert({ where: { account }, create: { account, heardAt }, update: { heardAt } });
    const mirror = await tx.db.ticketMirror.findUnique({
      where: { account_externalId: { account, externalId } },
      select: { ticketId: true },
    });
    if (!mirror) return "not_ours";

    const options = { queue: accountQueue(account), key: `pull-ticket:${mirror.ticketId}` };
    await enqueue(tx.db, "pull-ticket", { account, externalId }, options);

    return "queued";
  });
}

type Source = { where: { account: string }; hash: string | null };

async function ownSource(ctx: DomainContext, product: SlugReference): Promise<Source | null> {
  const row = await ctx.db.product.findUnique({
    where: product,
    select: { freshserviceUrl: true, freshserviceSecretHash: true },
  });
  const { freshserviceUrl: account, freshserviceSecretHash: hash } = row ?? {};

  return account ? { where: { account }, hash: hash ?? null } : null;
}

function defaultSource({ defaultAccount, defaultWebhookSecret: secret }: Itsm): Source | null {
  return defaultAccount && { where: { account: defaultAccount.url }, hash: secret && hashOf(secret) };
}
