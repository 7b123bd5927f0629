import type { TicketEvent } from "@/lib/db/events";
import { type FollowerMail, findFollowers } from "@/lib/db/followers";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { newId } from "../ids";
import { About } from "../mail/about";
import { messageIdOf } from "../mail/message-id";
import type { FollowerMailKind } from "../mail/vocabulary";
import type { Ticket } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";

/** Followers are written to about one ticket at most this often; what happens in between goes into one mail. */
export const NEWS_EVERY_MS = 15 * 60_000;

/** Whether followers hear of an event: of a step along the pipeline that the public page shows, and of nothing else. */
export function isNews(event: Pick<TicketEvent, "kind" | "public" | "mode">): boolean {
  return event.kind === "stage_changed" && event.public && event.mode === "live";
}

/** Queues the news for everybody who follows the ticket, however many, in the transaction that consumes the event. */
export async function planNews(tx: TransactionContext, event: TicketEvent, ticket: Ticket): Promise<void> {
  if (!isNews(event)) return;
  const followers = await findFollowers(tx.db, ticket);
  const mails = followers.filter((follower) => !isToBeTold(follower)).map((follower) => mailTo(tx, follower, event));
  if (mails.length === 0) return;

  await tx.db.outgoingMail.createMany({ data: mails });
  await enqueueAll(
    tx.db,
    "send-mail",
    mails.map(({ id, dueAt }) => ({ payload: { mailId: id }, key: `mail:${id}`, runAt: dueAt })),
  );
}

/** By a mail that waits for its quarter of an hour: it tells of all that happened until it goes. */
function isToBeTold({ last }: FollowerMail): boolean {
  return last?.state === "waiting" && About.parse(last.about).throughSeq === undefined;
}

function mailTo(tx: TransactionContext, { address, language, last }: FollowerMail, event: TicketEvent) {
  const id = newId(tx.now());
  const earliest = last ? last.at.getTime() + NEWS_EVERY_MS : 0;

  return {
    ...{ id, ticketId: event.ticketId, address, language, kind: "news" satisfies FollowerMailKind },
    ...{ about: { fromSeq: String(event.seq) } satisfies About, messageId: messageIdOf(tx, id) },
    ...{ dueAt: new Date(Math.max(earliest, tx.now().getTime())), createdAt: tx.now() },
  };
}
