import { STAGE_SENTENCES } from "@/components/pipeline/stage-sentences";
import { STAGE_LOOKS } from "@/components/tickets/stage-badge";
import { STAGE_LABELS, STAGES } from "@/lib/domain/tickets/vocabulary";

export function StageGuide() {
  return (
    <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
      {STAGES.map((stage) => {
        const Icon = STAGE_LOOKS[stage].icon;
        return (
          <li key={stage} className="border-t pt-3">
            <h3 className="flex items-center gap-2 text-base font-semibold">
              <Icon aria-hidden className="size-4 text-accent-ink" />
              {STAGE_LABELS[stage]}
            </h3>
            <p className="mt-1 text-sm text-pretty text-ink-muted">{STAGE_SENTENCES[stage]}</p>
          </li>
        );
      })}
    </ol>
  );
}
