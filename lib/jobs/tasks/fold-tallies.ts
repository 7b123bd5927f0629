import { foldSlaTallies } from "@/lib/db/sla";
import { foldTallies } from "@/lib/db/tallies";
import type { Task } from "../task";

export const foldTalliesTask: Task<"fold-tallies"> = async (_payload, { ctx }) => {
  await foldTallies(ctx.db);
  await foldSlaTallies(ctx.db);
};
