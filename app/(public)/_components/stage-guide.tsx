import { STAGE_LOOKS } from "@/components/tickets/stage-badge";
import { STAGES } from "@/lib/domain/tickets/vocabulary";
import { translations } from "@/lib/i18n/request-locale";

export async function StageGuide() {
  const labels = await translations("stages");
  const sentences = await translations("stageSentences");

  return (
    <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
      {STAGES.map((stage) => {
        const Icon = STAGE_LOOKS[stage].icon;
        return (
          <li key={stage} className="border-t pt-3">
            <h3 className="flex items-center gap-2 text-base font-semibold">
              <Icon aria-hidden className="size-4 text-accent-ink" />
              {labels(stage)}
            </h3>
            <p className="mt-1 text-sm text-pretty text-ink-muted">{sentences(stage)}</p>
          </li>
        );
      })}
    </ol>
  );
}
