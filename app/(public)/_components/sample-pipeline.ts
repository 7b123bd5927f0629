import { buildPipeline, type PipelineStep } from "@/lib/domain/pipeline/build";

const HOUR_MS = 3_600_000;

/** The example on the front page: accepted three hours ago and not live yet; its review asked for nothing. */
export function samplePipeline(now: Date): PipelineStep[] {
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);

  return buildPipeline("MERGED", ago(76), [
    { stage: "ISSUE_CREATED", at: ago(74) },
    { stage: "FIX_IN_PROGRESS", at: ago(51) },
    { stage: "PR_OPEN", at: ago(27) },
    { stage: "MERGED", at: ago(3) },
  ]);
}
