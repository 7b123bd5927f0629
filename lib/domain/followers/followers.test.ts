import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { addComment } from "@/lib/domain/comments/add";
import { env, provideEnv } from "@/lib/env";
import { mailer } from "@/lib/mail";
import { asAgent, asAnonymous, asKey } from "@/lib/testing/contexts";
import { resetDatabase, testDatabase } from "@/lib/testing/database";
import { anEmail, aProduct, aTicket } from "@/lib/testing/factories";
import { followEvents, hastenJobs, runJobs } from "@/lib/testing/jobs";
import { type MailHost, type ReceivedMail, startMailHost } from "@/lib/testing/smtp-server";
import { chooseMail, getMailChoice } from "../mail/opt-out";
import type { TicketChanges } from "../tickets/schemas";
import type { Ticket } from "../tickets/ticket";
import { publicId } from "../tickets/ticket-id";
import { updateTicket } from "../tickets/update";
import { askToFollow, CONFIRMATIONS_PER_DAY } from "./ask";
import { confirmFollowing, getFollowRequest } from "./confirm";
import { isNews } from "./news";

let host: MailHost;

beforeAll(async () => {
  await testDatabase();
  host = await startMailHost();
  provideEnv({
    ...env(),
    SMTP_URL: host.url,
    MAIL_FROM: "Sample Desk <desk@example.com>",
    MAIL_INBOUND_SECRET: "a secret of sixteen",
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
  await resetDatabase();
});

const ask = async (ticket: Ticket, email: string) => askToFollow(await asAnonymous(), { id: ticket.id }, { email });
const change = async (ticket: Ticket, changes: TicketChanges) => updateTicket(await asAgent(), { ticket, changes });
const mailsTo = (address: string) => host.mails.filter(({ recipients }) => recipients.includes(address));
/** The desk as the jobs run it: what signs is the secret of the environment. */
const visitor = () => createContext({ actor: { kind: "anonymous" }, mode: "live", requestId: null });

function tokenIn(mail: ReceivedMail | undefined): string {
  return /https:\/\/d\.test\/mail\/follow\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

function stopTokenIn(mail: ReceivedMail | undefined): string {
  const list = mail?.headers.get("list") as unknown as { unsubscribe: { url: string } };

  return new URL(list.unsubscribe.url).pathname.split("/").at(-1) ?? "";
}

/** An address that follows the ticket, with no mail on the way. */
async function aFollower(ticket: Ticket): Promise<string> {
  const email = anEmail();
  await ask(ticket, email);
  await runJobs();
  await confirmFollowing(await visitor(), tokenIn(mailsTo(email)[0]));
  host.mails.length = 0;

  return email;
}

async function newsAfter(ticket: Ticket, ...changes: TicketChanges[]) {
  host.mails.length = 0;
  for (const one of changes) await change(ticket, one);
  await runJobs();
}

describe("asking to follow", () => {
  it("sends a link that does nothing until somebody presses the button behind it", async () => {
    const ticket = await aTicket();
    await ask(ticket, " Kim@Example.com ");
    await runJobs();
    const [mail] = mailsTo("kim@example.com");
    const token = tokenIn(mail);

    expect(mail?.subject).toBe(`[${publicId(ticket.number)}] Please confirm that you want to follow this ticket`);
    expect(mail?.headers.get("list")).toMatchObject({ unsubscribe: { url: expect.stringContaining("/mail/unsubs") } });
    expect(await getFollowRequest(await visitor(), token)).toMatchObject({ state: "open", address: "kim@example.com" });
    expect(await database().ticketFollower.count()).toBe(0);

    expect(await confirmFollowing(await visitor(), token)).toMatchObject({ state: "following" });
    expect(await confirmFollowing(await visitor(), token)).toMatchObject({ state: "following" });
    expect(await database().ticketFollower.findMany()).toMatchObject([{ address: "kim@example.com" }]);
  });

  it("asks one address once a day about one ticket, and five times about all, however many ask at once", async () => {
    const email = anEmail();
    const tickets = await Promise.all(Array.from({ length: CONFIRMATIONS_PER_DAY + 2 }, () => aTicket()));
    await Promise.all([...tickets, ...tickets].map((ticket) => ask(ticket, email)));
    await runJobs();

    expect(mailsTo(email)).toHaveLength(CONFIRMATIONS_PER_DAY);
    expect(new Set(mailsTo(email).map(({ subject }) => subject)).size).toBe(CONFIRMATIONS_PER_DAY);
  });

  it("says the same to everybody, and writes neither to the requester nor to who follows already", async () => {
    const ticket = await aTicket();
    const follower = await aFollower(ticket);
    await database().outgoingMail.deleteMany({ where: { address: follower } });
    host.mails.length = 0;

    for (const email of [follower, ticket.requester.email]) {
      expect(await ask(ticket, email)).toEqual({ publicId: publicId(ticket.number), email });
    }
    await runJobs();
    expect(host.mails).toEqual([]);
  });

  it("writes nothing about tickets of the test world", async () => {
    const key = await asKey({ mode: "test" });
    const ticket = await aTicket({}, key);

    await expect(ask(ticket, anEmail())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await askToFollow(key, { id: ticket.id }, { email: anEmail() });
    expect(await database().outgoingMail.count()).toBe(0);
  });

  it("refuses what is no address, and a closed ticket", async () => {
    const ticket = await aTicket();
    await expect(ask(ticket, "kim")).rejects.toMatchObject({ code: "INVALID_INPUT" });

    await change(ticket, { status: "closed" });
    await expect(ask(ticket, anEmail())).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
  });

  it("writes to no address that refuses mail, or wants none", async () => {
    const [refused, unwilling] = [anEmail(), anEmail()];
    await database().refusedAddress.create({ data: { address: refused, reason: "550 no such user" } });
    await database().mailOptOut.create({ data: { address: unwilling, scope: "all" } });
    const ticket = await aTicket();
    for (const email of [refused, unwilling]) await ask(ticket, email);
    await runJobs();

    expect([...mailsTo(refused), ...mailsTo(unwilling)]).toEqual([]);
  });

  it("takes no token that is made up, of another kind, or a week old", async () => {
    const ticket = await aTicket();
    await ask(ticket, "kim@example.com");
    await runJobs();
    const [mail] = mailsTo("kim@example.com");
    const token = tokenIn(mail);

    for (const wrong of [`${token}x`, token.split(".")[0] ?? "", stopTokenIn(mail), "nonsense"]) {
      await expect(confirmFollowing(await visitor(), wrong)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const later = { ...(await visitor()), now: () => new Date(Date.now() + 8 * 24 * 3_600_000) };
    expect(await getFollowRequest(later, token)).toMatchObject({ state: "expired" });
    await expect(confirmFollowing(later, token)).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
  });
});

describe("a follower", () => {
  it("hears of the stages at once, then at most every quarter of an hour, and at last that it is closed", async () => {
    const ticket = await aTicket();
    const email = await aFollower(ticket);
    const id = publicId(ticket.number);

    await newsAfter(ticket, { stage: "FIX_IN_PROGRESS" });
    expect(mailsTo(email).map(({ subject }) => subject)).toEqual([`[${id}] Update: A fix is being written`]);
    await newsAfter(ticket, { stage: "PR_OPEN" }, { stage: "MERGED" });
    expect(mailsTo(email)).toEqual([]);

    await change(ticket, { stage: "CLOSED" });
    await runJobs();
    await hastenJobs();
    await runJobs();
    const [last, ...more] = mailsTo(email);
    expect(more).toEqual([]);
    expect(last?.subject).toBe(`[${id}] Update: This ticket is closed`);
    expect(last?.text).toContain("- A fix is ready for review.");
    expect(last?.text).toContain("This was the last mail about it");
    expect(await database().ticketFollower.count()).toBe(0);

    await newsAfter(ticket, { stage: "PR_OPEN" });
    expect(mailsTo(email)).toEqual([]);
  });

  it("hears of nothing but stages, and of no more after one click", async () => {
    const ticket = await aTicket();
    const email = await aFollower(ticket);
    await addComment(await asAgent(), ticket, { body: "An answer" });
    await addComment(await asAgent(), ticket, { body: "A note", internal: true });
    await newsAfter(ticket, { priority: "urgent", status: "pending" });
    expect(mailsTo(email)).toEqual([]);

    await newsAfter(ticket, { stage: "PR_OPEN" });
    await chooseMail(await visitor(), stopTokenIn(mailsTo(email)[0]), { scope: "ticket", wanted: false });
    await newsAfter(ticket, { stage: "MERGED" });
    await hastenJobs();
    await runJobs();
    expect(mailsTo(email)).toEqual([]);
  });

  it.each([false, true])("gets nothing that the public page does not show (public subjects: %s)", async (shows) => {
    const product = await aProduct({ name: "Invoices", publicSubjects: shows });
    const ticket = await aTicket({
      product: product.slug,
      requester: { email: "secret.requester@example.org", name: "Secret Requester" },
      ...{ subject: "Secret subject", body: "Secret body", source: "email" as const },
    });
    const email = anEmail();
    await ask(ticket, email);
    await runJobs();
    const [confirmation] = mailsTo(email);
    await confirmFollowing(await visitor(), tokenIn(confirmation));
    await addComment(await asAgent(), ticket, { body: "Secret answer" });
    await newsAfter(ticket, { stage: "PR_OPEN" });
    await newsAfter(ticket, { stage: "CLOSED" });
    await hastenJobs();
    await runJobs();
    const [news] = mailsTo(email);
    const choice = await getMailChoice(await visitor(), stopTokenIn(news));

    expect(confirmation?.raw).not.toMatch(/secret|token=/i);
    expect(news?.text).toContain(`https://d.test/track/${publicId(ticket.number)}\n`);
    expect(news?.replyTo).toBeUndefined();
    expect(news?.raw).not.toMatch(/token=|secret (requester|body|answer)|secret\.requester/i);
    expect(/secret subject/i.test(news?.raw ?? "")).toBe(shows);
    expect(choice.ticket.subject).toBe(shows ? "Secret subject" : null);
  });
});

it.each([
  ["stage_changed", true, "live", true],
  ["stage_changed", false, "live", false],
  ["stage_changed", true, "test", false],
  ["status_changed", true, "live", false],
  ["comment_added", true, "live", false],
  ["note_added", false, "live", false],
  ["assignee_changed", false, "live", false],
] as const)("%s (public: %s, %s) is news: %s", (kind, isPublic, mode, expected) => {
  expect(isNews({ kind, public: isPublic, mode })).toBe(expected);
});
