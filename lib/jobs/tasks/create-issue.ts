import { createIssue } from "@/lib/domain/github/create-issue";
import { hostOf } from "@/lib/domain/github/host-of";
import type { Task } from "../task";

export const createIssueTask: Task<"create-issue"> = ({ ticketId }, { ctx }) =>
  createIssue(ctx, (repository) => hostOf(ctx, repository), ticketId);
