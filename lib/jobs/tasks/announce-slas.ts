import { announceMarks } from "@/lib/domain/sla/announce";
import type { Task } from "../task";

export const announceSlas: Task<"announce-slas"> = async (_payload, { ctx, log, signal }) => {
  const looked = await announceMarks(ctx, signal);
  if (looked > 0) log.info({ tickets: looked }, "looked at tickets that came near their targets");
};
