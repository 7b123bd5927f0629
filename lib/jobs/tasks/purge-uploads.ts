import { purgeUploads } from "@/lib/domain/attachments/purge";
import { storage } from "@/lib/storage";
import type { Task } from "../task";

export const purgeUploadsTask: Task<"purge-uploads"> = async (_payload, { ctx, log, signal }) => {
  for (let deleted = -1; deleted !== 0 && !signal.aborted; ) {
    deleted = await purgeUploads(ctx, storage());
    if (deleted > 0) log.info({ deleted }, "deleted uploads that no ticket named");
  }
};
