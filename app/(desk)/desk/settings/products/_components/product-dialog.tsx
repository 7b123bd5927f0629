"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { toProductBody } from "./product-body";
import { ProductFields } from "./product-fields";

/** Makes a product, or changes the one that is given. */
export function ProductDialog({ product }: { product?: WireProduct }) {
  const [open, setOpen] = useState(false);

  return (
    <>
      {product ? (
        <Button size="sm" onClick={() => setOpen(true)}>
          <Pencil aria-hidden /> Edit<span className="sr-only"> {product.name}</span>
        </Button>
      ) : (
        <Button variant="primary" onClick={() => setOpen(true)}>
          <Plus aria-hidden /> New product
        </Button>
      )}
      {/* Made anew for every opening, so that it starts from what is stored. */}
      {open ? <ProductForm product={product} onOpenChange={setOpen} /> : null}
    </>
  );
}

type ProductFormProps = { product: WireProduct | undefined; onOpenChange: (open: boolean) => void };

function ProductForm({ product, onOpenChange }: ProductFormProps) {
  const form = useDeskForm<WireProduct>({
    method: product ? "PATCH" : "POST",
    path: product ? `/products/${product.id}` : "/products",
    toBody: (fields) => toProductBody(fields, product),
    onDone: ({ name }) => {
      onOpenChange(false);
      toast.success(product ? `${name} is saved` : `${name} is ready for tickets`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title={product ? `Edit ${product.name}` : "New product"}
      submitLabel={product ? "Save" : "Create product"}
      form={form}
    >
      <ProductFields product={product} errorOf={form.errorOf} />
    </FormDialog>
  );
}
