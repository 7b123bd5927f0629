import { Pipeline } from "@/components/pipeline/pipeline";
import { pipelineWords } from "@/components/pipeline/pipeline-words";
import { buildPipeline } from "@/lib/domain/pipeline/build";
import { STAGES, type Stage } from "@/lib/domain/tickets/vocabulary";

function steps(current: Stage, skipped: readonly Stage[] = []) {
  const entered = STAGES.slice(1, STAGES.indexOf(current) + 1).filter((stage) => !skipped.includes(stage));
  const at = (stage: Stage) => new Date(Date.UTC(2026, 8, 1 + STAGES.indexOf(stage), 9, 30));

  return buildPipeline(
    current,
    at("RECEIVED"),
    entered.map((stage) => ({ stage, at: at(stage) })),
  );
}

const words = pipelineWords("en");

export function Pipelines() {
  return (
    <div className="flex flex-col gap-8">
      <Pipeline words={words} steps={steps("RECEIVED")} label="Just received" />
      <Pipeline words={words} steps={steps("CHANGES_REQUESTED", ["FIX_IN_PROGRESS"])} label="Changes requested" />
      <Pipeline words={words} steps={steps("CLOSED", STAGES.slice(1, -1))} label="Closed without a fix" />
      <div dir="rtl">
        <Pipeline words={words} steps={steps("DEPLOYED", ["CHANGES_REQUESTED"])} label="From right to left" />
      </div>
      <Pipeline words={words} steps={steps("PR_OPEN")} layout="vertical" className="max-w-72" label="Standing" />
    </div>
  );
}
