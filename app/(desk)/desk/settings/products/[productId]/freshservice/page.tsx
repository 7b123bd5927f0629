import type { Metadata } from "next";
import { toWireItsmAccount, toWireRefusedMirror } from "@/app/api/desk/_dialect/schemas-itsm";
import { toWireProduct } from "@/app/api/desk/_dialect/serializers";
import { readAccountState } from "@/lib/domain/mirrors/account-state";
import { listRefusedMirrors } from "@/lib/domain/mirrors/list-refused";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { itsm } from "@/lib/itsm";
import { SettingsPage } from "../../../_components/settings-page";
import { findManaged } from "../_components/find-managed";
import { AccountForm } from "./_components/account-form";
import { Connection } from "./_components/connection";
import { Notices } from "./_components/notices";
import { RefusedList } from "./_components/refused-list";

export const metadata: Metadata = { title: "Freshservice" };

const SHOWN = 50;

type Props = { params: Promise<{ productId: string }> };

export default async function FreshservicePage({ params }: Props) {
  const { productId } = await params;
  const { ctx, product, reference } = await findManaged(productId, "freshservice");
  const providers = itsm();
  const [state, { items, nextCursor }] = await Promise.all([
    readAccountState(ctx, providers, reference),
    listRefusedMirrors(ctx, reference, { limit: SHOWN }),
  ]);
  const account = state && toWireItsmAccount(state);
  const path = account?.isOwn ? `/api/itsm/freshservice/${product.slug}` : "/api/itsm/freshservice";

  return (
    <SettingsPage
      actor={ctx.actor}
      title={`Freshservice for ${product.name}`}
      lead="New tickets of this product get a copy at Freshservice. Subject, status and priority stay the same on both sides, whoever changes them."
    >
      <AccountForm product={toWireProduct(product)} defaultUrl={providers.defaultAccount?.url ?? null} />
      {account ? (
        <>
          <Connection productId={product.id} account={account} savedAt={product.updatedAt.toISOString()} />
          <Notices productId={product.id} account={account} address={absoluteUrl(path)} />
        </>
      ) : null}
      {account || items.length > 0 ? (
        <RefusedList refused={items.map(toWireRefusedMirror)} hasMore={nextCursor !== null} />
      ) : null}
    </SettingsPage>
  );
}
