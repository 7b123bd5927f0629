import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { env, provideEnv } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { mailer } from "@/lib/mail";
import { asAgent, asAnonymous } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, aTicket } from "@/lib/testing/factories";
import { followEvents, hastenJobs, runJobs } from "@/lib/testing/jobs";
import { type MailHost, startMailHost } from "@/lib/testing/smtp-server";
import { addComment } from "../comments/add";
import { askToFollow } from "../followers/ask";
import { confirmFollowing } from "../followers/confirm";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { updateTicket } from "../tickets/update";
import { getMailChoice } from "./opt-out";

let host: MailHost;

beforeAll(async () => {
  await testDatabase();
  host = await startMailHost();
  provideEnv({ ...env(), SMTP_URL: host.url, MAIL_FROM: "desk@example.com", PUBLIC_URL: "https://d.test" });
});
afterAll(async () => {
  (mailer() as ReturnType<typeof mailer> & { close?: () => void }).close?.();
  await host.stop();
});
beforeEach(followEvents);
afterEach(async () => {
  host.mails.length = 0;
  await resetDatabase();
});

const visitor = () => createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });
const mailsTo = (address: string) => host.mails.filter(({ recipients }) => recipients.includes(address));
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject);

/** An address that follows the ticket, from a page in this language. */
async function aFollower(ticket: Ticket, language: Locale): Promise<string> {
  const email = anEmail();
  await askToFollow(await asAnonymous(), { id: ticket.id }, { email, language });
  await runJobs();
  const token = /\/mail\/follow\/([\w.-]+)/.exec(mailsTo(email)[0]?.text ?? "")?.[1] ?? "";
  await confirmFollowing(await visitor(), token);

  return email;
}

it("writes a receipt in German, with links that bring the language along", async () => {
  const ticket = await aTicket({ language: "de", subject: "Der Export bricht ab" });
  await runJobs();
  const [mail] = mailsTo(ticket.requester.email);

  expect(mail?.subject).toBe(`[${publicId(ticket.number)}] Wir haben Ihr Ticket erhalten: Der Export bricht ab`);
  expect(mail?.html).toContain('<html lang="de">');
  expect(mail?.headers.get("content-language")).toBe("de");
  expect(mail?.text).toMatch(/Ihr Ticket verfolgen\nhttps:\/\/d\.test\/track\/TK-\d+\?token=\S+&lang=de\n/);
});

it("writes in French to a follower, and in Japanese to the requester of the same ticket", async () => {
  const ticket = await aTicket({ language: "ja" });
  const id = publicId(ticket.number);
  const follower = await aFollower(ticket, "fr");
  await updateTicket(await asAgent(), { ticket, changes: { stage: "FIX_IN_PROGRESS" } });
  await runJobs();

  expect(subjectsTo(follower)).toEqual([
    `[${id}] Veuillez confirmer que vous souhaitez suivre ce ticket`,
    `[${id}] Du nouveau – Un correctif est en cours d’écriture`,
  ]);
  expect(mailsTo(follower)[1]?.text).toContain(`https://d.test/track/${id}?lang=fr\n`);
  expect(subjectsTo(ticket.requester.email).at(-1)).toBe(`[${id}] 進展：修正を作成しています`);
});

it("asks for a rating in the customer's language, and leaves what people wrote as it is", async () => {
  const ticket = await aTicket({ language: "es" });
  await addComment(await asAgent(), ticket, { body: "Please try again." });
  await updateTicket(await asAgent(), { ticket, changes: { status: "resolved" } });
  await runJobs();
  const mail = mailsTo(ticket.requester.email).at(-1);

  expect(mail?.subject).toMatch(/^\[TK-\d+\] Resuelto: /);
  expect(mail?.text).toMatch(/¿Qué tal lo hicimos\?\nhttps:\/\/d\.test\/csat\/\S+\?lang=es\n/);
  expect(mail?.text).toContain("Please try again.");
});

it("writes to colleagues in English, and to customers whose language nobody knows", async () => {
  const agent = await aPerson({ roles: ["agent"] });
  const ticket = await aTicket({ language: "ja" });
  const unknown = await aTicket();
  await updateTicket(await asAgent(), { ticket, changes: { assignee: agent.email } });
  await runJobs();

  expect(subjectsTo(agent.email)[0]).toMatch(/This ticket is now yours: /);
  expect(mailsTo(unknown.requester.email)[0]?.subject).toMatch(/We received your ticket/);
  expect(mailsTo(unknown.requester.email)[0]?.text).not.toContain("lang=");
});

it("follows the language that an agent sets, and tells the history of it", async () => {
  const ticket = await aTicket({ language: "de" });
  await runJobs();
  await updateTicket(await asAgent(), { ticket, changes: { language: "fr" } });
  await addComment(await asAgent(), ticket, { body: "Voilà." });
  await runJobs();

  expect(mailsTo(ticket.requester.email).at(-1)?.headers.get("content-language")).toBe("fr");
  expect(await database().ticketEvent.findFirst({ where: { kind: "details_changed" } })).toMatchObject({
    before: { language: "de" },
    after: { language: "fr" },
  });
});

it("says a mail again in the language of its first attempt, and its page of choices is in it", async () => {
  const ticket = await aTicket({ language: "de" });
  host.refuse = Object.assign(host.refuse, { message: { code: 451, message: "try later" } });
  await runJobs().catch(() => undefined);
  await updateTicket(await asAgent(), { ticket, changes: { language: "ja" } });
  host.refuse = Object.assign(host.refuse, { message: undefined });
  await hastenJobs();
  await runJobs();
  const [mail] = mailsTo(ticket.requester.email);
  const list = mail?.headers.get("list") as unknown as { unsubscribe: { url: string } };
  const token = new URL(list.unsubscribe.url).pathname.split("/").at(-1) ?? "";

  expect(mail?.subject).toMatch(/Wir haben Ihr Ticket erhalten/);
  expect(await getMailChoice(await visitor(), token)).toMatchObject({ language: "de" });
});
