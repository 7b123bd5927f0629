import type { QueuedJob } from "@/lib/jobs/enqueue";

/** How many messages one receiver is sent at a time at most: a slow one holds up no more workers than this. */
const LANES = 2;

type Deliverable = { id: string; endpointId: string; ticketId: string | null };

/**
 * The job that makes the next attempt: one per delivery, and the messages of a ticket one after the other.
 * @param when left out, now; `isAsked`: somebody wants it sent whatever the state of its endpoint
 */
export function deliveryJob(
  { id, endpointId, ticketId }: Deliverable,
  { runAt, isAsked = false }: { runAt?: Date; isAsked?: boolean } = {},
): QueuedJob<"deliver-webhook"> {
  const lane = Number.parseInt((ticketId ?? id).slice(-6), 16) % LANES;

  return {
    payload: { deliveryId: id, isAsked },
    key: `webhook-${id}`,
    queue: `webhook-${endpointId}-${lane}`,
    ...(runAt && { runAt }),
  };
}
