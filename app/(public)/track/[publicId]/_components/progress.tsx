import { Pipeline } from "@/components/pipeline/pipeline";
import { pipelineWords } from "@/components/pipeline/pipeline-words";
import { Card } from "@/components/ui/card";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { requestLocale, translations } from "@/lib/i18n/request-locale";
import { nextSentence, nowSentence, whenSentence } from "../standing";

/** The eight stages, what the current one means, what comes after it, and when to expect the fix. */
export async function Progress({ tracked, mayAnswer }: { tracked: TrackedTicket; mayAnswer: boolean }) {
  const locale = await requestLocale();
  const t = await translations("track");
  const when = whenSentence(tracked, new Date(), locale);

  return (
    <Card aria-labelledby="progress" className="p-4 sm:p-6">
      <h2 id="progress" className="sr-only">
        {t("progress")}
      </h2>
      <Pipeline steps={tracked.pipeline} words={pipelineWords(locale)} explains={false} />
      <dl className="mt-5 grid gap-x-8 gap-y-3 border-t pt-4 sm:grid-cols-2">
        <Sentence term={t("now")}>{nowSentence(tracked, locale)}</Sentence>
        <Sentence term={t("next")}>{nextSentence(tracked, mayAnswer, locale)}</Sentence>
        {when ? <Sentence term={t("when")}>{when}</Sentence> : null}
      </dl>
    </Card>
  );
}

function Sentence({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-sm font-medium text-ink-muted">{term}</dt>
      <dd className="mt-0.5 text-pretty sm:text-lg">{children}</dd>
    </div>
  );
}
