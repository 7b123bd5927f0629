import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { env, provideEnv } from "@/lib/env";
import { resetDatabase } from "@/lib/testing/database";
import { type MailboxHost, startMailboxHost } from "@/lib/testing/imap-server";
import { runJobs } from "@/lib/testing/jobs";
import { aMail, openMailDesk } from "@/lib/testing/mail-desk";
import { followMailbox } from "./follow-mailbox";

let host: MailboxHost;

beforeAll(openMailDesk);
beforeEach(async () => {
  host = await startMailboxHost([aMail({ Subject: "First" }), aMail({ Subject: "Second" })]);
  provideEnv({ ...env(), IMAP_URL: host.url });
});
afterEach(async () => {
  await host.stop();
  await resetDatabase();
});

/** A node connects in its own time. */
const PATIENCE = { timeout: 15_000 };
const received = () => database().incomingMail.count();
const subjects = async () => {
  await runJobs();

  return (await database().ticket.findMany({ orderBy: { id: "asc" } })).map(({ subject }) => subject);
};

it("takes what is unread, marks it as read, and hears of what comes", { timeout: 60_000 }, async () => {
  const stop = followMailbox();
  await expect.poll(received, PATIENCE).toBe(2);
  await expect.poll(host.flags, PATIENCE).toEqual([["\\Seen"], ["\\Seen"]]);

  host.append(aMail({ Subject: "Third" }));
  await expect.poll(received, PATIENCE).toBe(3);
  await stop();

  expect(await subjects()).toEqual(["First", "Second", "Third"]);
});

it("is read by one node at a time, and by the next when that one stops", { timeout: 60_000 }, async () => {
  const stops = [followMailbox(), followMailbox()];
  await expect.poll(received, PATIENCE).toBe(2);
  await stops[0]?.();
  await stops[1]?.();

  expect(await subjects()).toEqual(["First", "Second"]);
});

it("goes on after the connection broke", { timeout: 60_000 }, async () => {
  const stop = followMailbox();
  await expect.poll(received, PATIENCE).toBe(2);

  host.cut();
  host.append(aMail({ Subject: "While away" }));
  await expect.poll(received, PATIENCE).toBe(3);
  await stop();
});

it("stops at once where the mail server does not answer", async () => {
  await host.stop();
  const stop = followMailbox();

  await stop();
  expect(await received()).toBe(0);
});
