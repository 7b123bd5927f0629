import type { TicketEvent } from "@/lib/db/events";
import type { Itsm } from "@/lib/itsm/provider";
import { enqueue } from "@/lib/jobs/enqueue";
import type { EventKind } from "../events";
import type { TransactionContext } from "../transaction";
import { pushJob } from "./push";

/** After these a provider's copy may be out of date. */
const CONCERNED: readonly EventKind[] = [
  "ticket_created",
  "status_changed",
  "priority_changed",
  "requester_changed",
  "details_changed",
];

/**
 * Queues what the events ask for: new tickets that some other door has let in are mirrored, and mirrors are brought up to
 * date. Tickets that were there before their provider stay unmirrored; test tickets always do.
 */
export async function planMirrors(tx: TransactionContext, itsm: Itsm, events: readonly TicketEvent[]): Promise<void> {
  const concerned = events.filter((event) => event.mode === "live" && CONCERNED.includes(event.kind));
  if (concerned.length === 0) return;
  const created = new Set(concerned.filter(({ kind }) => kind === "ticket_created").map(({ ticketId }) => ticketId));
  const changed = new Set(concerned.filter(({ kind }) => kind !== "ticket_created").map(({ ticketId }) => ticketId));

  const tickets = await tx.db.ticket.findMany({
    where: { id: { in: [...created, ...changed] } },
    select: { id: true, mirror: true, product: { select: { freshserviceUrl: true, sealedFreshserviceKey: true } } },
  });
  for (const { id: ticketId, mirror, product } of tickets) {
    if (mirror) {
      if (changed.has(ticketId)) await enqueue(tx.db, ...pushJob(mirror));
      continue;
    }
    const own = product?.sealedFreshserviceKey ? product.freshserviceUrl : null;
    const account = own ?? itsm.defaultAccount?.url;
    if (!account || !created.has(ticketId)) continue;

    const row = { ticketId, account, provider: "freshservice", createdAt: tx.now() };
    await tx.db.ticketMirror.create({ data: row });
    await enqueue(tx.db, ...pushJob(row));
  }
}
