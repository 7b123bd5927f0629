import { BODY_MAX, SUBJECT_MAX } from "../tickets/schemas";
import type { IncomingMessage } from "./incoming";
import { storable } from "./send";

/** What the log keeps of a mail. */
export function facts({ sender, subject, messageId }: IncomingMessage) {
  return {
    sender: sender ? storable(sender.address).slice(0, 254) : null,
    subject: storable(subject),
    messageId: messageId && storable(messageId),
  };
}

/** The body as a ticket or an answer can keep it. */
export function bodyOf({ body }: IncomingMessage): string {
  const kept = body.replaceAll("\u0000", "").toWellFormed();
  if (kept.trim() === "") return "(no text)";

  return kept.length <= BODY_MAX
    ? kept
    : `${kept.slice(0, BODY_MAX - 100).toWellFormed()}\n\n(cut here; the whole mail is kept)`;
}

/** The subject without what mail programs put before it. */
export function subjectOf({ subject }: IncomingMessage): string {
  const plain = storable(subject)
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/^(?:\s*(?:re|aw|sv|fwd?|wg|tr|rv|antwort|返信|転送)\s*[:：])+/i, "")
    .trim();

  return (
    [...plain]
      .slice(0, SUBJECT_MAX / 2)
      .join("")
      .trim() || "(no subject)"
  );
}

export function nameOf({ name }: { name: string | null }): string | null {
  const plain = name
    ? storable(name)
        .replace(/[\p{Cc}\p{Cf}]/gu, " ")
        .trim()
        .slice(0, 200)
    : "";

  return plain.toWellFormed() || null;
}
