import type { DomainContext } from "../context";
import { invalidField } from "../errors";
import { authorize } from "../policy";
import { PersonReference } from "../references";
import { visibleTicket } from "../tickets/get";
import type { PersonRef } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";
import { type TransactionContext, withTransaction } from "../transaction";

/**
 * Has somebody watch a ticket. Doing so twice is doing it once. Whoever watches sees no more than they could before.
 * @param person an id or e-mail address of somebody who is known here
 * @throws NOT_FOUND for the ticket, INVALID_INPUT on `user` for nobody
 */
export async function addWatcher(ctx: DomainContext, key: TicketKey, person: string): Promise<PersonRef> {
  authorize(ctx, "ticket.watch");
  const reference = PersonReference.safeParse(person);

  return withTransaction(ctx, async (tx) => {
    const ticket = await visibleTicket(tx, key);
    const watcher = reference.success
      ? await tx.db.user.findUnique({
          where: { ...reference.data, disabledAt: null },
          select: { id: true, email: true, name: true },
        })
      : null;
    if (!watcher) throw invalidField("user", "names nobody who is known here");
    await watch(tx, ticket.id, watcher);

    return watcher;
  });
}

/** For verbs that have authorized and decided for themselves. */
export async function watch(tx: TransactionContext, ticketId: string, watcher: PersonRef): Promise<void> {
  const { count } = await tx.db.ticketWatcher.createMany({
    data: { ticketId, userId: watcher.id, createdAt: tx.now() },
    skipDuplicates: true,
  });
  if (count > 0) tx.record({ ticketId, kind: "watcher_added", after: { watcher } });
}
