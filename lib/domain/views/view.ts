import { z } from "zod";
import { visibleViews } from "@/lib/db/visibility";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { authorize } from "../policy";
import { line } from "../text";
import type { TransactionContext } from "../transaction";

/** A view of the queue that somebody keeps. */
export type SavedView = {
  id: string;
  name: string;
  /** The query of the queue's address: `assignee=me&sort=priority`. */
  query: string;
  ownerId: string;
  /** Everybody who works here sees it; leads change it. */
  shared: boolean;
  position: number;
};

export const VIEW_COLUMNS = { id: true, name: true, query: true, ownerId: true, shared: true, position: true } as const;

export const VIEW_NAME_MAX = 60;
export const VIEW_QUERY_MAX = 1000;

export const ViewFields = z.object({
  name: line(VIEW_NAME_MAX),
  query: line(VIEW_QUERY_MAX),
  shared: z.boolean(),
  position: z.int().min(0).max(10_000),
});

/**
 * The view within the actor's reach, to be changed by them.
 * @throws NOT_FOUND, FORBIDDEN for a shared one unless the actor may share
 */
export async function changeableView(tx: TransactionContext, id: string): Promise<SavedView> {
  const view = await tx.db.savedView.findFirst({ where: { id, ...visibleViews(tx) }, select: VIEW_COLUMNS });
  if (!view) throw notFound("View");
  if (view.shared) authorize(tx, "view.share");

  return view;
}

/** All views within reach in their order: one's own and the shared ones. There are few: see `createView`. */
export async function viewsOf(ctx: DomainContext | TransactionContext): Promise<SavedView[]> {
  return ctx.db.savedView.findMany({
    where: visibleViews(ctx),
    select: VIEW_COLUMNS,
    orderBy: [{ shared: "asc" }, { position: "asc" }, { id: "asc" }],
  });
}
