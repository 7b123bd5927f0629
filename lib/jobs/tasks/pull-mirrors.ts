import { listAccounts } from "@/lib/domain/mirrors/accounts";
import { pullMirrors, pullTicket } from "@/lib/domain/mirrors/pull";
import { accountQueue } from "@/lib/domain/mirrors/push";
import { itsm } from "@/lib/itsm";
import { enqueue } from "../enqueue";
import type { Task } from "../task";

/** Each account is read in its own line, so that a slow one holds up nobody else. */
export const pullMirrorsTask: Task<"pull-mirrors"> = async (_payload, { ctx }) => {
  for (const account of await listAccounts(ctx, itsm())) {
    await enqueue(ctx.db, "pull-mirror", { account }, { queue: accountQueue(account), key: `pull-mirror:${account}` });
  }
};

export const pullMirrorTask: Task<"pull-mirror"> = async ({ account }, { ctx, log }) => {
  const changed = await pullMirrors(ctx, itsm(), account);
  if (changed === null) log.warn({ account }, "the ITSM provider cannot be reached");
  else if (changed > 0) log.info({ account, changed }, "tickets changed at the ITSM provider");
};

export const pullTicketTask: Task<"pull-ticket"> = async (payload, { ctx }) => {
  await pullTicket(ctx, itsm(), payload);
};
