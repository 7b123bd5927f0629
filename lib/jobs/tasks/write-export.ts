import { writeExport } from "@/lib/domain/exports/write";
import { storage } from "@/lib/storage";
import type { Task } from "../task";

export const writeExportTask: Task<"write-export"> = async ({ exportId }, { ctx }) => {
  await writeExport(ctx, storage(), exportId);
};
