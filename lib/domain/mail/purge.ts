import type { Storage } from "@/lib/storage/storage";
import type { DomainContext } from "../context";
import { firstIdAt } from "../ids";
import { rawMailKey } from "./receive";

/** For how long mails are kept as they came and as they were sent. What they became, their tickets, stays. */
export const RAW_MAIL_KEPT_DAYS = 90;

const DAY_MS = 86_400_000;
const BATCH = 200;

/** Ids of mails sort by time: those below this one are older than mails are kept. */
export function firstKeptMail(now: Date): string {
  return firstIdAt(new Date(now.getTime() - RAW_MAIL_KEPT_DAYS * DAY_MS));
}

/**
 * Deletes the raw contents of old mails to us; their entries in the log stay. Those that wait to be read are left alone.
 * @returns how many, at most 200 at once
 */
export async function purgeRawMails(ctx: DomainContext, storage: Storage): Promise<number> {
  const old = await ctx.db.incomingMail.findMany({
    where: { rawKept: true, id: { lt: firstKeptMail(ctx.now()) }, state: { not: "waiting" } },
    select: { id: true, digest: true },
    orderBy: { id: "asc" },
    take: BATCH,
  });
  for (const { id, digest } of old) {
    await storage.delete(rawMailKey(digest));
    await ctx.db.incomingMail.updateMany({ where: { id }, data: { rawKept: false } });
  }

  return old.length;
}
