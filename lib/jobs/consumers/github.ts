import { queueOf } from "@/lib/domain/github/receive-delivery";
import type { Consumer } from "../consumer";
import { enqueue } from "../enqueue";

/** Lets tickets follow the code that people link them to. What the desk has linked by itself it has followed already. */
export const githubConsumer: Consumer = {
  name: "github",
  consume: async (events, tx) => {
    const linked = events.filter(
      ({ kind, mode, actorKind }) =>
        mode === "live" &&
        ((kind === "link_added" && actorKind !== "system") || kind === "link_removed" || kind === "product_changed"),
    );
    for (const ticketId of new Set(linked.map((event) => event.ticketId))) {
      const links = await tx.db.ticketLink.findMany({ where: { ticketId, number: { not: null } }, take: 1 });
      const queue = queueOf(links[0]?.repository ?? ticketId);
      await enqueue(tx.db, "follow-links", { ticketId }, { queue, key: `follow-links:${ticketId}`, maxAttempts: 8 });
    }
  },
};
