import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Mailer } from "./mailer";
import { toMessage } from "./message";

const NAME = /^[0-9a-f-]{36}$/;

/** Without a mail server: each mail is an `.eml` file, which the dashboard shows and mail programs open. */
export function folderMailer(folder: string): Mailer {
  return {
    async send(letter) {
      const message = toMessage(letter);
      const bytes = await new MailComposer({ ...message, date: new Date() }).compile().build();
      const path = pathOf(folder, letter.mailId);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);

      return { subject: message.subject, response: "kept as a file, because no mail server is set (SMTP_URL)" };
    },
  };
}

/** The mail as the folder's mailer kept it, or null when it was sent over SMTP or by another machine. */
export async function readKeptMail(folder: string, mailId: string): Promise<Uint8Array | null> {
  return readFile(pathOf(folder, mailId)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** Forgets a mail that the folder's mailer has kept; an unknown one is no error. */
export async function deleteKeptMail(folder: string, mailId: string): Promise<void> {
  const path = pathOf(folder, mailId);
  await rm(path, { force: true });
  await rm(`${path}.part`, { force: true });
}

/** Forgets the mails whose ids come before `firstKept`. @returns how many */
export async function purgeKeptMails(folder: string, firstKept: string): Promise<number> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const old = files.map((file) => file.split(".")[0] ?? "").filter((mailId) => NAME.test(mailId) && mailId < firstKept);
  for (const mailId of old) await deleteKeptMail(folder, mailId);

  return old.length;
}

function pathOf(folder: string, mailId: string): string {
  if (!NAME.test(mailId)) throw new Error(`Not a mail's id: ${mailId}`);

  return join(folder, `${mailId}.eml`);
}
