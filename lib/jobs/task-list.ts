import type { TaskList } from "graphile-worker";
import { createContext } from "@/lib/context";
import { logger } from "@/lib/telemetry/logger";
import { PAYLOADS, type ParsedPayload, type TaskName } from "./payloads";
import type { Task } from "./task";
import { closeQuietTicketsTask } from "./tasks/close-quiet-tickets";
import { deleteContent } from "./tasks/delete-content";
import { foldTalliesTask } from "./tasks/fold-tallies";
import { followDeliveryTask } from "./tasks/follow-delivery";
import { followLinksTask } from "./tasks/follow-links";
import { forgetAnswers } from "./tasks/forget-answers";
import { forgetDeliveries } from "./tasks/forget-deliveries";
import { purgeUploadsTask } from "./tasks/purge-uploads";
import { readOutboxTask } from "./tasks/read-outbox";
import { reconcileGithub } from "./tasks/reconcile-github";
import { releaseOrphanedJobsTask } from "./tasks/release-orphaned-jobs";
import { sendMailTask } from "./tasks/send-mail";

const TASKS: { [Name in TaskName]: Task<Name> } = {
  "purge-uploads": purgeUploadsTask,
  "delete-content": deleteContent,
  "forget-answers": forgetAnswers,
  "fold-tallies": foldTalliesTask,
  "release-orphaned-jobs": releaseOrphanedJobsTask,
  "read-outbox": readOutboxTask,
  "send-mail": sendMailTask,
  "follow-delivery": followDeliveryTask,
  "follow-links": followLinksTask,
  "reconcile-github": reconcileGithub,
  "close-quiet-tickets": closeQuietTicketsTask,
  "forget-deliveries": forgetDeliveries,
};

/** Every task, as the workers run it: its payload checked, with a context and a log of its own. */
export function taskList(): TaskList {
  return Object.fromEntries(Object.entries(TASKS).map(([name, task]) => [name, runnable(name as TaskName, task)]));
}

function runnable<Name extends TaskName>(name: Name, task: Task<Name>): TaskList[string] {
  return async (payload, { job, abortSignal }) => {
    const log = logger().child({ part: "jobs", task: name, job: job.id, attempt: job.attempts });
    const parsed = PAYLOADS[name].parse(payload) as ParsedPayload<Name>;
    const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: `job-${job.id}` });
    await task(parsed, { ctx, log, signal: abortSignal });
  };
}
