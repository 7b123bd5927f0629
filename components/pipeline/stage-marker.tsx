import { Check, Minus } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { PipelineState } from "./pipeline";

const looks: Record<PipelineState, string> = {
  done: "bg-accent text-on-accent",
  current: "bg-surface ring-2 ring-inset ring-accent",
  skipped: "border border-dashed border-line-strong bg-surface text-ink-faint",
  upcoming: "border border-line-strong bg-surface",
};

type StageMarkerProps = { state: PipelineState; finished?: boolean; className?: string };

/** Tells the four states apart by shape as well as by colour: tick, ringed dot, dashed dash, empty circle. */
export function StageMarker({ state, finished = false, className }: StageMarkerProps) {
  const shown = finished && state === "current" ? "done" : state;
  return (
    <span
      aria-hidden
      data-state={state}
      className={cn(
        "relative z-1 flex size-5 shrink-0 items-center justify-center rounded-full [&_svg]:size-3 [&_svg]:stroke-3",
        looks[shown],
        finished && state === "current" && "ring-3 ring-accent-soft",
        className,
      )}
    >
      {shown === "done" ? <Check /> : null}
      {shown === "skipped" ? <Minus /> : null}
      {shown === "current" ? <span className="size-2 rounded-full bg-accent" /> : null}
    </span>
  );
}
