import { CodeHostError, type FoundIssue } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import { getTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { hostOf } from "./host-of";
import { repositoryOf } from "./request-issue";

/**
 * Issues and pull requests of the repository of a ticket's product that match some words, or a number; none without one.
 * @throws NOT_FOUND; UNAVAILABLE, with the reason, when GitHub does not answer
 */
export async function searchIssues(ctx: DomainContext, key: TicketKey, words: string): Promise<FoundIssue[]> {
  authorize(ctx, "ticket.update");
  const repository = await repositoryOf(ctx, await getTicket(ctx, key));
  if (!repository) return [];

  try {
    return await (await hostOf(ctx, repository)).search(repository, words);
  } catch (error) {
    throw unavailable(error);
  }
}

/** What GitHub has refused, as a refusal of the desk; everything else stays what it was. */
export function unavailable(error: unknown): unknown {
  return error instanceof CodeHostError ? new DomainError("UNAVAILABLE", error.message, { cause: error }) : error;
}
