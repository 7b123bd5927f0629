import { z } from "zod";
import { listPublicProducts } from "@/lib/domain/products/list";
import { defineTool } from "../tool";

export const listProductsTool = defineTool({
  name: "list_products",
  title: "List products",
  description:
    "Names the products that take tickets. Their slugs go into create_ticket, update_ticket and search_tickets.",
  action: "product.listPublic",
  effects: "reads",
  input: z.strictObject({}),
  output: z.object({
    products: z.array(z.object({ slug: z.string(), name: z.string(), description: z.string().nullable() })),
  }),
  call: async (ctx) => ({ products: await listPublicProducts(ctx) }),
});
