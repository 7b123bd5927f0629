import { join } from "node:path";
import { env } from "@/lib/env";
import { processWide } from "@/lib/process-wide";
import { folderMailer } from "./folder";
import type { Mailer } from "./mailer";
import { smtpMailer } from "./smtp";

/** The mailer that the environment names: SMTP, or a folder of this machine. */
export function mailer(): Mailer {
  const { SMTP_URL } = env();

  return SMTP_URL ? processWide(`smtp:${SMTP_URL}`, () => smtpMailer(SMTP_URL)) : folderMailer(mailFolder());
}

/** Where mails lie that nobody could be asked to send. */
export function mailFolder(): string {
  return join(env().DATA_DIR, "mail");
}
