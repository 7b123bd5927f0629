"use client";

import { useRef } from "react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { CheckLine } from "../../../../_components/check-line";
import { Section } from "../../../../_components/section";
import { SectionForm } from "../../../../_components/section-form";
import { useDeskForm } from "../../../../_components/use-desk-form";
import { toAccountBody } from "./account-body";

type AccountFormProps = {
  product: WireProduct;
  /** The deployment's account, which products without one of their own use. */
  defaultUrl: string | null;
};

/** Whose Freshservice it is, and with which key. */
export function AccountForm({ product, defaultUrl }: AccountFormProps) {
  const ref = useRef<HTMLFormElement>(null);
  const form = useDeskForm<WireProduct>({
    method: "PATCH",
    path: `/products/${product.id}`,
    toBody: toAccountBody,
    onDone: ({ freshserviceUrl }) => {
      ref.current?.reset();
      toast.success(freshserviceUrl ? "The account is saved" : "The account is removed");
    },
    fieldOf: (path) => path.replace(/^freshservice\.?/, ""),
  });
  const isSet = product.freshserviceUrl !== null;

  return (
    <Section
      title="Account"
      lead={
        isSet || !defaultUrl
          ? undefined
          : `This product’s tickets go to the deployment’s account, ${defaultUrl}, unless it has one of its own.`
      }
    >
      <SectionForm ref={ref} form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Address" error={form.errorOf("url")} hint="As agents open it." required>
            {(control) => (
              <Input
                key={product.freshserviceUrl}
                name="url"
                type="url"
                inputMode="url"
                maxLength={255}
                autoComplete="off"
                spellCheck={false}
                placeholder="https://example.freshservice.com"
                defaultValue={product.freshserviceUrl ?? ""}
                {...control}
              />
            )}
          </Field>
          <Field
            label="API key"
            error={form.errorOf("apiKey")}
            hint={
              isSet
                ? "A key is set. It cannot be shown; paste one to replace it."
                : "Of an agent who may create requesters. It cannot be shown again."
            }
            required
          >
            {(control) => (
              <Input
                name="apiKey"
                type="password"
                maxLength={255}
                autoComplete="off"
                placeholder={isSet ? "••••••••••••" : undefined}
                {...control}
              />
            )}
          </Field>
        </div>
        {isSet ? (
          <CheckLine
            name="remove"
            label="Remove the account"
            hint={
              defaultUrl
                ? "New tickets go to the deployment’s account instead. What is mirrored stays where it is, and is told nothing more."
                : "New tickets are mirrored no more. What is mirrored stays there, and is told nothing more."
            }
          />
        ) : null}
      </SectionForm>
    </Section>
  );
}
