import { RelativeTime } from "@/components/ui/relative-time";
import { translations } from "@/lib/i18n/request-locale";
import type { HistoryEntry } from "../history-sentences";

/** What has happened, the latest first. */
export async function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = await translations("track");

  return (
    <section aria-labelledby="history">
      <h2 id="history" className="mb-3 font-semibold">
        {t("history")}
      </h2>
      <ol className="flex flex-col">
        {entries.toReversed().map(({ id, text, at }) => (
          <li key={id} className="group relative flex gap-3 pb-4 last:pb-0">
            <span aria-hidden className="absolute start-[3px] top-4 bottom-0 w-0.5 bg-line group-last:hidden" />
            <span aria-hidden className="mt-1.5 size-2 shrink-0 rounded-full bg-line-strong group-first:bg-accent" />
            <p className="min-w-0 flex-1 text-sm">
              {text} <RelativeTime time={at} className="block text-xs text-ink-muted" />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
