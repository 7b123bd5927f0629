import { remeasure } from "@/lib/domain/sla/remeasure";
import { enqueue } from "../enqueue";
import type { Task } from "../task";

/** Goes on from where it is stopped, so that neither a restart nor a million tickets make it begin again. */
export const measureSlas: Task<"measure-slas"> = async ({ which, after }, { ctx, signal }) => {
  let next = await remeasure(ctx, which, after);
  while (next !== null && !signal.aborted) next = await remeasure(ctx, which, next);
  if (next !== null) await enqueue(ctx.db, "measure-slas", { which, after: next });
};
