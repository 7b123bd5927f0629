import { STAGES } from "@/lib/domain/tickets/vocabulary";
import type { PublicEvent } from "@/lib/domain/tracking/events";
import type { Locale } from "@/lib/i18n/locales";
import { type Translate, translate } from "@/lib/i18n/translate";

export type HistoryEntry = { id: string; text: string; at: Date };

/** What was written in one transaction lies this close together. */
const TOGETHER_MS = 2_000;

/**
 * The public events of a ticket as sentences, oldest first. Two events that tell of one thing (the stage became Closed
 * and the status became closed) become one sentence.
 * @param isYou the reader is the one who reported it
 */
export function toHistory(events: readonly PublicEvent[], isYou: boolean, locale: Locale): HistoryEntry[] {
  const t = translate(locale, "history");

  return withoutEchoes(events).flatMap((event) => {
    const text = event.kind === "stage_changed" ? stageSentence(event, locale) : sentenceOf(event, isYou, t);

    return text ? [{ id: event.id, text, at: event.createdAt }] : [];
  });
}

function withoutEchoes(events: readonly PublicEvent[]): PublicEvent[] {
  const kept: PublicEvent[] = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (last && tellsOf(last, event)) continue;
    if (last && tellsOf(event, last)) kept.pop();
    kept.push(event);
  }

  return kept;
}

/** Whether the sentence of `event` says what `echo` would say too. */
function tellsOf(event: PublicEvent, echo: PublicEvent): boolean {
  const apart = Math.abs(event.createdAt.getTime() - echo.createdAt.getTime());
  if (apart > TOGETHER_MS || event.by !== echo.by) return false;
  if (event.kind === "stage_changed" && echo.kind === "status_changed") {
    return (event.to === "CLOSED" && echo.to === "closed") || (event.to === "DEPLOYED" && echo.to === "resolved");
  }
  if (event.kind === "status_changed" && echo.kind === "stage_changed") {
    return event.from === "closed" && echo.from === "CLOSED";
  }

  // Whoever answers takes the ticket up; that it was taken up need not be said again.
  return (
    event.kind === "comment_added" &&
    echo.kind === "status_changed" &&
    echo.to === "open" &&
    (echo.from === "new" || echo.from === "pending")
  );
}

function sentenceOf(event: PublicEvent, isYou: boolean, t: Translate<"history">): string | null {
  switch (event.kind) {
    case "ticket_created":
      return t("reported", { who: who(event, isYou) });
    case "comment_added":
      return t("answered", { who: who(event, isYou) });
    case "status_changed":
      return statusSentence(event, isYou, t);
    case "fix_withdrawn":
      return t("withdrawn");
    default:
      return null;
  }
}

function stageSentence({ from, to }: PublicEvent, locale: Locale): string | null {
  const stage = STAGES.find((known) => known === to);
  if (!stage) return null;
  const t = translate(locale, "history");
  const label = translate(locale, "stages")(stage);
  if (from === "CLOSED") return t("reopenedAt", { stage: label });
  if (from === "CHANGES_REQUESTED" && stage === "PR_OPEN") return t("reviewedAgain");
  const isBack = placeOf(from) > placeOf(stage);

  return isBack && stage !== "RECEIVED" ? t("wentBack", { stage: label }) : t(`reached${stage}`);
}

/** A place in the pipeline; before all of them for what is no stage. */
function placeOf(stage: string | null): number {
  const stages: readonly (string | null)[] = STAGES;

  return stages.indexOf(stage);
}

function statusSentence(event: PublicEvent, isYou: boolean, t: Translate<"history">): string | null {
  const { from, to } = event;
  const somebody = { who: who(event, isYou) };
  if (to === "closed") return t("closed", somebody);
  if (to === "resolved") return t("solved", somebody);
  if (from === "closed" || from === "resolved") return t("reopened", somebody);
  if (to === "pending") return t(isYou ? "askedYou" : "askedCustomer");
  if (to === "open") return t(from === "pending" ? "takenUpAgain" : "takenUp", somebody);

  return to === "new" ? t("newAgain") : null;
}

/** The word that the messages choose their subject, and its verb, by. */
function who({ by }: PublicEvent, isYou: boolean): "you" | "customer" | "support" | "desk" {
  if (by === "customer") return isYou ? "you" : "customer";

  return by === "support" ? "support" : "desk";
}
