import { findTicketRecord } from "@/lib/db/tickets";
import { FALLBACK_LOCALE, inLanguage, parseLocale } from "@/lib/i18n/locales";
import { confirmPath } from "../followers/confirm";
import { publicId } from "../tickets/ticket-id";
import { STAGES } from "../tickets/vocabulary";
import type { TransactionContext } from "../transaction";
import { About } from "./about";
import { type Composed, earlierMails, type Mail, productOf } from "./compose";
import type { Letter, ProgressStep } from "./letter";
import { unsubscribePath } from "./opt-out";
import type { FollowerMailKind } from "./vocabulary";

/**
 * The letter to whoever follows a ticket by its public page, made of nothing but what that page shows to everybody. A
 * confirmation goes to an address that anybody can have typed: it holds no word that somebody could have written.
 * @returns null when there is nothing left to tell
 */
export async function composeForFollower(
  tx: TransactionContext,
  mail: Mail,
  kind: FollowerMailKind,
): Promise<Composed | null> {
  const found = await findTicketRecord({ ...tx, mode: "live", actor: { kind: "system" } }, { id: mail.ticketId });
  if (found?.ticket.mode !== "live") return null;
  const { ticket, publicSubjects } = found;
  const about = About.parse(mail.about);
  const { steps, throughSeq } = await publicSteps(tx, ticket.id, about);
  const isOver = kind === "news" ? steps.length === 0 : ticket.stage === "CLOSED";
  if (isOver) return null;

  const language = parseLocale(mail.language);
  const letter: Letter = {
    mailId: mail.id,
    messageId: mail.messageId,
    references: await earlierMails(tx, mail),
    kind,
    language: language ?? FALLBACK_LOCALE,
    to: { address: mail.address, name: null },
    product: await productOf(tx, ticket),
    ticket: {
      ...{ publicId: publicId(ticket.number), status: ticket.status, stage: ticket.stage },
      ...{ subject: kind === "news" && publicSubjects ? ticket.subject : null, body: "" },
    },
    steps,
    comment: null,
    reason: null,
    paths: {
      ticket: inLanguage(
        kind === "confirmation" ? confirmPath(tx, mail.id) : `/track/${publicId(ticket.number)}`,
        language,
      ),
      unsubscribe: unsubscribePath(tx, mail.id),
      rating: null,
    },
    replyToken: null,
    isReplyToMail: false,
  };
  const isLast = steps.at(-1)?.stage === "CLOSED";

  return { letter, language, about: { ...about, ...(throughSeq && { throughSeq }), ...(isLast && { isLast }) } };
}

async function publicSteps(tx: TransactionContext, ticketId: string, { fromSeq, throughSeq }: About) {
  if (fromSeq === undefined) return { steps: [] };
  const rows = await tx.db.ticketEvent.findMany({
    where: {
      ...{ ticketId, kind: "stage_changed", public: true },
      seq: { gte: BigInt(fromSeq), ...(throughSeq !== undefined && { lte: BigInt(throughSeq) }) },
    },
    select: { seq: true, after: true, createdAt: true },
    orderBy: { seq: "asc" },
  });
  const steps = rows.flatMap(({ after, createdAt }): Extract<ProgressStep, { stage: unknown }>[] => {
    const stage = STAGES.find((known) => known === (after as Record<string, unknown>).stage);

    return stage ? [{ stage, at: createdAt }] : [];
  });

  return { steps, throughSeq: throughSeq ?? String(rows.at(-1)?.seq ?? fromSeq) };
}
