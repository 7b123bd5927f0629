import { STAGE_LABELS, STAGES, type Stage } from "@/lib/domain/tickets/vocabulary";
import type { PublicEvent } from "@/lib/domain/tracking/events";

export type HistoryEntry = { id: string; text: string; at: Date };

/** What was written in one transaction lies this close together. */
const TOGETHER_MS = 2_000;

/**
 * The public events of a ticket as sentences, oldest first. Two events that tell of one thing (the stage became Closed
 * and the status became closed) become one sentence.
 * @param isYou the reader is the one who reported it
 */
export function toHistory(events: readonly PublicEvent[], isYou: boolean): HistoryEntry[] {
  return withoutEchoes(events).flatMap((event) => {
    const text = sentenceOf(event, isYou);

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

function sentenceOf(event: PublicEvent, isYou: boolean): string | null {
  switch (event.kind) {
    case "ticket_created":
      return `${who(event, isYou)} reported it.`;
    case "comment_added":
      return `${who(event, isYou)} answered.`;
    case "stage_changed":
      return stageSentence(event);
    case "status_changed":
      return statusSentence(event, isYou);
    case "fix_withdrawn":
      return "The fix was taken back; work on it goes on.";
    default:
      return null;
  }
}

const REACHED: Record<Stage, string> = {
  RECEIVED: "The report is back at the beginning.",
  ISSUE_CREATED: "It was put on the engineers' list.",
  FIX_IN_PROGRESS: "Work on the fix began.",
  PR_OPEN: "The fix went to review.",
  CHANGES_REQUESTED: "The review asked for changes.",
  MERGED: "The fix was accepted.",
  DEPLOYED: "The fix went live.",
  CLOSED: "The ticket was closed.",
};

function stageSentence({ from, to }: PublicEvent): string | null {
  const stage = STAGES.find((known) => known === to);
  if (!stage) return null;
  if (from === "CLOSED") return `The ticket was opened again, at “${STAGE_LABELS[stage]}”.`;
  const isBack = placeOf(from) > placeOf(stage);
  const isReviewedAgain = from === "CHANGES_REQUESTED" && stage === "PR_OPEN";
  if (isReviewedAgain) return "The changed fix went to review again.";

  return isBack && stage !== "RECEIVED" ? `It went back to “${STAGE_LABELS[stage]}”.` : REACHED[stage];
}

/** A place in the pipeline; before all of them for what is no stage. */
function placeOf(stage: string | null): number {
  const stages: readonly (string | null)[] = STAGES;

  return stages.indexOf(stage);
}

function statusSentence(event: PublicEvent, isYou: boolean): string | null {
  const { from, to } = event;
  const somebody = who(event, isYou);
  if (to === "closed") return `${somebody} closed the ticket.`;
  if (to === "resolved") return `${somebody} marked it as solved.`;
  if (from === "closed" || from === "resolved") return `${somebody} opened the ticket again.`;
  if (to === "pending") return isYou ? "Support asked you something." : "Support asked the customer something.";
  if (to === "open") return from === "pending" ? `${somebody} took it up again.` : `${somebody} took it up.`;

  return to === "new" ? "The ticket counts as new again." : null;
}

function who({ by }: PublicEvent, isYou: boolean): string {
  if (by === "customer") return isYou ? "You" : "The customer";

  return by === "support" ? "Support" : "Glassdesk";
}
