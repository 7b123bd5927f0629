import { queueDeliveries } from "@/lib/domain/webhooks/queue-deliveries";
import type { Consumer } from "../consumer";

/** Tells other programs of what happens: one delivery for each endpoint that hears of it. */
export const webhooks: Consumer = {
  name: "webhooks",
  consume: (events, tx) => queueDeliveries(tx, events),
};
