import { enqueue } from "@/lib/jobs/enqueue";
import type { Storage } from "@/lib/storage/storage";
import { actingUserId, type DomainContext } from "../context";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { EXPORT_AT_ONCE, type Export, toExport } from "./export";
import type { LayoutName } from "./layouts";
import { countWanted, Wanted, type WantedInput } from "./wanted";
import { writeExport } from "./write";

/** A job tries a few times; then its requester does better to ask again. */
const ATTEMPTS = 4;

/**
 * Makes a file of tickets that the actor may see. Up to a thousand are written at once; more are a job's work, whose
 * progress `getExport` tells.
 * @throws INVALID_INPUT for filters out of vocabulary
 */
export async function requestExport(
  ctx: DomainContext,
  storage: Storage,
  { wanted, layout }: { wanted: WantedInput; layout: LayoutName },
): Promise<Export> {
  authorize(ctx, "ticket.export");
  const fixed = withoutMe(ctx, wanted);
  const isLarge = (await countWanted(ctx, parse(Wanted, fixed), EXPORT_AT_ONCE + 1)) > EXPORT_AT_ONCE;

  const row = await withTransaction(ctx, async (tx) => {
    const id = newId(tx.now());
    tx.audit({ kind: "tickets_exported", targetId: id, after: { layout } });
    if (isLarge) await enqueue(tx.db, "write-export", { exportId: id }, { maxAttempts: ATTEMPTS });

    return tx.db.export.create({
      data: {
        ...{ id, layout, mode: tx.mode, requestedById: actingUserId(tx.actor), createdAt: tx.now() },
        wanted: JSON.parse(JSON.stringify(fixed)),
      },
    });
  });

  return isLarge ? toExport(row) : writeExport(ctx, storage, row.id);
}

/** The job that reads it later is nobody. */
function withoutMe(ctx: DomainContext, wanted: WantedInput): WantedInput {
  const me = actingUserId(ctx.actor);
  if (!("filter" in wanted) || me === null || wanted.filter.assignee === undefined) return wanted;
  const named = [wanted.filter.assignee].flat().map((one) => (one === "me" ? me : one));

  return { ...wanted, filter: { ...wanted.filter, assignee: named } };
}
