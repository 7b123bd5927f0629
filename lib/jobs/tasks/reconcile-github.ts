import { hostOf } from "@/lib/domain/github/host-of";
import { reconcile } from "@/lib/domain/github/reconcile";
import type { Task } from "../task";

export const reconcileGithub: Task<"reconcile-github"> = async (_payload, { ctx, log, signal }) => {
  const failures = await reconcile(ctx, (repository) => hostOf(ctx, repository), signal);
  for (const { repository, error } of failures) log.warn({ repository, err: error }, "GitHub could not be asked");
};
