import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PipelineState, PipelineStep } from "./pipeline";
import { StageMarker } from "./stage-marker";

/** The agents' desk is English. */
const STATE_WORDS: Record<PipelineState, string> = {
  done: "done",
  current: "current stage",
  skipped: "skipped",
  upcoming: "still to come",
};

type PipelineStripProps = { steps: readonly PipelineStep[]; label?: string; className?: string };

/** The pipeline in one line, for people who know it: where the ticket stands, and since when. */
export function PipelineStrip({ steps, label = "Progress of the ticket", className }: PipelineStripProps) {
  const current = steps.find(({ state }) => state === "current");

  return (
    <div data-slot="pipeline-strip" className={cn("@container", className)}>
      <ol aria-label={label} className="flex">
        {steps.map((step, index) => (
          <Step key={step.stage} step={step} next={steps[index + 1]} />
        ))}
      </ol>
      {current ? (
        <p aria-hidden className="mt-2 text-sm @2xl:hidden">
          <span className="font-medium text-accent-ink">{current.label}</span>
          {current.enteredAt ? (
            <>
              {" "}
              <RelativeTime time={current.enteredAt} className="text-xs text-ink-muted" />
            </>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

function Step({ step, next }: { step: PipelineStep; next: PipelineStep | undefined }) {
  const { stage, label, state, enteredAt } = step;

  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      data-state={state}
      className="relative flex min-w-0 flex-1 flex-col items-center gap-1.5 text-center"
    >
      {next ? (
        <span
          aria-hidden
          className={cn(
            "absolute start-1/2 -end-1/2 top-2.25 h-0.5",
            next.state === "upcoming" ? "bg-line" : "bg-accent",
          )}
        />
      ) : null}
      <StageMarker state={state} finished={stage === "DEPLOYED" || stage === "CLOSED"} />
      <span className="sr-only">
        {label}, {STATE_WORDS[state]}
      </span>
      <span aria-hidden className="w-full px-0.5 text-xs text-balance @max-2xl:hidden">
        <span
          className={cn(
            "block leading-4 text-ink-muted",
            state === "current" && "font-semibold text-accent-ink",
            (state === "upcoming" || state === "skipped") && "text-ink-faint",
          )}
        >
          {label}
        </span>
        {enteredAt ? <RelativeTime time={enteredAt} className="block truncate text-ink-faint" /> : null}
      </span>
    </li>
  );
}
