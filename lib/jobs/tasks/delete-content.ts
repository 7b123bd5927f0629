import { storage } from "@/lib/storage";
import type { Task } from "../task";

export const deleteContent: Task<"delete-content"> = async ({ keys }) => {
  for (const key of keys) await storage().delete(key);
};
