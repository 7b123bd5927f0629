import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { changeableView } from "./view";

/** @throws NOT_FOUND, FORBIDDEN for a shared one unless the actor may share */
export async function deleteView(ctx: DomainContext, id: string): Promise<void> {
  authorize(ctx, "view.manage");

  await withTransaction(ctx, async (tx) => {
    const { name, query, shared } = await changeableView(tx, id);
    await tx.db.savedView.delete({ where: { id }, select: { id: true } });
    if (shared) tx.audit({ kind: "view_deleted", targetId: id, before: { name, query } });
  });
}
