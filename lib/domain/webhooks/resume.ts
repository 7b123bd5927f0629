import { enqueueAll } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { withTransaction } from "../transaction";
import { deliveryJob } from "./delivery-job";

const BATCH = 500;

/** Queues everything that has waited for an endpoint to go on; jobs that are queued already are brought forward. */
export async function resumeDeliveries(ctx: DomainContext, webhookId: string): Promise<void> {
  const now = ctx.now();
  let after: string | undefined;

  for (;;) {
    const waiting = await ctx.db.webhookDelivery.findMany({
      where: { endpointId: webhookId, state: "pending", ...(after && { id: { gt: after } }) },
      select: { id: true, endpointId: true, ticketId: true },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    await withTransaction(ctx, async (tx) => {
      const ids = waiting.map(({ id }) => id);
      await tx.db.webhookDelivery.updateMany({
        where: { id: { in: ids }, state: "pending" },
        data: { nextAttemptAt: now },
      });
      await enqueueAll(
        tx.db,
        "deliver-webhook",
        waiting.map((delivery) => deliveryJob(delivery)),
      );
    });
    after = waiting.at(-1)?.id;
    if (waiting.length < BATCH) return;
  }
}
