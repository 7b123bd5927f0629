import type { Letter, ProgressStep } from "@/lib/domain/mail/letter";
import { type Translate, translate } from "@/lib/i18n/translate";
import { noticeWords } from "./notice-words";

/** All that a mail says of ours, in its language; what people wrote is quoted beside it. */
export type Words = {
  /** Begins with the ticket's number, so that a mailbox can be searched for it. */
  subject: string;
  /** The one sentence that it is about. */
  headline: string;
  earlier: string[];
  files: string;
  button: string;
  rate: string;
  /** What its reader can do about it. */
  advice: string;
  /** Why its reader gets it. */
  footnote: string;
  noMore: string;
  /** Who writes, where the ticket has no product. */
  sender: string;
};

type Speak = Translate<"mail">;

/** @param mayReply whether an answer to the mail reaches the ticket */
export function wordsOf(letter: Letter, mayReply: boolean): Words {
  const t = translate(letter.language, "mail");
  const own = letter.kind === "notice" ? noticeWords(letter, mayReply) : customerWords(letter, mayReply, t);

  return {
    ...own,
    subject: `[${letter.ticket.publicId}] ${own.subject}`,
    earlier: earlierSteps(letter).map((step) => stepNews(letter, step, t)),
    files: filesLine(letter, t),
    rate: translate(letter.language, "track")("rateTitle"),
    noMore: t("noMore"),
    sender: t("support"),
  };
}

function customerWords(letter: Letter, mayReply: boolean, t: Speak) {
  const headline = headlineOf(letter, t);

  return {
    headline,
    subject: subjectOf(letter, headline, t),
    button: buttonOf(letter, t),
    advice: adviceOf(letter, mayReply, t),
    footnote: footnoteOf(letter, t),
  };
}

/** What came before the headline's step; the headline says the last one itself, but for a mail about something else. */
function earlierSteps({ kind, steps }: Letter): ProgressStep[] {
  return kind === "progress" || kind === "news" ? steps.slice(0, -1) : steps;
}

function stepNews({ kind }: Letter, step: ProgressStep, t: Speak): string {
  if (!("stage" in step)) return t("reopened");

  // People who did not write to us have reported nothing.
  return kind === "news" && step.stage === "RECEIVED" ? t("backAtStart") : t(`news${step.stage}`);
}

function headlineOf(letter: Letter, t: Speak): string {
  const { kind, comment, steps, ticket } = letter;
  const latest = steps.at(-1);

  switch (kind) {
    case "receipt":
      return t("receipt");
    case "answer":
      return comment?.author ? t("answeredBy", { author: comment.author }) : t("answered");
    case "resolved":
      return t(ticket.status === "closed" ? "closed" : "solved");
    case "confirmation":
      return translate(letter.language, "followMail")("question", { ticket: ticket.publicId });
    default:
      return latest ? stepNews(letter, latest, t) : t("news");
  }
}

function subjectOf({ kind, ticket }: Letter, headline: string, t: Speak): string {
  const subject = ticket.subject ?? "";

  switch (kind) {
    case "receipt":
      return t("receiptSubject", { subject });
    case "answer":
      return `Re: ${subject}`;
    case "resolved":
      return t(ticket.status === "closed" ? "closedSubject" : "solvedSubject", { subject });
    case "confirmation":
      return t("confirmSubject");
    default:
      return t("progressSubject", { headline: headline.replace(/[.。]$/, "") });
  }
}

function adviceOf({ kind, steps }: Letter, mayReply: boolean, t: Speak): string {
  if (kind === "confirmation") return t("confirmAdvice");
  if (kind === "resolved") return t(mayReply ? "notSolvedReply" : "notSolvedOpen");
  if (kind !== "news") return t(mayReply ? "addReply" : "addOpen");
  const latest = steps.at(-1);

  return t(latest && "stage" in latest && latest.stage === "CLOSED" ? "lastAdvice" : "newsAdvice");
}

function buttonOf({ kind }: Letter, t: Speak): string {
  if (kind === "confirmation") return t("confirm");

  return t(kind === "news" ? "see" : "followTicket");
}

function footnoteOf({ kind }: Letter, t: Speak): string {
  if (kind === "confirmation") return t("confirmFootnote");

  return t(kind === "news" ? "newsFootnote" : "footnote");
}

function filesLine({ comment, language }: Letter, t: Speak): string {
  const names = comment?.files ?? [];
  if (names.length === 0) return "";

  return t("files", { count: names.length, names: new Intl.ListFormat(language).format(names) });
}
