import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ParsedMail, simpleParser } from "mailparser";
import { DATA_DIR } from "./settings";

/** Every mail that the desk has written so far, from the folder that takes the place of a mail server. */
export async function* writtenMails(): AsyncGenerator<ParsedMail> {
  const folder = join(DATA_DIR, "mail");
  for (const name of await readdir(folder).catch(() => [])) {
    // One that is still being written has another ending.
    if (name.endsWith(".eml")) yield await simpleParser(await readFile(join(folder, name)));
  }
}

/** The first that went to this address and has this in its subject. */
export async function mailTo(address: string, subject = ""): Promise<ParsedMail | null> {
  for await (const mail of writtenMails()) {
    const isTo = [mail.to].flat().some((to) => to?.text.includes(address));
    if (isTo && mail.subject?.includes(subject)) return mail;
  }

  return null;
}
