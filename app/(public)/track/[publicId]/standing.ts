import { STAGE_SENTENCES } from "@/components/pipeline/stage-sentences";
import type { Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { TrackedTicket } from "@/lib/domain/tracking/track";

type Place = { stage: Stage; status: TicketStatus };

/** What the current stage means for this ticket; the conversation may be further than the pipeline. */
export function nowSentence({ stage, status }: Place): string {
  if (status === "resolved" && stage !== "DEPLOYED") return "We believe that this is solved.";
  if (status === "pending") return "We have a question, and wait for the answer before we go on.";
  if (stage === "RECEIVED" && status === "open") return "A person has read it and is looking into it.";

  return STAGE_SENTENCES[stage];
}

const NEXT: Record<Stage, string> = {
  RECEIVED: "Support answers. If something has to be fixed, it goes on the engineers' list.",
  ISSUE_CREATED: "Somebody takes it off the list and starts on the fix.",
  FIX_IN_PROGRESS: "The finished fix goes to a colleague for review.",
  PR_OPEN: "The reviewer accepts the fix, or asks for changes.",
  CHANGES_REQUESTED: "The changed fix goes to review again.",
  MERGED: "The fix goes live, and this page tells you the moment it does.",
  DEPLOYED: "When it works for you, nothing is left to do.",
  CLOSED: "Nothing more has to happen.",
};

/** What will happen next, and who has to do it. */
export function nextSentence({ stage, status }: Place, mayAnswer: boolean): string {
  if (status === "pending") {
    return mayAnswer ? "Answer below, and we go on." : "When the customer has answered, we go on.";
  }
  if (status !== "resolved" && status !== "closed") return NEXT[stage];
  if (mayAnswer) return "If it is not solved, answer below: that opens the ticket again.";

  return status === "closed" || stage === "DEPLOYED"
    ? NEXT[stage]
    : "Nothing more has to happen, unless it comes back.";
}

type Expected = Pick<TrackedTicket, "expectation" | "pipeline">;

/** When to expect the fix, from what past tickets took; null where nothing can be promised. */
export function whenSentence({ expectation, pipeline }: Expected, now: Date): string | null {
  if (!expectation) return null;
  const { medianSeconds, p80Seconds, tickets } = expectation;
  const since = pipeline.find((step) => step.state === "current")?.enteredAt;
  const isLate = since && now.getTime() - since.getTime() > p80Seconds * 1000;
  const usual = `Tickets at this stage usually go live within ${span(medianSeconds, p80Seconds)}`;

  return isLate ? `${usual}. This one takes longer than most.` : `${usual}, going by the last ${tickets}.`;
}

const UNITS = [
  { name: "hour", seconds: 3_600, upTo: 36 * 3_600 },
  { name: "day", seconds: 86_400, upTo: 21 * 86_400 },
  { name: "week", seconds: 7 * 86_400, upTo: Number.POSITIVE_INFINITY },
];

/** "2–4 days", rounded so that it promises too little rather than too much. */
function span(medianSeconds: number, p80Seconds: number): string {
  const unit = UNITS.find(({ upTo }) => p80Seconds <= upTo);
  if (!unit) throw new Error("Every time has a unit");
  const most = Math.max(1, Math.ceil(p80Seconds / unit.seconds));
  const half = Math.max(1, Math.round(medianSeconds / unit.seconds));
  const few = half < most ? `${half}–${most}` : `${most}`;

  return `${few} ${unit.name}${most === 1 ? "" : "s"}`;
}
