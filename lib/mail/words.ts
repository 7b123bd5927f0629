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

function newsOf(step: ProgressStep): string {
  return "stage" in step ? STAGE_NEWS[step.stage] : "We have taken your ticket up again.";
}

/** The same to people who did not write to us. */
function newsForAll(step: ProgressStep): string {
  return "stage" in step && step.stage === "RECEIVED" ? "The report is back at its beginning." : newsOf(step);
}

/** What a mail says of a step on the way. */
export function stepNews({ kind }: Letter, step: ProgressStep): string {
  return kind === "news" ? newsForAll(step) : newsOf(step);
}

const NOTICE_NEWS: Record<NonNullable<Letter["reason"]>, string> = {
  assigned: "This ticket is now yours.",
  customer_answered: "The customer has answered.",
  note_written: "There is a new internal note.",
  response_near: "The first answer is due soon.",
  response_missed: "The first answer is overdue.",
  resolution_near: "The solution is due soon.",
  resolution_missed: "The solution is overdue.",
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
    case "confirmation":
      return `Follow ${letter.ticket.publicId} by e-mail?`;
    case "news":
    case "progress": {
      const latest = letter.steps.at(-1);

      return latest ? stepNews(letter, latest) : "There is news.";
    }
  }
}

/** Begins with the ticket's number, so that a mailbox can be searched for it. */
export function subjectOf(letter: Letter): string {
  const { publicId, subject } = letter.ticket;

  switch (letter.kind) {
    case "receipt":
      return `[${publicId}] We received your ticket: ${subject}`;
    case "confirmation":
      return `[${publicId}] Please confirm that you want to follow this ticket`;
    case "news":
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
  if (letter.kind === "confirmation") {
    return "If you did not ask for this, do nothing: nothing more comes. The button works for 7 days.";
  }
  if (letter.kind === "news") return newsAdvice(letter);
  const how = mayReply ? "Just reply to this mail" : "Open your ticket and answer there";
  if (letter.kind === "resolved") return `Not solved? ${how}, and it is open again.`;

  return `Anything to add? ${how}.`;
}

function newsAdvice({ steps }: Letter): string {
  const latest = steps.at(-1);
  const isLast = latest && "stage" in latest && latest.stage === "CLOSED";

  return isLast
    ? "This was the last mail about it: you no longer follow this ticket."
    : "You hear of it again when it moves on, at most every 15 minutes.";
}

export function buttonOf({ kind }: Letter): string {
  switch (kind) {
    case "notice":
      return "Open on the desk";
    case "confirmation":
      return "Confirm on our page";
    case "news":
      return "See the ticket";
    default:
      return "Follow your ticket";
  }
}

/** Why its reader gets it. */
export function footnoteOf({ kind }: Letter): string {
  switch (kind) {
    case "notice":
      return "You get this because the ticket is assigned to you, or because you watch it.";
    case "confirmation":
      return "You get this because somebody gave this address on the ticket's public page.";
    case "news":
      return "You get this because you follow this ticket by e-mail. Answers to this mail do not reach it.";
    default:
      return "You get this because you wrote to us. The link above is yours alone: it opens the conversation.";
  }
}
