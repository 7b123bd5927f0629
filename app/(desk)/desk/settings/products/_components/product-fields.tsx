"use client";

import { useState } from "react";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { CheckLine } from "../../_components/check-line";
import { slugOf } from "./product-body";

type ProductFieldsProps = {
  product: WireProduct | undefined;
  errorOf: (field: string) => string | undefined;
};

export function ProductFields({ product, errorOf }: ProductFieldsProps) {
  const [suggested, setSuggested] = useState("");
  const [slug, setSlug] = useState<string | null>(null);

  return (
    <>
      <Field label="Name" error={errorOf("name")} required>
        {(control) => (
          <Input
            name="name"
            maxLength={100}
            defaultValue={product?.name}
            onChange={({ target }) => setSuggested(slugOf(target.value))}
            {...control}
          />
        )}
      </Field>
      {product ? null : (
        <Field
          label="Slug"
          error={errorOf("slug")}
          hint="Lower-case letters, digits and single hyphens. It stands in addresses and programs, so it never changes."
          required
        >
          {(control) => (
            <Input
              name="slug"
              maxLength={50}
              spellCheck={false}
              autoCapitalize="none"
              value={slug ?? suggested}
              onChange={({ target }) => setSlug(target.value)}
              {...control}
            />
          )}
        </Field>
      )}
      <Field label="Description" error={errorOf("description")} hint="Customers read it above the form." optional>
        {(control) => (
          <Input name="description" maxLength={500} defaultValue={product?.description ?? ""} {...control} />
        )}
      </Field>
      <Field
        label="GitHub repository"
        error={errorOf("repository")}
        hint="owner/name. Its issues and pull requests move this product’s tickets."
        optional
      >
        {(control) => (
          <Input
            name="repository"
            maxLength={140}
            placeholder="acme/shop"
            spellCheck={false}
            autoCapitalize="none"
            defaultValue={product?.repository ?? ""}
            {...control}
          />
        )}
      </Field>
      <SecretField product={product} error={errorOf("webhookSecret")} />
      <MailFields product={product} errorOf={errorOf} />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-2 text-sm font-medium">What everybody may see on the tracking page</legend>
        <CheckLine
          name="publicSubjects"
          defaultChecked={product?.publicSubjects}
          label="Show subjects"
          hint="Anybody who tries ticket numbers can read the subjects of this product’s tickets. Never the conversation."
        />
        <CheckLine
          name="publicRepo"
          defaultChecked={product?.publicRepo}
          label="Show links to issue and pull request"
          hint="For repositories that are public anyway. Customers with their secret link see them in any case."
        />
        <CheckLine
          name="publicStatus"
          defaultChecked={product?.publicStatus}
          label="Have a status page"
          hint="Everybody can read what is being fixed and what went live; with subjects only if those are shown."
        />
      </fieldset>
    </>
  );
}

function MailFields({ product, errorOf }: ProductFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem]">
      <Field
        label="Mail address"
        error={errorOf("mailAddress")}
        hint="Mail to it becomes this product’s tickets, and answers come from it."
        optional
      >
        {(control) => (
          <Input
            name="mailAddress"
            type="email"
            maxLength={254}
            placeholder="help@example.com"
            defaultValue={product?.mailAddress ?? ""}
            {...control}
          />
        )}
      </Field>
      <Field label="Colour" error={errorOf("colour")} hint="Of its mails." optional>
        {(control) => (
          <Input
            name="colour"
            maxLength={7}
            placeholder="#4f46e5"
            spellCheck={false}
            autoCapitalize="none"
            defaultValue={product?.colour ?? ""}
            {...control}
          />
        )}
      </Field>
    </div>
  );
}

function SecretField({ product, error }: { product: WireProduct | undefined; error: string | undefined }) {
  const isSet = product?.hasWebhookSecret === true;

  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Webhook secret"
        error={error}
        hint={
          isSet
            ? "A secret is set. It cannot be shown; type a new one to replace it."
            : "The one that you give GitHub, at least 8 characters. It cannot be shown again."
        }
        optional
      >
        {(control) => (
          <Input name="webhookSecret" type="password" maxLength={255} autoComplete="new-password" {...control} />
        )}
      </Field>
      {isSet ? <CheckLine name="removeSecret" label="Remove the secret" /> : null}
    </div>
  );
}
