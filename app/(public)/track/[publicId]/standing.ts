import type { Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import type { Locale } from "@/lib/i18n/locales";
import { translate } from "@/lib/i18n/translate";

type Place = { stage: Stage; status: TicketStatus };

/** What the current stage means for this ticket; the conversation may be further than the pipeline. */
export function nowSentence({ stage, status }: Place, locale: Locale): string {
  const t = translate(locale, "standing");
  if (status === "resolved" && stage !== "DEPLOYED") return t("solved");
  if (status === "pending") return t("question");
  if (stage === "RECEIVED" && status === "open") return t("beingRead");

  return translate(locale, "stageSentences")(stage);
}

/** What will happen next, and who has to do it. */
export function nextSentence({ stage, status }: Place, mayAnswer: boolean, locale: Locale): string {
  const t = translate(locale, "standing");
  if (status === "pending") return t(mayAnswer ? "answerBelow" : "customerAnswers");
  if (status !== "resolved" && status !== "closed") return t(`next${stage}`);
  if (mayAnswer) return t("notSolved");

  return t(status === "closed" || stage === "DEPLOYED" ? `next${stage}` : "nothingUnlessBack");
}

type Expected = Pick<TrackedTicket, "expectation" | "pipeline">;

/** When to expect the fix, from what past tickets took; null where nothing can be promised. */
export function whenSentence({ expectation, pipeline }: Expected, now: Date, locale: Locale): string | null {
  if (!expectation) return null;
  const { medianSeconds, p80Seconds, tickets } = expectation;
  const since = pipeline.find((step) => step.state === "current")?.enteredAt;
  const isLate = since && now.getTime() - since.getTime() > p80Seconds * 1000;
  const t = translate(locale, "standing");
  const { unit, few, most } = spanOf(medianSeconds, p80Seconds);
  const range = few < most ? t("range", { from: few, to: most }) : String(most);

  return isLate ? t("late", { unit, most, range }) : t("usual", { unit, most, range, tickets });
}

const UNITS = [
  { name: "hour", seconds: 3_600, upTo: 36 * 3_600 },
  { name: "day", seconds: 86_400, upTo: 21 * 86_400 },
  { name: "week", seconds: 7 * 86_400, upTo: Number.POSITIVE_INFINITY },
];

/** 2 to 4 days, rounded so that it promises too little rather than too much. */
function spanOf(medianSeconds: number, p80Seconds: number) {
  const unit = UNITS.find(({ upTo }) => p80Seconds <= upTo);
  if (!unit) throw new Error("Every time has a unit");

  return {
    unit: unit.name,
    few: Math.max(1, Math.round(medianSeconds / unit.seconds)),
    most: Math.max(1, Math.ceil(p80Seconds / unit.seconds)),
  };
}
