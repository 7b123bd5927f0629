import { followLinks } from "@/lib/domain/github/follow-links";
import { hostOf } from "@/lib/domain/github/host-of";
import type { Task } from "../task";

export const followLinksTask: Task<"follow-links"> = ({ ticketId }, { ctx }) =>
  followLinks(ctx, (repository) => hostOf(ctx, repository), ticketId);
