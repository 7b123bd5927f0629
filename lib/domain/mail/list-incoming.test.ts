import { afterEach, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { storage } from "@/lib/storage";
import { asAdmin, asAgent, asUser } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { runJobs } from "@/lib/testing/jobs";
import { aMail, deliver, openMailDesk } from "@/lib/testing/mail-desk";
import { getIncomingMail, listIncomingMail, listTicketMails, readMailAgain } from "./list-incoming";

beforeAll(openMailDesk);
afterEach(resetDatabase);

it("shows agents the mails of tickets as they came, and those of none to administrators alone", async () => {
  const raw = aMail({}, "New words\r\n\r\n> old words");
  const taken = await deliver(raw);
  const aside = await deliver("");
  const agent = await asAgent();

  const mail = await getIncomingMail(agent, storage(), taken.id);
  expect(Buffer.from(mail.raw ?? []).toString()).toBe(raw);
  expect((await listTicketMails(agent, taken.ticketId ?? "")).map(({ id }) => id)).toEqual([taken.id]);
  await expect(getIncomingMail(agent, storage(), aside.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(getIncomingMail(await asUser(), storage(), taken.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listIncomingMail(agent)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect((await getIncomingMail(await asAdmin(), storage(), aside.id)).state).toBe("unreadable");
});

it("lists mail page by page, newest first", async () => {
  for (let i = 0; i < 3; i++) await deliver(aMail({}, `mail ${i}`));
  const admin = await asAdmin();

  const first = await listIncomingMail(admin, { limit: 2 });
  const second = await listIncomingMail(admin, { limit: 2, cursor: first.nextCursor ?? "" });

  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
});

it("has a mail read again that was set aside, and no other", async () => {
  const aside = await deliver("");
  const taken = await deliver(aMail());
  const admin = await asAdmin();

  await readMailAgain(admin, aside.id);
  await runJobs();

  expect(await database().incomingMail.findUnique({ where: { id: aside.id } })).toMatchObject({ attempts: 1 });
  await expect(readMailAgain(admin, taken.id)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(readMailAgain(await asAgent(), aside.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
});
