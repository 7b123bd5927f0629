import { describe, expect, it } from "vitest";
import type { WireProduct } from "@/app/api/desk/_dialect/schemas";
import { slugOf, toProductBody } from "./product-body";

const product = { id: "p", hasWebhookSecret: true } as WireProduct;

function form(fields: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);

  return made;
}

describe("toProductBody", () => {
  it("leaves a secret alone that was not typed anew", () => {
    expect(toProductBody(form({ name: "Shop", webhookSecret: "" }), product)).not.toHaveProperty("webhookSecret");
  });

  it("removes the secret only when asked to", () => {
    expect(toProductBody(form({ name: "Shop", removeSecret: "on" }), product)).toHaveProperty("webhookSecret", null);
  });

  it("names the slug once, when the product is made", () => {
    expect(toProductBody(form({ name: "Shop", slug: "shop" }), undefined)).toHaveProperty("slug", "shop");
    expect(toProductBody(form({ name: "Shop", slug: "other" }), product)).not.toHaveProperty("slug");
  });

  it("empties what was cleared", () => {
    expect(toProductBody(form({ name: "Shop", description: " ", repository: "" }), product)).toMatchObject({
      description: null,
      repository: null,
      publicSubjects: false,
    });
  });
});

describe("slugOf", () => {
  it.each([
    ["Fernway Invoices", "fernway-invoices"],
    ["  Über Café! ", "uber-cafe"],
    ["祝日", ""],
  ])("makes of %j %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
