import type { StageEntry } from "../tickets/history";
import { STAGE_LABELS, STAGES, type Stage } from "../tickets/vocabulary";

export type PipelineStep = {
  stage: Stage;
  label: string;
  /** 1 to 8. */
  position: number;
  state: "done" | "current" | "skipped" | "upcoming";
  /** When the ticket last came to this stage; null where it has not been, or is yet to come back to. */
  enteredAt: Date | null;
};

/**
 * The eight steps of a ticket (DESIGN §3). A stage that was passed over is skipped and gets no invented time; what lies
 * ahead is upcoming, even if a ticket that was moved back has been there before.
 */
export function buildPipeline(current: Stage, createdAt: Date, entries: readonly StageEntry[]): PipelineStep[] {
  const enteredAt = new Map<Stage, Date>([["RECEIVED", createdAt]]);
  for (const { stage, at } of entries) enteredAt.set(stage, at);
  const currentIndex = STAGES.indexOf(current);

  return STAGES.map((stage, index) => {
    const at = index <= currentIndex ? (enteredAt.get(stage) ?? null) : null;

    return {
      stage,
      label: STAGE_LABELS[stage],
      position: index + 1,
      state: stateOf(index, currentIndex, at),
      enteredAt: at,
    };
  });
}

function stateOf(index: number, currentIndex: number, enteredAt: Date | null): PipelineStep["state"] {
  if (index === currentIndex) return "current";
  if (index > currentIndex) return "upcoming";

  return enteredAt ? "done" : "skipped";
}
