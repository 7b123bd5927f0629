import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { type SavedView, viewsOf } from "./view";

/** The actor's own views, then the shared ones, each in their order. */
export async function listViews(ctx: DomainContext): Promise<SavedView[]> {
  authorize(ctx, "view.manage");

  return viewsOf(ctx);
}
