import { visibleWebhooks } from "@/lib/db/visibility";
import type { DomainContext, Mode } from "../context";
import { notFound } from "../errors";
import type { WebhookEvent, WebhookState } from "./vocabulary";

/** Where a program hears of events: everything but its secret. */
export type Webhook = {
  id: string;
  mode: Mode;
  url: string;
  events: WebhookEvent[];
  state: WebhookState;
  /** Until when the secret before the last rotation signs too. */
  previousSecretUntil: Date | null;
  /** Since when nothing has got through. */
  failingSince: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export const WEBHOOK_COLUMNS = {
  id: true,
  mode: true,
  url: true,
  events: true,
  state: true,
  previousSecretUntil: true,
  failingSince: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** The endpoint within the actor's reach, for verbs that have authorized. */
export async function visibleWebhook(ctx: Pick<DomainContext, "actor" | "mode" | "db">, id: string): Promise<Webhook> {
  const row = await ctx.db.webhookEndpoint.findFirst({
    where: { AND: [{ id }, visibleWebhooks(ctx)] },
    select: WEBHOOK_COLUMNS,
  });
  if (!row) throw notFound("Webhook");

  return toWebhook(row);
}

export function toWebhook(row: Omit<Webhook, "events"> & { events: string[] }): Webhook {
  return { ...row, events: row.events as WebhookEvent[] };
}
