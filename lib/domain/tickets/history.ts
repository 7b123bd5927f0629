import type { Db } from "@/lib/db/client";
import { STAGES, type Stage } from "./vocabulary";

export type StageEntry = { stage: Stage; at: Date };

/** Where the ticket began and every move along the pipeline, oldest first, from the events that tell of it. */
export async function listStageEntries(db: Db, ticketId: string): Promise<StageEntry[]> {
  const events = await db.ticketEvent.findMany({
    where: { ticketId, kind: { in: ["ticket_created", "stage_changed"] } },
    select: { after: true, createdAt: true },
    orderBy: { seq: "asc" },
  });

  return events.flatMap(({ after, createdAt }) => {
    const stage = stageIn(after);

    return stage ? [{ stage, at: createdAt }] : [];
  });
}

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
