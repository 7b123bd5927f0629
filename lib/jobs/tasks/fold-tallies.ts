import { foldTallies } from "@/lib/db/tallies";
import type { Task } from "../task";

export const foldTalliesTask: Task<"fold-tallies"> = (_payload, { ctx }) => foldTallies(ctx.db);
