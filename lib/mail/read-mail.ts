import { simpleParser } from "mailparser";

/** A mail as people look at it. */
export type ShownMail = {
  subject: string | null;
  from: string;
  to: string;
  date: Date | null;
  text: string;
  /** As it was sent: only for a frame in which nothing runs and nothing is loaded. */
  html: string | null;
  files: { name: string; bytes: number; mime: string }[];
};

/** @throws Error for what is no mail at all */
export async function readMail(raw: Uint8Array): Promise<ShownMail> {
  const mail = await simpleParser(Buffer.from(raw), { skipTextToHtml: true });
  const recipients = [mail.to ?? []].flat();

  return {
    subject: mail.subject ?? null,
    from: mail.from?.text ?? "",
    to: recipients.map(({ text }) => text).join(", "),
    date: mail.date ?? null,
    text: mail.text ?? "",
    html: typeof mail.html === "string" ? mail.html : null,
    files: mail.attachments.map((file) => ({
      name: file.filename ?? "unnamed",
      bytes: file.size,
      mime: file.contentType,
    })),
  };
}
