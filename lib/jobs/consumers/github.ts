import type { TicketEvent } from "@/lib/db/events";
import { queueOf } from "@/lib/domain/github/enqueue-delivery";
import { requestAutomaticIssue } from "@/lib/domain/github/request-issue";
import type { TransactionContext } from "@/lib/domain/transaction";
import type { Consumer } from "../consumer";
import { enqueue } from "../enqueue";

/** Lets live tickets follow the code that people link them to, and has issues made of new ones where a product says so. */
export const githubConsumer: Consumer = {
  name: "github",
  consume: async (events, tx) => {
    const live = events.filter((event) => event.mode === "live");
    for (const ticketId of ticketsOf(live, (event) => MAKES_ISSUE.includes(event.kind))) {
      await requestAutomaticIssue(tx, ticketId);
    }
    for (const ticketId of ticketsOf(live, changesLinks)) await queueFollowing(tx, ticketId);
  },
};

const MAKES_ISSUE: readonly TicketEvent["kind"][] = ["ticket_created", "product_changed"];

/** What the desk has linked by itself it has followed already. */
function changesLinks({ kind, actorKind }: TicketEvent): boolean {
  return (kind === "link_added" && actorKind !== "system") || kind === "link_removed" || kind === "product_changed";
}

function ticketsOf(events: readonly TicketEvent[], concerns: (event: TicketEvent) => boolean): Set<string> {
  return new Set(events.filter(concerns).map((event) => event.ticketId));
}

async function queueFollowing(tx: TransactionContext, ticketId: string): Promise<void> {
  const link = await tx.db.ticketLink.findFirst({ where: { ticketId, number: { not: null } } });
  const queue = queueOf(link?.repository ?? ticketId);
  await enqueue(tx.db, "follow-links", { ticketId }, { queue, key: `follow-links:${ticketId}`, maxAttempts: 8 });
}
