import { purgeDeliveries } from "@/lib/domain/webhooks/purge";
import type { Task } from "../task";

export const purgeDeliveriesTask: Task<"purge-deliveries"> = async (_payload, { ctx, log, signal }) => {
  for (let deleted = -1; deleted !== 0 && !signal.aborted; ) {
    deleted = await purgeDeliveries(ctx);
    if (deleted > 0) log.info({ deleted }, "forgot old webhook deliveries");
  }
};
