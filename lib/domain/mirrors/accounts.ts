import type { Itsm, ItsmAccount, ItsmProvider } from "@/lib/itsm/provider";
import type { DomainContext } from "../context";
import { unseal } from "../signatures";

type Reading = Pick<DomainContext, "db" | "secret">;

/** The account that mirrors a product's tickets: its own, or the deployment's; null when there is neither. */
export async function accountFor(ctx: Reading, itsm: Itsm, productId: string | null): Promise<ItsmAccount | null> {
  const product = productId && (await ctx.db.product.findUnique({ where: { id: productId }, select: COLUMNS }));

  return (product && toAccount(ctx, product)) || itsm.defaultAccount;
}

/** The provider behind an account that a mirror names; null when nobody has its key any more. */
export async function openAccount(ctx: Reading, itsm: Itsm, url: string): Promise<ItsmProvider | null> {
  const product = await ctx.db.product.findFirst({
    where: { freshserviceUrl: url, sealedFreshserviceKey: { not: null } },
    select: COLUMNS,
  });
  const own = product && toAccount(ctx, product);
  const account = own || (itsm.defaultAccount?.url === url ? itsm.defaultAccount : null);

  return account && itsm.open(account);
}

/** The addresses of all accounts there are. */
export async function listAccounts(ctx: Reading, itsm: Itsm): Promise<string[]> {
  const products = await ctx.db.product.findMany({
    where: { freshserviceUrl: { not: null } },
    distinct: ["freshserviceUrl"],
    select: { freshserviceUrl: true },
  });
  const urls = [itsm.defaultAccount?.url, ...products.map((product) => product.freshserviceUrl)];

  return [...new Set(urls.flatMap((url) => url ?? []))];
}

const COLUMNS = { freshserviceUrl: true, sealedFreshserviceKey: true } as const;

function toAccount(
  ctx: Reading,
  { freshserviceUrl, sealedFreshserviceKey }: { freshserviceUrl: string | null; sealedFreshserviceKey: string | null },
): ItsmAccount | null {
  if (!freshserviceUrl || !sealedFreshserviceKey) return null;

  return { url: freshserviceUrl, apiKey: unseal(ctx, sealedFreshserviceKey) };
}
