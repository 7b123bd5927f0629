import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PipelineStep as DomainStep } from "@/lib/domain/pipeline/build";
import type { PipelineWords } from "./pipeline-words";
import { StageMarker } from "./stage-marker";

/** As the domain builds it or as the API sends it. */
export type PipelineStep = Omit<DomainStep, "enteredAt"> & { enteredAt: Date | string | null };
export type PipelineState = PipelineStep["state"];

type PipelineProps = {
  steps: readonly PipelineStep[];
  words: PipelineWords;
  /** "auto" lies down where its own container is wide enough; "vertical" always stands. */
  layout?: "auto" | "vertical";
  label?: string;
  /** Whether the current stage says what it means; a page that tells more of it beside leaves it out. */
  explains?: boolean;
  className?: string;
};

/** Where a ticket is on its way to the fix being live. Plain markup: it reads the same without JavaScript. */
export function Pipeline({
  steps,
  words,
  layout = "auto",
  label = words.label,
  explains = true,
  className,
}: PipelineProps) {
  const current = steps.find(({ state }) => state === "current");
  const lying = layout === "auto";

  return (
    <div data-slot="pipeline" className={cn("@container", className)}>
      <ol
        aria-label={label}
        className={cn("flex flex-col", lying && "@4xl:grid @4xl:grid-cols-[repeat(7,minmax(0,1fr))_auto]")}
      >
        {steps.map((step, index) => (
          <Step key={step.stage} step={step} next={steps[index + 1]} lying={lying} explains={explains} words={words} />
        ))}
      </ol>
      {current && lying && explains ? (
        <p className="mt-4 hidden rounded-lg bg-accent-soft px-3 py-2 text-sm text-accent-ink @4xl:block">
          <span className="font-semibold">{words.stages[current.stage]}.</span> {words.sentences[current.stage]}
        </p>
      ) : null}
    </div>
  );
}

type StepProps = {
  step: PipelineStep;
  next: PipelineStep | undefined;
  lying: boolean;
  explains: boolean;
  words: PipelineWords;
};

function Step({ step, next, lying, explains, words }: StepProps) {
  const { stage, state, enteredAt } = step;
  const current = state === "current";
  const finished = stage === "DEPLOYED" || stage === "CLOSED";

  return (
    <li
      aria-current={current ? "step" : undefined}
      data-state={state}
      className={cn("relative flex gap-3 pb-5 last:pb-0", lying && "@4xl:flex-col @4xl:gap-2 @4xl:pb-0")}
    >
      {next ? <Connector reached={next.state !== "upcoming"} lying={lying} /> : null}
      <StageMarker state={state} finished={finished} />
      <div className={cn("min-w-0 flex-1", lying && "@4xl:pe-3")}>
        <p
          className={cn(
            "text-sm leading-5 font-medium",
            current && "font-semibold text-accent-ink",
            (state === "upcoming" || state === "skipped") && "font-normal text-ink-faint",
          )}
        >
          {words.stages[stage]}
          <span className="sr-only">, {words.states[state]}</span>
        </p>
        {enteredAt ? (
          <RelativeTime time={enteredAt} className="block text-xs whitespace-normal text-ink-muted" />
        ) : null}
        {state === "skipped" ? (
          <p aria-hidden className="text-xs text-ink-faint">
            {words.skippedMark}
          </p>
        ) : null}
        {current && explains ? (
          <p className={cn("mt-1 text-sm text-ink-muted", lying && "@4xl:hidden")}>{words.sentences[stage]}</p>
        ) : null}
      </div>
    </li>
  );
}

function Connector({ reached, lying }: { reached: boolean; lying: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        "absolute start-2.25 top-5 bottom-0 w-0.5",
        lying && "@4xl:start-5 @4xl:end-0 @4xl:top-2.25 @4xl:bottom-auto @4xl:h-0.5 @4xl:w-auto",
        reached ? "bg-accent" : "bg-line",
      )}
    />
  );
}
