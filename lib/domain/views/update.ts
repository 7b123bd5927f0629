import type { z } from "zod";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { changeableView, type SavedView, VIEW_COLUMNS, ViewFields } from "./view";

export const UpdateViewInput = ViewFields.partial();

/**
 * Changes a view; a field left out stays as it is. A shared view that is shared no longer is its maker's again.
 * @throws NOT_FOUND, FORBIDDEN when it is shared, or would be, unless the actor may share
 */
export async function updateView(
  ctx: DomainContext,
  id: string,
  input: z.input<typeof UpdateViewInput>,
): Promise<SavedView> {
  authorize(ctx, "view.manage");
  const changes = parse(UpdateViewInput, input);
  if (changes.shared) authorize(ctx, "view.share");

  return withTransaction(ctx, async (tx) => {
    const before = await changeableView(tx, id);
    const view = await tx.db.savedView.update({ where: { id }, data: changes, select: VIEW_COLUMNS });
    if (before.shared || view.shared) {
      const told = ({ name, query, shared }: SavedView) => ({ name, query, shared });
      tx.audit({ kind: "view_changed", targetId: id, before: told(before), after: told(view) });
    }

    return view;
  });
}
