import type { CodeHost } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { affectedTickets } from "../pipeline/affected-tickets";
import { type AncestryQuestion, learnAncestry } from "../pipeline/ancestry";
import type { AnswerFact, Fact } from "../pipeline/facts";
import { followTicket } from "../pipeline/follow-ticket";
import { recordFacts } from "../pipeline/record-facts";
import { authorize } from "../policy";
import { answerFromIssue } from "./answer-from-issue";

/** The host as the product of a repository may ask it. */
export type HostOf = (repository: string) => Promise<CodeHost>;

export type Attempt = {
  deliveryId: string;
  /** Nobody tries again by itself when this attempt fails. */
  isLast: boolean;
};

/**
 * Does what a delivery asks for: keeps its facts, and moves every ticket that they concern, in the delivery's name. Doing
 * it twice changes nothing.
 * @throws CodeHostError when GitHub has to be asked and cannot; everything that needs no asking is done by then
 */
export async function followDelivery(ctx: DomainContext, hostOf: HostOf, attempt: Attempt): Promise<void> {
  authorize(ctx, "ticket.update");
  const where = { id: attempt.deliveryId };
  const delivery = await ctx.db.githubDelivery.findUnique({ where });
  if (!delivery) throw notFound("Delivery");
  if (delivery.doneAt) return;
  const facts = delivery.facts as Fact[];
  const inItsName = { ...ctx, requestId: requestIdOf(delivery) };

  try {
    const ticketIds = await learnFacts(inItsName, facts);
    await ctx.db.githubDelivery.update({ where, data: { ticketIds } });
    await actOnFacts(inItsName, hostOf, facts, ticketIds);
    const state = ticketIds.length > 0 ? "done" : "nothing";
    await ctx.db.githubDelivery.update({ where, data: { state, doneAt: ctx.now(), error: null } });
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 500) : "Unknown error";
    await ctx.db.githubDelivery.update({ where, data: { error: message, ...(attempt.isLast && { state: "failed" }) } });
    throw error;
  }
}

/** The name under which events tell that a delivery has caused them. */
export function requestIdOf(delivery: { id: string }): string {
  return `github-${delivery.id}`;
}

/** Keeps facts and lets the tickets follow that they concern. */
export async function followFacts(ctx: DomainContext, hostOf: HostOf, facts: readonly Fact[]): Promise<void> {
  await actOnFacts(ctx, hostOf, facts, await learnFacts(ctx, facts));
}

async function learnFacts(ctx: DomainContext, facts: readonly Fact[]): Promise<string[]> {
  await recordFacts(ctx, facts);

  return affectedTickets(ctx, facts);
}

async function actOnFacts(ctx: DomainContext, hostOf: HostOf, facts: readonly Fact[], ticketIds: readonly string[]) {
  await followTickets(ctx, hostOf, ticketIds);
  const answers = facts.filter((fact): fact is AnswerFact => fact.kind === "answer");
  for (const answer of answers) await answerFromIssue(ctx, answer);
}

/** Moves tickets to where their code is, asking GitHub for what has to be known. */
export async function followTickets(ctx: DomainContext, hostOf: HostOf, ticketIds: readonly string[]): Promise<void> {
  const open: { ticketId: string; questions: AncestryQuestion[] }[] = [];
  for (const ticketId of ticketIds) {
    const questions = await followTicket(ctx, ticketId);
    if (questions.length > 0) open.push({ ticketId, questions });
  }

  const byRepository = Map.groupBy(
    open.flatMap(({ questions }) => questions),
    (question) => question.repository,
  );
  for (const [repository, questions] of byRepository) await learnAncestry(ctx, await hostOf(repository), questions);
  for (const { ticketId } of open) await followTicket(ctx, ticketId);
}
