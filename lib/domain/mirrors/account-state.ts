import { type Itsm, Refused, Unreachable } from "@/lib/itsm/provider";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import { accountFor } from "./accounts";

/** The ITSM account that mirrors a product's tickets, and how it goes with it. */
export type AccountState = {
  url: string;
  /** Of the product, not the deployment's. */
  isOwn: boolean;
  /** Everything that changed there before this moment is known here; null before the first reading. */
  readAt: Date | null;
  /** Why it cannot be read now, and since when. */
  problem: string | null;
  failingSince: Date | null;
  /** When its webhook last told of a change, and when somebody last called without the right secret. */
  heardAt: Date | null;
  refusedAt: Date | null;
  /** Whether the webhook has a secret; without one nobody is believed. */
  hasSecret: boolean;
};

/**
 * How it goes with the account behind a product; null without one.
 * @throws NOT_FOUND
 */
export async function readAccountState(
  ctx: DomainContext,
  itsm: Itsm,
  reference: SlugReference,
): Promise<AccountState | null> {
  authorize(ctx, "product.manage");
  const { id } = await getProduct(ctx, reference);
  const account = await accountFor(ctx, itsm, id);
  if (!account) return null;

  const [product, position] = await Promise.all([
    ctx.db.product.findUnique({ where: { id }, select: { freshserviceUrl: true, freshserviceSecretHash: true } }),
    ctx.db.itsmPosition.findUnique({ where: { account: account.url } }),
  ]);
  const isOwn = product?.freshserviceUrl === account.url;
  const { readTo = null, problem = null, failingSince = null, heardAt = null, refusedAt = null } = position ?? {};
  const secret = isOwn ? product.freshserviceSecretHash : itsm.defaultWebhookSecret;

  return { url: account.url, isOwn, readAt: readTo, problem, failingSince, heardAt, refusedAt, hasSecret: !!secret };
}

/**
 * Asks the provider with a product's account, now.
 * @returns what is wrong, in words for people; null when all is well, or there is no account
 * @throws NOT_FOUND
 */
export async function checkAccount(ctx: DomainContext, itsm: Itsm, reference: SlugReference): Promise<string | null> {
  authorize(ctx, "product.manage");
  const { id } = await getProduct(ctx, reference);
  const account = await accountFor(ctx, itsm, id);
  if (!account) return "There is no Freshservice account to check";

  try {
    await itsm.open(account).check();

    return null;
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreachable) return error.message;
    throw error;
  }
}
