import type { WireProduct } from "@/app/api/desk/_dialect/schemas";

/** The form as the native API wants it. A secret that is left empty stays as it is: it cannot be shown to be kept. */
export function toProductBody(form: FormData, product: WireProduct | undefined): Record<string, unknown> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const secret = String(form.get("webhookSecret") ?? "");
  const removesSecret = form.has("removeSecret");

  return {
    ...(product === undefined && { slug: text("slug") }),
    name: text("name"),
    description: text("description") || null,
    repository: text("repository") || null,
    ...(secret !== "" && { webhookSecret: secret }),
    ...(secret === "" && removesSecret && { webhookSecret: null }),
    publicSubjects: form.has("publicSubjects"),
    publicStatus: form.has("publicStatus"),
    publicRepo: form.has("publicRepo"),
    mailAddress: text("mailAddress") || null,
    colour: text("colour") || null,
  };
}

/** The slug that a name suggests: what stands in addresses and programs. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50);
}
