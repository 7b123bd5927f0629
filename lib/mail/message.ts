import type { SendMailOptions } from "nodemailer";
import addressparser from "nodemailer/lib/addressparser/index.js";
import type { Alert } from "@/lib/domain/mail/alert";
import type { Letter } from "@/lib/domain/mail/letter";
import { env } from "@/lib/env";
import { absoluteUrl } from "@/lib/http/absolute-url";
import { alertMessage } from "./alert";
import { render } from "./render";

/** Says to ourselves, and to whoever looks, that a mail is from a desk: one that comes back is a loop. */
export const LOOP_HEADER = "X-Glassdesk";

/** A mail as nodemailer takes it. */
export function toMessage(mail: Letter | Alert) {
  return mail.kind === "alert"
    ? alertMessage(mail, { from: deskAddress(), loopHeader: LOOP_HEADER })
    : letterMessage(mail);
}

/** A letter as nodemailer takes it. Headers cannot be added through it: line breaks do not survive its encoding. */
function letterMessage(letter: Letter) {
  const from = senderOf(letter);
  const replyTo = replyAddress(letter);
  const { subject, text, html } = render(letter, { absoluteUrl, mayReply: replyTo !== undefined });

  return {
    from,
    to: letter.to.name ? { name: letter.to.name, address: letter.to.address } : letter.to.address,
    subject,
    text,
    html,
    messageId: `<${letter.messageId}>`,
    ...(replyTo && { replyTo: { name: from.name, address: replyTo } }),
    ...(letter.references.length > 0 && {
      inReplyTo: `<${letter.references.at(-1)}>`,
      references: letter.references.map((id) => `<${id}>`),
    }),
    headers: {
      // RFC 3834: an answer that a person wrote is the only one that a machine may answer.
      ...(letter.kind !== "answer" && { "Auto-Submitted": letter.isReplyToMail ? "auto-replied" : "auto-generated" }),
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      [LOOP_HEADER]: letter.ticket.publicId,
      "Content-Language": letter.language,
      // RFC 8058: a mail program may do it with one POST, without asking.
      "List-Unsubscribe": `<${absoluteUrl(letter.paths.unsubscribe)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    // Text of people is never taken for the name of a file or an address to load.
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SendMailOptions;
}

/** The product speaks for itself where it has an address, and under its name where it has none. */
function senderOf({ product }: Letter): { name: string; address: string } {
  const ours = deskAddress();

  return { name: product?.name ?? ours.name, address: product?.mailAddress ?? ours.address };
}

export function deskAddress(): { name: string; address: string } {
  const [first] = addressparser(env().MAIL_FROM, { flatten: true });

  return { name: first?.name ?? "", address: first?.address ?? env().MAIL_FROM };
}

/** `desk+r42.signature@example.com`, where mail comes in at all. */
function replyAddress(letter: Letter): string | undefined {
  const { IMAP_URL, MAIL_INBOUND_SECRET, MAIL_REPLY_TO } = env();
  if (letter.replyToken === null || !(IMAP_URL || MAIL_INBOUND_SECRET)) return undefined;
  const base = letter.product?.mailAddress ?? MAIL_REPLY_TO ?? deskAddress().address;
  const at = base.lastIndexOf("@");

  return `${base.slice(0, at)}+${letter.replyToken}${base.slice(at)}`;
}
