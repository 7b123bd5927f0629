import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { receiveMail } from "@/lib/domain/mail/receive";
import { env, provideEnv } from "@/lib/env";
import { storage } from "@/lib/storage";
import { testDatabase } from "./database";
import { runJobs } from "./jobs";

export const REPLY_BASE = "desk@example.com";

/**
 * A desk that takes mail, with a data folder of its own.
 * @returns takes the folder away
 */
export async function openMailDesk(): Promise<() => Promise<void>> {
  await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "glassdesk-mail-"));
  provideEnv({
    ...env(),
    DATA_DIR: folder,
    MAIL_FROM: `Sample Desk <${REPLY_BASE}>`,
    MAIL_INBOUND_SECRET: "a secret of sixteen",
    PUBLIC_URL: "https://d.test",
  });

  return () => rm(folder, { recursive: true, force: true });
}

/** Hands a raw mail over, and lets the desk do all that follows. */
export async function deliver(raw: Uint8Array | string, deliveredTo: string | null = null) {
  const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
  const { id } = await receiveMail(ctx, storage(), { raw: Buffer.from(raw), deliveredTo });
  await runJobs();

  return database().incomingMail.findUniqueOrThrow({ where: { id } });
}

/** The Message-ID of the mail that told the requester of their ticket. */
export async function receiptOf(ticket: { id: string }): Promise<string> {
  await runJobs();
  const mail = await database().outgoingMail.findFirstOrThrow({ where: { ticketId: ticket.id, kind: "receipt" } });

  return mail.messageId;
}

type Headers = Partial<Record<string, string>>;

/** A short mail, as a program would write it. */
export function aMail(headers: Headers = {}, body = "It does not work."): string {
  const all: Headers = {
    From: "Kim Sample <kim@example.org>",
    To: REPLY_BASE,
    Subject: "The export breaks off",
    "Message-ID": `<${Math.random().toString(36).slice(2)}@example.org>`,
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));

  return `${lines.join("\r\n")}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
}
