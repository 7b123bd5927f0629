import type { PipelineStep } from "@/components/pipeline/pipeline";
import { STAGE_LABELS, STAGES, type Stage } from "@/lib/domain/tickets/vocabulary";

const HOUR_MS = 3_600_000;

/** How long ago the sample reached each stage; the review asked for nothing, so that stage was skipped. */
const hoursAgo: Partial<Record<Stage, number>> = {
  RECEIVED: 76,
  ISSUE_CREATED: 74,
  FIX_IN_PROGRESS: 51,
  PR_OPEN: 27,
  MERGED: 3,
};

const CURRENT: Stage = "MERGED";

/** The example on the front page: accepted three hours ago, not live yet. */
export function samplePipeline(now: Date): PipelineStep[] {
  return STAGES.map((stage, index) => {
    const hours = hoursAgo[stage];
    return {
      stage,
      label: STAGE_LABELS[stage],
      position: index + 1,
      state: stateOf(stage, hours !== undefined),
      enteredAt: hours === undefined ? null : new Date(now.getTime() - hours * HOUR_MS),
    };
  });
}

function stateOf(stage: Stage, entered: boolean): PipelineStep["state"] {
  if (stage === CURRENT) return "current";
  if (STAGES.indexOf(stage) > STAGES.indexOf(CURRENT)) return "upcoming";
  return entered ? "done" : "skipped";
}
