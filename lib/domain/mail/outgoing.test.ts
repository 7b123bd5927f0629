import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { env, provideEnv } from "@/lib/env";
import { mailer } from "@/lib/mail";
import { asAgent, asCustomer, asKey, asPerson, asSystem } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { followEvents, hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { type MailHost, startMailHost } from "@/lib/testing/smtp-server";
import type { TicketChanges } from "../tickets/schemas";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { listTimeline } from "../tickets/timeline";
import { updateTicket } from "../tickets/update";
import { chooseMail } from "./opt-out";

let host: MailHost;

beforeAll(async () => {
  await testDatabase();
  host = await startMailHost();
  provideEnv({
    ...env(),
    SMTP_URL: host.url,
    MAIL_FROM: "Sample Desk <desk@example.com>",
    PUBLIC_URL: "https://d.test",
  });
});
afterAll(async () => {
  (mailer() as ReturnType<typeof mailer> & { close?: () => void }).close?.();
  await host.stop();
});
beforeEach(followEvents);
afterEach(async () => {
  host.mails.length = 0;
  host.refuse = Object.assign(host.refuse, { recipient: undefined, message: undefined });
  await resetDatabase();
});

/** The mails that came of it, with the receipt of the ticket out of the way. */
async function mailsOf(work: () => Promise<unknown>) {
  await runJobs();
  host.mails.length = 0;
  await work();
  await runJobs();

  return host.mails;
}

const change = async (ticket: Ticket, changes: TicketChanges) => updateTicket(await asAgent(), { ticket, changes });
const subjects = () => host.mails.map((mail) => mail.subject);
const states = async () =>
  (await database().outgoingMail.findMany({ orderBy: { id: "asc" } })).map(({ kind, state }) => `${kind} ${state}`);
const kindsIn = async (ticket: Ticket) =>
  (await listTimeline(await asAgent(), ticket)).items.map((event) => event.kind).reverse();

describe("a new ticket", () => {
  it("is confirmed to its requester, with the secret link", async () => {
    const product = await aProduct({ name: "Invoices" });
    const ticket = await aTicket({ product: product.slug, requester: { email: "kim@example.com", name: "Kim <K>" } });

    await runJobs();

    const [mail] = host.mails;
    expect(mail).toMatchObject({
      subject: `[${publicId(ticket.number)}] We received your ticket: ${ticket.subject}`,
      recipients: ["kim@example.com"],
      from: { value: [{ name: "Invoices", address: "desk@example.com" }] },
    });
    expect(mail?.text).toContain(`https://d.test/track/${publicId(ticket.number)}?token=`);
    expect(mail?.html).toContain(`https://d.test/track/${publicId(ticket.number)}?token=`);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(await kindsIn(ticket)).toEqual(["ticket_created", "mail_sent"]);
  });

  it("is not confirmed when it is a test, done already, or a program's for itself", async () => {
    await aTicket({}, await asKey({ mode: "test" }));
    await aTicket({ status: "closed" });
    const key = await asKey();
    if (key.actor.kind === "apiKey") await aTicket({ requester: { id: key.actor.ownerId } }, key);

    await runJobs();

    expect(host.mails).toEqual([]);
  });

  it("does not let a form fill the mailbox of somebody else", async () => {
    for (let i = 0; i < 7; i++) await aTicket({ requester: { email: "victim@example.com" } });

    await runJobs();

    expect(host.mails).toHaveLength(5);
  });
});

describe("an answer", () => {
  it("reaches the requester in the thread of the receipt, and is no automatic mail", async () => {
    const ticket = await aTicket();
    await runJobs();
    const receipt = host.mails[0];
    const [mail] = await mailsOf(async () => addComment(await asAgent(), ticket, { body: "Try **again**, please." }));

    expect(mail).toMatchObject({
      subject: `[${publicId(ticket.number)}] Re: ${ticket.subject}`,
      inReplyTo: receipt?.messageId,
      references: receipt?.messageId,
    });
    expect(mail?.html).toContain("<strong>again</strong>");
    expect(mail?.text).toContain("Try **again**, please.");
    expect(mail?.headers.has("auto-submitted")).toBe(false);
  });

  it("is not sent to whoever wrote it, nor a note to the customer", async () => {
    const ticket = await aTicket();

    const mails = await mailsOf(async () => {
      await addComment(await asCustomer(ticket), ticket, { body: "One more thing" });
      await addComment(await asAgent(), ticket, { body: "He is impatient", internal: true });
    });

    expect(mails).toEqual([]);
  });

  it("that solves it is one mail", async () => {
    const ticket = await aTicket();
    await mailsOf(async () => addComment(await asAgent(), ticket, { body: "It works again.", status: "resolved" }));

    expect(subjects()).toEqual([`[${publicId(ticket.number)}] Solved: ${ticket.subject}`]);
    expect(host.mails[0]?.text).toContain("It works again.");
    expect(await states()).toEqual(["receipt sent", "answer withheld", "resolved sent"]);
  });
});

describe("progress", () => {
  it("is told at once, and then at most every quarter of an hour, all of it together", async () => {
    const ticket = await aTicket();
    await mailsOf(() => change(ticket, { stage: "ISSUE_CREATED" }));
    expect(subjects()).toEqual([`[${publicId(ticket.number)}] Update: An engineer is investigating`]);

    await mailsOf(async () => {
      await change(ticket, { stage: "FIX_IN_PROGRESS" });
      await change(ticket, { stage: "PR_OPEN" });
    });
    expect(host.mails).toEqual([]);
    const [job] = await waitingJobs();
    expect(job?.runAt.getTime()).toBeGreaterThan(Date.now() + 14 * 60_000);

    await hastenJobs();
    await runJobs();
    expect(subjects()).toEqual([`[${publicId(ticket.number)}] Update: A fix is ready for review`]);
    expect(host.mails[0]?.text).toContain("- A fix is being written.");
  });

  it("that makes it live is told once, as solved", async () => {
    const ticket = await aTicket();
    await mailsOf(() => change(ticket, { stage: "DEPLOYED" }));

    expect(subjects()).toEqual([`[${publicId(ticket.number)}] Solved: ${ticket.subject}`]);
    expect(host.mails[0]?.text).toContain("The fix is live in production.");
  });

  it("that is taken back is told", async () => {
    const ticket = await aTicket({ status: "resolved" });
    await mailsOf(() => change(ticket, { status: "open" }));

    expect(host.mails[0]?.text).toContain("We have taken your ticket up again.");
  });

  it("is not told again when a solved ticket is closed", async () => {
    const ticket = await aTicket({ status: "resolved" });

    expect(await mailsOf(() => change(ticket, { status: "closed" }))).toEqual([]);
  });
});

describe("an agent", () => {
  it("hears of what customers and colleagues do with a ticket of theirs, and not of what they do themselves", async () => {
    const agent = await aPerson({ roles: ["agent"] });
    const own = await asPerson(agent);
    const ticket = await aTicket();

    await updateTicket(await asAgent(), { ticket, changes: { assignee: agent.id } });
    await addComment(await asCustomer(ticket), ticket, { body: "Hello?" });
    await addComment(await asAgent(), ticket, { body: "Look at the log", internal: true });
    await addComment(own, ticket, { body: "I did", internal: true });
    host.mails.length = 0;
    await runJobs();

    const id = publicId(ticket.number);
    const notices = host.mails.filter(({ recipients }) => recipients[0] === agent.email);
    expect(notices.map(({ subject }) => subject)).toEqual([
      `[${id}] This ticket is now yours: ${ticket.subject}`,
      `[${id}] The customer has answered: ${ticket.subject}`,
      `[${id}] There is a new internal note: ${ticket.subject}`,
    ]);
    for (const { text } of notices) expect(text).not.toContain("token=");
  });
});

describe("the mail server's no", () => {
  it("to an address marks it, and nothing more is sent there", async () => {
    host.refuse.recipient = { code: 550, message: "5.1.1 no such user" };
    const email = anEmail();
    const ticket = await aTicket({ requester: { email } });
    await runJobs();

    expect(await states()).toEqual(["receipt failed"]);
    expect(await kindsIn(ticket)).toEqual(["ticket_created", "mail_failed"]);
    expect(await database().refusedAddress.findUnique({ where: { address: email } })).toMatchObject({
      reason: expect.stringContaining("no such user"),
    });

    host.refuse.recipient = undefined;
    expect(await mailsOf(async () => addComment(await asAgent(), ticket, { body: "Hello" }))).toEqual([]);
  });

  it("for now is tried again, under the same Message-ID", async () => {
    host.refuse.message = { code: 451, message: "4.3.0 try later" };
    await aTicket();
    await runJobs();
    expect(await states()).toEqual(["receipt waiting"]);

    host.refuse.message = undefined;
    await hastenJobs();
    await runJobs();

    const [row] = await database().outgoingMail.findMany();
    expect(row).toMatchObject({ state: "sent", attempts: 2 });
    expect(host.mails[0]?.messageId).toBe(`<${row?.messageId}>`);
  });

  it("to the message itself blames nobody's address", async () => {
    host.refuse.message = { code: 554, message: "5.7.1 looks like spam" };
    await aTicket();
    await runJobs();

    expect(await states()).toEqual(["receipt failed"]);
    expect(await database().refusedAddress.count()).toBe(0);
  });
});

it("writes no more to whoever wants no more, and again when they do", async () => {
  const ticket = await aTicket();
  await runJobs();
  const list = host.mails[0]?.headers.get("list") as unknown as { unsubscribe: { url: string } };
  const token = new URL(list.unsubscribe.url).pathname.split("/").at(-1) ?? "";
  const ctx = await createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });

  await chooseMail(ctx, token, { scope: "ticket", wanted: false });
  expect(await mailsOf(async () => addComment(await asAgent(), ticket, { body: "Hello" }))).toEqual([]);

  await chooseMail(ctx, token, { scope: "ticket", wanted: true });
  expect(await mailsOf(async () => addComment(await asAgent(), ticket, { body: "Hello again" }))).toHaveLength(1);
  await expect(chooseMail(await asSystem(), `${token}x`, { scope: "all", wanted: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
