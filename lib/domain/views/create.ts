import type { z } from "zod";
import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { type SavedView, VIEW_COLUMNS, ViewFields, viewsOf } from "./view";

/** A sidebar that is longer than this helps nobody. */
export const VIEWS_MAX = 50;

export const CreateViewInput = ViewFields.omit({ position: true }).partial({ shared: true });

/**
 * Keeps a view, after those that there are.
 * @throws FORBIDDEN for a shared one unless the actor may share, CONFLICT when there are VIEWS_MAX already
 */
export async function createView(ctx: DomainContext, input: z.input<typeof CreateViewInput>): Promise<SavedView> {
  authorize(ctx, "view.manage");
  const { name, query, shared = false } = parse(CreateViewInput, input);
  if (shared) authorize(ctx, "view.share");
  const ownerId = actingUserId(ctx.actor);
  if (!ownerId) throw new DomainError("FORBIDDEN", "A view needs somebody whose it is");

  return withTransaction(ctx, async (tx) => {
    const alike = (await viewsOf(tx)).filter((view) => view.shared === shared);
    if (alike.length >= VIEWS_MAX) throw new DomainError("CONFLICT", `At most ${VIEWS_MAX} views: delete one first`);
    const position = Math.max(-1, ...alike.map((view) => view.position)) + 1;
    const view = await tx.db.savedView.create({
      data: { id: newId(tx.now()), name, query, shared, position, ownerId, createdAt: tx.now() },
      select: VIEW_COLUMNS,
    });
    if (shared) tx.audit({ kind: "view_shared", targetId: view.id, after: { name, query } });

    return view;
  });
}
