import { Pipeline, type PipelineStep } from "@/components/pipeline/pipeline";
import { STAGE_LABELS, STAGES, type Stage } from "@/lib/domain/tickets/vocabulary";

function steps(current: Stage, skipped: readonly Stage[]): PipelineStep[] {
  const reached = STAGES.indexOf(current);
  return STAGES.map((stage, index) => {
    const state =
      index === reached ? "current" : index > reached ? "upcoming" : skipped.includes(stage) ? "skipped" : "done";
    const entered = state === "done" || state === "current";
    return {
      stage,
      label: STAGE_LABELS[stage],
      position: index + 1,
      state,
      enteredAt: entered ? new Date(Date.UTC(2026, 8, 1 + index, 9, 30)) : null,
    };
  });
}

export function Pipelines() {
  return (
    <div className="flex flex-col gap-8">
      <Pipeline steps={steps("RECEIVED", [])} label="Just received" />
      <Pipeline steps={steps("CHANGES_REQUESTED", ["FIX_IN_PROGRESS"])} label="Changes requested" />
      <Pipeline
        steps={steps("CLOSED", [
          "ISSUE_CREATED",
          "FIX_IN_PROGRESS",
          "PR_OPEN",
          "CHANGES_REQUESTED",
          "MERGED",
          "DEPLOYED",
        ])}
        label="Closed without a fix"
      />
      <div dir="rtl">
        <Pipeline steps={steps("DEPLOYED", ["CHANGES_REQUESTED"])} label="From right to left" />
      </div>
      <Pipeline steps={steps("PR_OPEN", [])} layout="vertical" className="max-w-72" label="Standing" />
    </div>
  );
}
