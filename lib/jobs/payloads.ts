import { z } from "zod";

/** Every task and what it is given. Verbs know a task by this table only, never its implementation. */
export const PAYLOADS = {
  /** Uploads that no ticket has named. */
  "purge-uploads": z.object({}),
  /** Contents of files that are no more. */
  "delete-content": z.object({ keys: z.array(z.string()) }),
  /** Mails that were kept as files, because no mail server is set, and are to be kept no more. */
  "delete-kept-mails": z.object({ mailIds: z.array(z.uuid()) }),
  /** Contents of mails that are old. */
  "purge-mails": z.object({}),
  /** Kept answers to idempotent requests, once nobody may ask for them again. */
  "forget-answers": z.object({}),
  /** Counts of tickets, which grow by a row with every change. */
  "fold-tallies": z.object({}),
  /** Jobs of workers that died while they worked on them. */
  "release-orphaned-jobs": z.object({}),
  /** Events whose consumer failed, or that nobody was told of. */
  "read-outbox": z.object({}),
  /** A mail that was received. */
  "read-mail": z.object({ mailId: z.uuid() }),
  /** A mail that is due. */
  "send-mail": z.object({ mailId: z.uuid() }),
  /** What a delivery of GitHub tells of. */
  "follow-delivery": z.object({ deliveryId: z.string() }),
  /** A ticket whose links were changed by hand. */
  "follow-links": z.object({ ticketId: z.uuid() }),
  /** An issue that was asked for. */
  "create-issue": z.object({ ticketId: z.uuid() }),
  /** What deliveries that never came would have told of. */
  "reconcile-github": z.object({}),
  /** Tickets that have been live for a while without a word. */
  "close-quiet-tickets": z.object({}),
  /** Deliveries of GitHub that are no longer shown. */
  "forget-deliveries": z.object({}),
  /** The next attempt at sending a message to a webhook; `isAsked` when somebody has pressed "send again". */
  "deliver-webhook": z.object({ deliveryId: z.uuid(), isAsked: z.boolean().default(false) }),
  /** What has waited for a webhook that goes on. */
  "resume-webhook": z.object({ webhookId: z.uuid() }),
  /** A mail about a webhook that the desk has stopped. */
  "alert-webhook-stopped": z.object({ mailId: z.uuid(), webhookId: z.uuid(), personId: z.uuid() }),
  /** Old entries of the webhooks' logs. */
  "purge-deliveries": z.object({}),
  /** A ticket whose copy at its ITSM provider is missing or out of date. */
  "push-mirror": z.object({ ticketId: z.uuid(), tries: z.int() }),
  /** Changes at all ITSM providers; queues one job for each account. */
  "pull-mirrors": z.object({}),
  "pull-mirror": z.object({ account: z.string() }),
  /** A ticket of an ITSM provider that is said to have changed there. */
  "pull-ticket": z.object({ account: z.string(), externalId: z.string() }),
  /** SLA targets that are near or passed. */
  "announce-slas": z.object({}),
  /** Tickets whose clocks were never measured, or are to be measured by other policies. */
  "measure-slas": z.object({ which: z.enum(["unmeasured", "open"]), after: z.uuid().nullable() }),
  /** A table of tickets that is too long to wait for. */
  "write-export": z.object({ exportId: z.uuid() }),
  /** Tables of tickets that were asked for a day ago. */
  "purge-exports": z.object({}),
} as const;

export type TaskName = keyof typeof PAYLOADS;
export type Payload<Name extends TaskName> = z.input<(typeof PAYLOADS)[Name]>;
export type ParsedPayload<Name extends TaskName> = z.output<(typeof PAYLOADS)[Name]>;
