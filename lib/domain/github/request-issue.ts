import { z } from "zod";
import { enqueue } from "@/lib/jobs/enqueue";
import { listTicketFiles } from "../attachments/list";
import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import { line, prose } from "../text";
import { getTicket, lockTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import type { TicketKey } from "../tickets/ticket-id";
import { type TransactionContext, withTransaction } from "../transaction";
import { queueOf } from "./enqueue-delivery";
import { draftOf, footerOf, ISSUE_BODY_MAX, ISSUE_TITLE_MAX } from "./issue-text";

export const RequestIssueInput = z.object({ title: line(ISSUE_TITLE_MAX), body: prose(ISSUE_BODY_MAX) });
export type RequestIssueInput = z.input<typeof RequestIssueInput>;

export type IssueRequestState = { state: "queued" | "created" | "failed"; error: string | null };

export type IssueDraft = {
  /** Where the issue would be made; null when the ticket's product has no repository, or the ticket is a test. */
  repository: string | null;
  title: string;
  body: string;
  /** What the desk adds, so that issue and ticket find each other. */
  footer: string;
  /** What was asked for already. */
  request: IssueRequestState | null;
};

/** What an agent is to look at before it is published. */
export async function draftIssue(ctx: DomainContext, key: TicketKey): Promise<IssueDraft> {
  authorize(ctx, "ticket.update");
  const ticket = await getTicket(ctx, key);
  const repository = await repositoryOf(ctx, ticket);
  const request = await ctx.db.issueRequest.findUnique({
    where: { ticketId: ticket.id },
    select: { state: true, error: true, title: true, body: true },
  });
  const text = request ?? draftOf(ctx, ticket, await listTicketFiles(ctx, { id: ticket.id }));

  return {
    repository,
    title: text.title,
    body: text.body,
    footer: footerOf(ticket),
    request: request && { state: request.state, error: request.error },
  };
}

/**
 * Has an issue made as the agent has seen it. It is made once, by a job; asking again after a failure tries again.
 * @throws NOT_FOUND, INVALID_INPUT, CONFLICT without a repository, or when there is an issue or will be one
 */
export async function requestIssue(
  ctx: DomainContext,
  key: TicketKey,
  input: RequestIssueInput,
): Promise<IssueRequestState> {
  authorize(ctx, "ticket.update");
  const text = parse(RequestIssueInput, input);

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, key);
    const repository = await repositoryOf(tx, ticket);
    if (!repository) throw new DomainError("CONFLICT", "The ticket’s product has no repository to make an issue in");
    const request = await tx.db.issueRequest.findUnique({ where: { ticketId: ticket.id } });
    if (request && request.state !== "failed")
      throw new DomainError("CONFLICT", "An issue is made for this ticket already");

    return queueRequest(tx, ticket, repository, { ...text, requestedById: actingUserId(tx.actor) });
  });
}

/** Has the issue of a new ticket made without anybody looking, where the product says so. For the outbox. */
export async function requestAutomaticIssue(tx: TransactionContext, ticketId: string): Promise<void> {
  const row = await tx.db.ticket.findUnique({
    where: { id: ticketId },
    select: {
      stage: true,
      product: { select: { issueCreation: true } },
      issueRequest: true,
      links: { where: { kind: "issue" } },
    },
  });
  if (row?.product?.issueCreation !== "automatic" || row.issueRequest || row.links.length > 0 || row.stage === "CLOSED")
    return;
  const ticket = await getTicket({ ...tx, mode: "live" }, { id: ticketId });
  const repository = await repositoryOf(tx, ticket);
  if (!repository) return;
  const text = draftOf(tx, ticket, await listTicketFiles(tx, { id: ticketId }));

  await queueRequest(tx, ticket, repository, { ...text, requestedById: null });
}

type Wanted = { title: string; body: string; requestedById: string | null };

async function queueRequest(tx: TransactionContext, ticket: Ticket, repository: string, wanted: Wanted) {
  const columns = { ...wanted, state: "queued" as const, error: null, createdAt: tx.now(), updatedAt: tx.now() };
  await tx.db.issueRequest.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, ...columns },
    update: columns,
  });
  const key = `create-issue:${ticket.id}`;
  await enqueue(tx.db, "create-issue", { ticketId: ticket.id }, { queue: queueOf(repository), key });

  return { state: columns.state, error: null };
}

/** Test tickets never leave the desk. */
export async function repositoryOf(ctx: Pick<DomainContext, "db">, ticket: Ticket): Promise<string | null> {
  if (!ticket.product || ticket.mode === "test") return null;
  const product = await ctx.db.product.findUnique({ where: { id: ticket.product.id } });

  return product?.repoOwner && product.repoName ? `${product.repoOwner}/${product.repoName}` : null;
}
