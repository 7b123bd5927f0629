import { z } from "zod";
import { parse } from "@/lib/domain/parse";
import { createProduct } from "@/lib/domain/products/create";
import { listProducts } from "@/lib/domain/products/list";
import { ISSUE_CREATIONS } from "@/lib/domain/products/product";
import { updateProduct } from "@/lib/domain/products/update";
import { SlugReference } from "@/lib/domain/references";
import { created, ok } from "@/lib/http/result";
import { native } from "..";
import { WireProduct } from "../schemas";
import { toWireProduct } from "../serializers";

const tags = ["Products"];

const settings = z.strictObject({
  name: z.string(),
  description: z.string().nullable(),
  repository: z.string().nullable().describe("owner/name on GitHub"),
  webhookSecret: z.string().nullable().describe("Shared with GitHub; cannot be read again"),
  freshservice: z
    .strictObject({ url: z.string(), apiKey: z.string() })
    .nullable()
    .describe("A Freshservice account of its own that mirrors its tickets; the key cannot be read again"),
  githubToken: z.string().nullable().describe("A fine-grained token for the repository; cannot be read again"),
  issueCreation: z
    .enum(ISSUE_CREATIONS)
    .describe(
      "`automatic` makes an issue of each new ticket, in a private repository only; `manual` leaves it to agents",
    ),
  productionEnvironment: z.string().nullable().describe("Whose deployments go live; null leaves it to GitHub to say"),
  publicSubjects: z.boolean().describe("Show subjects on the public tracking page"),
  publicRepo: z.boolean().describe("Show links to issue and pull request on the public tracking page"),
  publicStatus: z.boolean().describe("Have a public page of what is being fixed and what went live"),
  mailAddress: z.string().nullable().describe("Mail to it is about this product; mail about the product comes from it"),
  colour: z.string().nullable().describe("Of its mails: #rrggbb"),
});

export const listProductsEndpoint = native.route({
  operation: { id: "listProducts", method: "GET", path: "/api/desk/products", summary: "List products", tags },
  action: "product.read",
  response: z.object({ products: z.array(WireProduct) }),
  handler: async ({ ctx }) => ok({ products: (await listProducts(ctx)).map(toWireProduct) }),
});

export const createProductEndpoint = native.route({
  operation: {
    id: "createProduct",
    method: "POST",
    path: "/api/desk/products",
    summary: "Add a product",
    status: 201,
    tags,
  },
  action: "product.manage",
  body: settings.partial().required({ name: true }).extend({ slug: z.string() }).meta({ id: "NewProduct" }),
  response: WireProduct,
  examples: { request: { slug: "shop", name: "Shop", repository: "example/shop", publicStatus: true } },
  handler: async ({ ctx, body }) => created(toWireProduct(await createProduct(ctx, body))),
});

export const updateProductEndpoint = native.route({
  operation: {
    id: "updateProduct",
    method: "PATCH",
    path: "/api/desk/products/{productId}",
    summary: "Change a product's settings, or archive it",
    tags,
  },
  action: "product.manage",
  params: z.object({ productId: z.string().describe("Id or slug") }),
  body: settings.partial().extend({ archived: z.boolean().optional() }).meta({ id: "ProductChanges" }),
  response: WireProduct,
  examples: { request: { name: "Shop", publicSubjects: true } },
  handler: async ({ ctx, params, body }) =>
    ok(toWireProduct(await updateProduct(ctx, parse(SlugReference, params.productId), body))),
});
