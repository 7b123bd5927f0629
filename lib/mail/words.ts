import type { Letter, ProgressStep } from "@/lib/domain/mail/letter";
import type { Stage } from "@/lib/domain/tickets/vocabulary";

/** What a stage means to the customer. */
const STAGE_NEWS: Record<Stage, string> = {
  RECEIVED: "We received your report.",
  ISSUE_CREATED: "An engineer is investigating.",
  FIX_IN_PROGRESS: "A fix is being written.",
  PR_OPEN: "A fix is ready for review.",
  CHANGES_REQUESTED: "The fix is being revised.",
  MERGED: "The fix is finished. It goes live with the next deployment.",
  DEPLOYED: "The fix is live in production.",
  CLOSED: "This ticket is closed.",
};

export function newsOf(step: ProgressStep): string {
  return "stage" in step ? STAGE_NEWS[step.stage] : "We have taken your ticket up again.";
}

const NOTICE_NEWS: Record<NonNullable<Letter["reason"]>, string> = {
  assigned: "This ticket is now yours.",
  customer_answered: "The customer has answered.",
  note_written: "There is a new internal note.",
};

/** The one sentence that a mail is about. */
export function headlineOf(letter: Letter): string {
  switch (letter.kind) {
    case "receipt":
      return "We received your ticket.";
    case "answer":
      return letter.comment?.author ? `${letter.comment.author} has answered.` : "You have an answer.";
    case "resolved":
      return letter.ticket.status === "closed" ? "Your ticket is closed." : "Your ticket is solved.";
    case "notice":
      return letter.reason ? NOTICE_NEWS[letter.reason] : "There is news.";
    case "progress": {
      const latest = letter.steps.at(-1);

      return latest ? newsOf(latest) : "There is news.";
    }
  }
}

/** Begins with the ticket's number, so that a mailbox can be searched for it. */
export function subjectOf(letter: Letter): string {
  const { publicId, subject } = letter.ticket;

  switch (letter.kind) {
    case "receipt":
      return `[${publicId}] We received your ticket: ${subject}`;
    case "progress":
      return `[${publicId}] Update: ${headlineOf(letter).replace(/\.$/, "")}`;
    case "answer":
      return `[${publicId}] Re: ${subject}`;
    case "resolved":
      return `[${publicId}] ${letter.ticket.status === "closed" ? "Closed" : "Solved"}: ${subject}`;
    case "notice":
      return `[${publicId}] ${headlineOf(letter).replace(/\.$/, "")}: ${subject}`;
  }
}

/** What the reader can do about it. */
export function adviceOf(letter: Letter, mayReply: boolean): string {
  if (letter.kind === "notice") {
    return mayReply
      ? "An answer to this mail becomes an internal note: the customer does not see it."
      : "Answer it on the desk.";
  }
  const how = mayReply ? "Just reply to this mail" : "Open your ticket and answer there";
  if (letter.kind === "resolved") return `Not solved? ${how}, and it is open again.`;

  return `Anything to add? ${how}.`;
}

export function buttonOf(letter: Letter): string {
  return letter.kind === "notice" ? "Open on the desk" : "Follow your ticket";
}
