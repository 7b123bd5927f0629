"use client";

import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { CheckLine } from "../../../../_components/check-line";
import { Section } from "../../../../_components/section";
import { SectionForm } from "../../../../_components/section-form";
import { useDeskForm } from "../../../../_components/use-desk-form";
import { toFollowingBody } from "./following-body";

/** Which repository, with whose credentials, and what is made of it. */
export function FollowingForm({ product }: { product: WireProduct }) {
  const form = useDeskForm<WireProduct>({
    method: "PATCH",
    path: `/products/${product.id}`,
    toBody: toFollowingBody,
    onDone: () => toast.success("Saved"),
  });

  return (
    <Section title="Repository">
      <SectionForm form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Repository" error={form.errorOf("repository")} hint="owner/name" optional>
            {(control) => (
              <Input
                name="repository"
                maxLength={140}
                placeholder="acme/shop"
                spellCheck={false}
                defaultValue={product.repository ?? ""}
                {...control}
              />
            )}
          </Field>
          <Field
            label="Production environment"
            error={form.errorOf("productionEnvironment")}
            hint="Whose deployments go live. Empty: what GitHub calls production."
            optional
          >
            {(control) => (
              <Input
                name="productionEnvironment"
                maxLength={255}
                placeholder="production"
                spellCheck={false}
                defaultValue={product.productionEnvironment ?? ""}
                {...control}
              />
            )}
          </Field>
        </div>
        <Field
          label="Token"
          error={form.errorOf("githubToken")}
          hint={
            product.hasGithubToken
              ? "A token is set. It cannot be shown; paste a new one to replace it."
              : "A fine-grained token for this repository: issues read and write; contents, deployments and pull requests read. Without one the desk’s GitHub App or its own token is used."
          }
          optional
        >
          {(control) => (
            <Input
              name="githubToken"
              type="password"
              maxLength={255}
              autoComplete="off"
              placeholder="github_pat_…"
              {...control}
            />
          )}
        </Field>
        {product.hasGithubToken ? <CheckLine name="removeToken" label="Remove the token" /> : null}
        <CheckLine
          name="automatic"
          defaultChecked={product.issueCreation === "automatic"}
          label="Make an issue of every new ticket"
          hint="In a private repository only. In a public one an agent always sees and edits the issue first."
        />
      </SectionForm>
    </Section>
  );
}
