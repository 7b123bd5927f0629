import { STAGE_SENTENCES } from "@/components/pipeline/stage-sentences";
import type { Stage, TicketStatus } from "@/lib/domain/tickets/vocabulary";

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
