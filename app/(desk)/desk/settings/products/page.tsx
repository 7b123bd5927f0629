import type { Metadata } from "next";
import { toWireProduct } from "@/app/api/desk/_dialect/serializers";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { listProducts } from "@/lib/domain/products/list";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { SettingsPage } from "../_components/settings-page";
import { ProductDialog } from "./_components/product-dialog";
import { ProductList } from "./_components/product-list";

export const metadata: Metadata = { title: "Products" };

export default async function ProductsPage() {
  const ctx = await requireAgent("/desk/settings/products");
  const products = await listProducts(ctx);
  const mayManage = may(ctx.actor, "product.manage");

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Products"
      lead="What customers report about. Each has a form of its own and, if you like, a repository whose issues and pull requests move its tickets."
      action={mayManage ? <ProductDialog /> : null}
    >
      <ProductList products={products.map(toWireProduct)} mayManage={mayManage} baseUrl={absoluteUrl("")} />
    </SettingsPage>
  );
}
