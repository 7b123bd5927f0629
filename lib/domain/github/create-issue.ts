import { type CodeHost, CodeHostError } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { recordFacts } from "../pipeline/record-facts";
import { authorize } from "../policy";
import { addLink } from "../tickets/add-link";
import { getTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import { followTickets, type HostOf } from "./follow-delivery";
import { markerOf, toIssueBody } from "./issue-text";
import { repositoryOf } from "./request-issue";

/** Clocks of the desk and of GitHub may differ by less than this. */
const CLOCKS_MS = 3_600_000;

type Request = { title: string; body: string; requestedById: string | null; createdAt: Date };

/**
 * Makes the issue that was asked for, once however often this runs: before making one it looks for the one that it may
 * have made before its answer was lost. What nobody has looked at is made in private repositories only.
 * @throws CodeHostError when GitHub should be asked again later; what is refused for good is kept for agents to read
 */
export async function createIssue(ctx: DomainContext, hostOf: HostOf, ticketId: string): Promise<void> {
  authorize(ctx, "ticket.update");
  const request = await ctx.db.issueRequest.findUnique({ where: { ticketId } });
  if (request?.state !== "queued") return;
  const ticket = await getTicket(ctx, { id: ticketId });
  const repository = await repositoryOf(ctx, ticket);
  if (!repository) return settle(ctx, ticketId, "failed", "The ticket’s product has no repository any more");

  try {
    const host = await hostOf(repository);
    const refusal = request.requestedById === null ? await refusalOf(host, repository) : null;
    if (refusal) return await settle(ctx, ticketId, "failed", refusal);
    const issue = await findOrCreate(ctx, host, repository, ticket, request);
    await recordFacts(ctx, [issue]);
    await addLink(ctx, { id: ticketId }, { url: issue.url, kind: "issue", title: issue.title.value });
    await settle(ctx, ticketId, "created", null);
  } catch (error) {
    const isLasting = error instanceof CodeHostError && error.isLasting;
    if (error instanceof CodeHostError) await settle(ctx, ticketId, isLasting ? "failed" : "queued", error.message);
    if (isLasting) return;
    throw error;
  }
  await followTickets(ctx, hostOf, [ticketId]);
}

async function refusalOf(host: CodeHost, repository: string): Promise<string | null> {
  const access = await host.getRepository(repository);
  if (!access) return `GitHub shows no repository ${repository} with these credentials`;

  return access.isPrivate ? null : "The repository is public: look at the issue before it is published";
}

async function findOrCreate(ctx: DomainContext, host: CodeHost, repository: string, ticket: Ticket, request: Request) {
  const since = new Date(request.createdAt.getTime() - CLOCKS_MS);
  const made = await host.findMarked(repository, markerOf(ctx, ticket), since);

  return made ?? host.createIssue(repository, { title: request.title, body: toIssueBody(ctx, ticket, request.body) });
}

async function settle(
  { db, now }: DomainContext,
  ticketId: string,
  state: "queued" | "created" | "failed",
  error: string | null,
): Promise<void> {
  await db.issueRequest.update({ where: { ticketId }, data: { state, error, updatedAt: now() } });
}
