import type { HttpClient } from "@/lib/http-client/http-client";
import { enqueueAll } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { unseal } from "../signatures";
import { type TransactionContext, withTransaction } from "../transaction";
import { deliveryJob } from "./delivery-job";
import { toEventId } from "./payload";
import { askedToWait, nextAttemptAt } from "./schedule";
import { signatureHeaders } from "./signing";
import { stopEndpoint } from "./stop-endpoint";
import { TEST_EVENT } from "./vocabulary";

/** Of an answer, this much is kept for the log. */
const KEPT_ANSWER_MAX = 4_096;
const KEPT_HEADERS_MAX = 40;
const KEPT_HEADER_MAX = 500;

const GONE = 410;

type Deliverable = NonNullable<Awaited<ReturnType<typeof findDeliverable>>>;

type Outcome = {
  startedAt: Date;
  durationMs: number;
  requestHeaders: Record<string, string>;
  status: number | null;
  responseHeaders: Record<string, string> | null;
  responseBody: string | null;
  error: string | null;
};

/**
 * Makes the next attempt at a delivery, writes down how it went and decides what follows: done, tried again later, or
 * given up. A message may arrive twice when the process dies in between; its id tells.
 * @param isAsked somebody wants it sent whatever the state of its endpoint
 * @throws RequestFailed when `signal` ended the attempt: it does not count, and is made again
 */
export async function deliverWebhook(
  ctx: DomainContext,
  client: HttpClient,
  { deliveryId, isAsked, signal }: { deliveryId: string; isAsked: boolean; signal: AbortSignal },
): Promise<void> {
  const delivery = await findDeliverable(ctx, deliveryId);
  if (delivery?.state !== "pending") return;
  if (delivery.endpoint.state !== "active" && !isAsked) return waitForEndpoint(ctx, deliveryId);

  const outcome = await attempt(ctx, client, delivery, signal);
  await withTransaction(ctx, (tx) => settle(tx, delivery, outcome));
}

function findDeliverable(ctx: DomainContext, id: string) {
  return ctx.db.webhookDelivery.findUnique({ where: { id }, include: { endpoint: true } });
}

async function waitForEndpoint(ctx: DomainContext, id: string): Promise<void> {
  await ctx.db.webhookDelivery.updateMany({ where: { id, state: "pending" }, data: { nextAttemptAt: null } });
}

async function attempt(
  ctx: DomainContext,
  client: HttpClient,
  { id, body, endpoint }: Deliverable,
  signal: AbortSignal,
): Promise<Outcome> {
  const startedAt = ctx.now();
  const { sealedPreviousSecret: previous, previousSecretUntil: until } = endpoint;
  const requestHeaders = {
    "content-type": "application/json",
    "user-agent": "Glassdesk-Webhooks",
    ...signatureHeaders({
      id: toEventId(id),
      at: startedAt,
      body,
      secret: unseal(ctx, endpoint.sealedSecret),
      previousSecret: previous && until && until > startedAt ? unseal(ctx, previous) : null,
    }),
  };
  const took = () => Math.max(0, ctx.now().getTime() - startedAt.getTime());

  try {
    const answer = await client.send({ method: "POST", url: endpoint.url, headers: requestHeaders, body, signal });
    const { status, headers } = answer;
    const kept = { responseHeaders: keepHeaders(headers), responseBody: keepText(answer.body, KEPT_ANSWER_MAX) };

    return { startedAt, durationMs: took(), requestHeaders, status, ...kept, error: null };
  } catch (error) {
    if (signal.aborted) throw error;
    const message = error instanceof Error ? error.message : "The request failed";
    const nothing = { status: null, responseHeaders: null, responseBody: null };

    return { startedAt, durationMs: took(), requestHeaders, ...nothing, error: sentence(message) };
  }
}

async function settle(tx: TransactionContext, delivery: Deliverable, outcome: Outcome): Promise<void> {
  const { id, endpointId, ticketId, type } = delivery;
  const { responseHeaders, ...rest } = outcome;
  const isDelivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
  const attempts = delivery.attempts + 1;
  const next = isDelivered || type === TEST_EVENT || outcome.status === GONE ? null : nextTime(tx, attempts, outcome);

  // A delivery that was deleted with its endpoint in the meantime needs no more.
  const { count } = await tx.db.webhookDelivery.updateMany({
    where: { id },
    data: { state: isDelivered ? "delivered" : next ? "pending" : "failed", attempts, nextAttemptAt: next },
  });
  if (count === 0) return;
  await tx.db.webhookAttempt.create({
    data: { deliveryId: id, number: attempts, ...rest, ...(responseHeaders && { responseHeaders }) },
    select: { number: true },
  });
  if (next) await enqueueAll(tx.db, "deliver-webhook", [deliveryJob({ id, endpointId, ticketId }, { runAt: next })]);
  if (type !== TEST_EVENT)
    await judgeEndpoint(tx, endpointId, { isDelivered, isGivenUp: !next, status: outcome.status });
}

function nextTime(tx: TransactionContext, attempts: number, { status, responseHeaders }: Outcome): Date | null {
  const wait = status === null ? null : askedToWait(tx.now(), status, responseHeaders?.["retry-after"]);

  return nextAttemptAt(tx.now(), attempts, wait);
}

async function judgeEndpoint(
  tx: TransactionContext,
  id: string,
  { isDelivered, isGivenUp, status }: { isDelivered: boolean; isGivenUp: boolean; status: number | null },
): Promise<void> {
  if (isDelivered) {
    await tx.db.webhookEndpoint.updateMany({
      where: { id, failingSince: { not: null } },
      data: { failingSince: null },
    });
    return;
  }
  await tx.db.webhookEndpoint.updateMany({ where: { id, failingSince: null }, data: { failingSince: tx.now() } });
  if (status === GONE) await stopEndpoint(tx, id, "gone");
  else if (isGivenUp) await stopEndpoint(tx, id, "failing");
}

function keepHeaders(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).slice(0, KEPT_HEADERS_MAX);

  return Object.fromEntries(kept.map(([name, value]) => [name, keepText(value, KEPT_HEADER_MAX)]));
}

/** What a receiver says may be no text at all: the database keeps neither NUL nor half of a character. */
function keepText(text: string, max: number): string {
  return text.slice(0, max).replaceAll("\u0000", "\uFFFD").toWellFormed();
}

/** A refused address is told as the field's error: "must not lead to a private or local address". */
function sentence(message: string): string {
  return message.startsWith("must ") || message.startsWith("has ") ? `The address ${message}` : message;
}
