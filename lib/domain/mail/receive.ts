import { createHash } from "node:crypto";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { EmailAddress } from "../text";
import { withTransaction } from "../transaction";
import { storable } from "./send";

export const MAIL_MAX_BYTES = 25 * 1024 * 1024;

/** Where the raw mail lies. Named by its content, so that a mail handed over again lands on itself. */
export function rawMailKey(digest: string): string {
  return `mail/${digest}`;
}

/**
 * Keeps a raw mail and queues its reading. Once this resolves the mail is safe, whatever is wrong with it. The same bytes
 * again are the same mail.
 * @param deliveredTo whom the server took it for, when it says so
 * @throws PAYLOAD_TOO_LARGE above 25 MiB
 */
export async function receiveMail(
  ctx: DomainContext,
  storage: Storage,
  { raw, deliveredTo }: { raw: Uint8Array; deliveredTo: string | null },
): Promise<{ id: string; isNew: boolean }> {
  if (raw.byteLength > MAIL_MAX_BYTES) throw new DomainError("PAYLOAD_TOO_LARGE", "The mail must be at most 25 MiB");
  const digest = createHash("sha256").update(raw).digest("hex");
  const known = await ctx.db.incomingMail.findUnique({ where: { digest }, select: { id: true } });
  if (known) return { id: known.id, isNew: false };

  await storage.put(rawMailKey(digest), raw, "message/rfc822");

  return withTransaction(ctx, async (tx) => {
    const id = newId(tx.now());
    const address = EmailAddress.safeParse(deliveredTo ?? "").data ?? null;
    const row = { id, digest, bytes: raw.byteLength, deliveredTo: address, receivedAt: tx.now() };
    const { count } = await tx.db.incomingMail.createMany({ data: row, skipDuplicates: true });
    if (count > 0) await enqueue(tx.db, "read-mail", { mailId: id }, { key: `read-mail:${id}` });
    const kept = await tx.db.incomingMail.findUniqueOrThrow({ where: { digest }, select: { id: true } });

    return { id: kept.id, isNew: count > 0 };
  });
}

/** Notes a mail that is too large to be taken, so that people know where it lies. Noting it again changes nothing. */
export async function noteLargeMail(
  ctx: DomainContext,
  mail: { name: string; bytes: number; subject: string | null; sender: string | null },
): Promise<void> {
  await ctx.db.incomingMail.createMany({
    data: {
      id: newId(ctx.now()),
      digest: createHash("sha256").update(mail.name).digest("hex"),
      bytes: mail.bytes,
      subject: mail.subject && storable(mail.subject),
      sender: EmailAddress.safeParse(mail.sender ?? "").data ?? null,
      state: "unreadable",
      detail: `larger than ${MAIL_MAX_BYTES / 1024 / 1024} MiB; it is still in the mailbox`,
      receivedAt: ctx.now(),
    },
    skipDuplicates: true,
  });
}
