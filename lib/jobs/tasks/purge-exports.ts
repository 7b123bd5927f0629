import { purgeExports } from "@/lib/domain/exports/purge";
import { storage } from "@/lib/storage";
import type { Task } from "../task";

export const purgeExportsTask: Task<"purge-exports"> = async (_payload, { ctx, log, signal }) => {
  for (let deleted = -1; deleted !== 0 && !signal.aborted; ) {
    deleted = await purgeExports(ctx, storage());
    if (deleted > 0) log.info({ deleted }, "deleted exports of the day before");
  }
};
