import { type Mailer, MailRefusal } from "@/lib/mail/mailer";
import type { DomainContext } from "../context";
import { type TransactionContext, withTransaction } from "../transaction";
import { About } from "./about";
import { composeLetter } from "./compose";
import { composeForFollower } from "./compose-for-follower";
import { hasOptedOut } from "./opt-out";
import { followerKind } from "./vocabulary";
import { withholdReason } from "./withhold";

/** Over about three days, with the pauses of the job queue. */
export const ATTEMPTS_MAX = 22;

const DETAIL_MAX = 500;

/**
 * Sends a mail that is due, as its job does. A mail that has been sent is not sent again; one whose sending broke off
 * halfway goes out once more under the same Message-ID, by which mail programs recognise it.
 * @throws what kept it from being sent, when it should be tried again
 */
export async function sendMail(ctx: DomainContext, mailer: Mailer, mailId: string): Promise<void> {
  const letter = await take(ctx, mailId);
  if (!letter) return;

  try {
    const { subject, response } = await mailer.send(letter);
    await settle(ctx, mailId, { state: "sent", detail: response, subject });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof MailRefusal && error.ofRecipient) await refuseAddress(ctx, letter.to.address, reason);
    const isFinal = (error instanceof MailRefusal && error.permanent) || letter.attempt >= ATTEMPTS_MAX;
    await settle(ctx, mailId, { state: isFinal ? "failed" : "waiting", detail: reason });
    if (!isFinal) throw error;
  }
}

/** Whether it is still wanted is decided at the last moment, and what it tells is fixed from the first attempt on. */
async function take(ctx: DomainContext, id: string) {
  return withTransaction(ctx, async (tx) => {
    await tx.db.$queryRaw`SELECT 1 FROM outgoing_mail WHERE id = ${id}::uuid FOR UPDATE`;
    const mail = await tx.db.outgoingMail.findUnique({ where: { id } });
    if (mail?.state !== "waiting") return null;
    const reason = (await hasOptedOut(tx.db, mail.address, mail.ticketId))
      ? "the recipient wants no mail"
      : await withholdReason(tx, mail);
    const kind = followerKind(mail.kind);
    const compose = () => (kind ? composeForFollower(tx, mail, kind) : composeLetter(tx, mail));
    const composed = reason === null ? await compose() : null;
    if (!composed) {
      await tx.db.outgoingMail.update({
        where: { id },
        data: { state: "withheld", detail: reason ?? "there is nothing left to tell" },
      });

      return null;
    }
    const { about, language } = composed;
    await tx.db.outgoingMail.update({ where: { id }, data: { attempts: { increment: 1 }, about, language } });

    return { ...composed.letter, attempt: mail.attempts + 1 };
  });
}

type Outcome = { state: "sent" | "failed" | "waiting"; detail: string; subject?: string };

async function settle(ctx: DomainContext, id: string, { state, detail, subject }: Outcome): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const mail = await tx.db.outgoingMail.update({
      where: { id },
      data: {
        state,
        detail: storable(detail),
        ...(subject && { subject }),
        ...(state === "sent" && { sentAt: tx.now() }),
      },
    });
    if (state === "waiting") return;
    // Whoever follows is none of the ticket's people: their mail is in the log of mails, not in the ticket's history.
    if (followerKind(mail.kind)) return endFollowing(tx, mail);
    tx.record({
      ticketId: mail.ticketId,
      kind: state === "sent" ? "mail_sent" : "mail_failed",
      after: { mailId: id, mail: mail.kind, to: mail.address, ...(state === "failed" && { reason: mail.detail }) },
    });
  });
}

/** With the mail that says it is closed. */
async function endFollowing(tx: TransactionContext, mail: { ticketId: string; address: string; about: unknown }) {
  if (!About.parse(mail.about).isLast) return;
  await tx.db.ticketFollower.deleteMany({ where: { ticketId: mail.ticketId, address: mail.address } });
}

/** Nothing is sent there until somebody clears it. The first reason stays. */
export async function refuseAddress(ctx: Pick<DomainContext, "db" | "now">, address: string, reason: string) {
  await ctx.db.refusedAddress.createMany({
    data: { address, reason: storable(reason), createdAt: ctx.now() },
    skipDuplicates: true,
  });
}

/** Servers may say anything. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed().slice(0, DETAIL_MAX);
}
