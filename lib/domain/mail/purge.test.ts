import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import { purgeKeptMails } from "@/lib/mail/folder";
import { asSystem } from "@/lib/testing/contexts";
import { memoryStorage } from "@/lib/testing/factories";
import { firstKeptMail, purgeRawMails } from "./purge";
import { rawMailKey, receiveMail } from "./receive";

const LONG_AGO = new Date("2020-01-01T00:00:00Z");

it("old mail loses its content and keeps its entry; new mail and mail that waits stay", async () => {
  const [then, now, storage] = [await asSystem({ now: () => LONG_AGO }), await asSystem(), memoryStorage()];
  const receive = async (ctx: typeof now, text: string, state: "taken" | "waiting") => {
    const { id } = await receiveMail(ctx, storage, { raw: Buffer.from(text), deliveredTo: null });
    return ctx.db.incomingMail.update({ where: { id }, data: { state } });
  };
  const mails = [
    await receive(then, "old", "taken"),
    await receive(then, "old and waiting", "waiting"),
    await receive(now, "new", "taken"),
  ];

  expect(await purgeRawMails(now, storage)).toBe(1);
  expect(await purgeRawMails(now, storage)).toBe(0);

  const kept = await Promise.all(mails.map(async ({ digest }) => (await storage.get(rawMailKey(digest))) !== null));
  expect(kept).toEqual([false, true, true]);
  expect(await now.db.incomingMail.count({ where: { id: { in: mails.map(({ id }) => id) } } })).toBe(3);
});

it("old mails that were kept as files are deleted, and nothing else in their folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "glassdesk-purge-"));
  const young = `${newId(new Date())}.eml`;
  for (const name of [`${newId(LONG_AGO)}.eml`, young, "notes.txt"]) await writeFile(join(folder, name), "x");

  expect(await purgeKeptMails(folder, firstKeptMail(new Date()))).toBe(1);
  expect((await readdir(folder)).sort()).toEqual([young, "notes.txt"].sort());
  await rm(folder, { recursive: true });
  expect(await purgeKeptMails(folder, firstKeptMail(new Date()))).toBe(0);
});
