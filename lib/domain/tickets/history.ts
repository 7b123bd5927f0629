import type { Db } from "@/lib/db/client";
import { STAGES, type Stage } from "./vocabulary";

/** Where a ticket began, or a move along the pipeline. */
export type StageEntry = { stage: Stage; at: Date };

/** The stage that the ticket was in when it was last closed: where it returns to when it is reopened. */
export async function lastStageBeforeClosed(db: Db, ticketId: string): Promise<Stage> {
  const closing = await db.ticketEvent.findFirst({
    where: { ticketId, kind: "stage_changed", after: { path: ["stage"], equals: "CLOSED" } },
    select: { before: true },
    orderBy: { seq: "desc" },
  });

  return stageIn(closing?.before) ?? "RECEIVED";
}

function stageIn(diff: unknown): Stage | undefined {
  const value = typeof diff === "object" && diff !== null && "stage" in diff ? diff.stage : undefined;

  return STAGES.find((stage) => stage === value);
}
