import type { TaskList } from "graphile-worker";
import { createContext } from "@/lib/context";
import { logger } from "@/lib/telemetry/logger";
import { metrics } from "@/lib/telemetry/metrics";
import { PAYLOADS, type ParsedPayload, type TaskName } from "./payloads";
import type { Task } from "./task";
import { alertWebhookStoppedTask } from "./tasks/alert-webhook-stopped";
import { announceSlas } from "./tasks/announce-slas";
import { closeQuietTicketsTask } from "./tasks/close-quiet-tickets";
import { createIssueTask } from "./tasks/create-issue";
import { deleteContent } from "./tasks/delete-content";
import { deleteKeptMails } from "./tasks/delete-kept-mails";
import { deliverWebhookTask } from "./tasks/deliver-webhook";
import { foldTalliesTask } from "./tasks/fold-tallies";
import { followDeliveryTask } from "./tasks/follow-delivery";
import { followLinksTask } from "./tasks/follow-links";
import { forgetAnswers } from "./tasks/forget-answers";
import { forgetDeliveries } from "./tasks/forget-deliveries";
import { measureSlas } from "./tasks/measure-slas";
import { pullMirrorsTask, pullMirrorTask, pullTicketTask } from "./tasks/pull-mirrors";
import { purgeDeliveriesTask } from "./tasks/purge-deliveries";
import { purgeExportsTask } from "./tasks/purge-exports";
import { purgeMailsTask } from "./tasks/purge-mails";
import { purgeUploadsTask } from "./tasks/purge-uploads";
import { pushMirrorTask } from "./tasks/push-mirror";
import { readMailTask } from "./tasks/read-mail";
import { readOutboxTask } from "./tasks/read-outbox";
import { reconcileGithub } from "./tasks/reconcile-github";
import { releaseOrphanedJobsTask } from "./tasks/release-orphaned-jobs";
import { resumeWebhookTask } from "./tasks/resume-webhook";
import { sendMailTask } from "./tasks/send-mail";
import { writeExportTask } from "./tasks/write-export";

const TASKS: { [Name in TaskName]: Task<Name> } = {
  "purge-uploads": purgeUploadsTask,
  "delete-content": deleteContent,
  "delete-kept-mails": deleteKeptMails,
  "purge-mails": purgeMailsTask,
  "forget-answers": forgetAnswers,
  "fold-tallies": foldTalliesTask,
  "release-orphaned-jobs": releaseOrphanedJobsTask,
  "read-outbox": readOutboxTask,
  "read-mail": readMailTask,
  "send-mail": sendMailTask,
  "follow-delivery": followDeliveryTask,
  "follow-links": followLinksTask,
  "create-issue": createIssueTask,
  "reconcile-github": reconcileGithub,
  "close-quiet-tickets": closeQuietTicketsTask,
  "forget-deliveries": forgetDeliveries,
  "deliver-webhook": deliverWebhookTask,
  "resume-webhook": resumeWebhookTask,
  "alert-webhook-stopped": alertWebhookStoppedTask,
  "purge-deliveries": purgeDeliveriesTask,
  "push-mirror": pushMirrorTask,
  "pull-mirrors": pullMirrorsTask,
  "pull-mirror": pullMirrorTask,
  "pull-ticket": pullTicketTask,
  "announce-slas": announceSlas,
  "measure-slas": measureSlas,
  "write-export": writeExportTask,
  "purge-exports": purgeExportsTask,
};

/** The tasks, as the workers run them: payloads checked, each with a context and a log of its own. */
export function taskList(isWanted: (name: TaskName) => boolean = () => true): TaskList {
  const tasks = Object.entries(TASKS) as [TaskName, Task<TaskName>][];

  return Object.fromEntries(
    tasks.filter(([name]) => isWanted(name)).map(([name, task]) => [name, runnable(name, task)]),
  );
}

function runnable<Name extends TaskName>(name: Name, task: Task<Name>): TaskList[string] {
  return async (payload, { job, abortSignal }) => {
    const log = logger().child({ part: "jobs", task: name, job: job.id, attempt: job.attempts });
    const parsed = PAYLOADS[name].parse(payload) as ParsedPayload<Name>;
    const ctx = await createContext({ actor: { kind: "system" }, mode: "live", requestId: `job-${job.id}` });
    const stop = metrics().jobSeconds.startTimer({ task: name });
    try {
      await task(parsed, { ctx, log, signal: abortSignal, isLastAttempt: job.attempts >= job.max_attempts });
      stop({ outcome: "done" });
    } catch (error) {
      stop({ outcome: "failed" });
      throw error;
    }
  };
}
