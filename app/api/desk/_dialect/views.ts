import { z } from "zod";
import { actingUserId, type DomainContext } from "@/lib/domain/context";
import { type SavedView, VIEW_NAME_MAX, VIEW_QUERY_MAX } from "@/lib/domain/views/view";

export const viewFields = {
  name: z.string().meta({ minLength: 1, maxLength: VIEW_NAME_MAX }),
  query: z
    .string()
    .meta({ minLength: 1, maxLength: VIEW_QUERY_MAX })
    .describe("The query of the queue's address: `assignee=me&sort=priority`"),
  shared: z.boolean().describe("Everybody who works here sees it; managers and administrators change it"),
};

export const WireView = z
  .object({
    id: z.uuid(),
    ...viewFields,
    position: z.int().describe("Views come in this order, one's own before the shared ones"),
    isOwn: z.boolean(),
  })
  .meta({ id: "SavedView" });
export type WireView = z.output<typeof WireView>;

export function toWireView(
  { actor }: Pick<DomainContext, "actor">,
  { id, name, query, shared, position, ownerId }: SavedView,
): WireView {
  return { id, name, query, shared, position, isOwn: ownerId === actingUserId(actor) };
}
