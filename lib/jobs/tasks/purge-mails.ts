import { firstKeptMail, purgeRawMails } from "@/lib/domain/mail/purge";
import { mailFolder } from "@/lib/mail";
import { purgeKeptMails } from "@/lib/mail/folder";
import { storage } from "@/lib/storage";
import type { Task } from "../task";

export const purgeMailsTask: Task<"purge-mails"> = async (_payload, { ctx, log, signal }) => {
  for (let deleted = -1; deleted !== 0 && !signal.aborted; ) {
    deleted = await purgeRawMails(ctx, storage());
    if (deleted > 0) log.info({ deleted }, "deleted the contents of old mails");
  }
  const deleted = await purgeKeptMails(mailFolder(), firstKeptMail(ctx.now()));
  if (deleted > 0) log.info({ deleted }, "deleted old mails that were kept as files");
};
