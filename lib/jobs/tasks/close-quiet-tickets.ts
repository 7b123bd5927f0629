import { closeQuietTickets } from "@/lib/domain/pipeline/close-quiet";
import type { Task } from "../task";

export const closeQuietTicketsTask: Task<"close-quiet-tickets"> = async (_payload, { ctx, log, signal }) => {
  for (let closed = -1; closed !== 0 && !signal.aborted; ) {
    closed = await closeQuietTickets(ctx);
    if (closed > 0) log.info({ closed }, "closed tickets that were live and quiet");
  }
};
