import { CodeHostError } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { getTicket } from "../tickets/get";
import type { TicketKey } from "../tickets/ticket-id";
import { hostOf } from "./host-of";
import { repositoryOf } from "./request-issue";

export type Visibility = "public" | "private";

/**
 * Who will read an issue of this ticket: everybody, or those whom GitHub lets into the repository. GitHub is asked each
 * time, since something is to be published on its word. Null where the desk cannot know: there is no repository, GitHub
 * shows none, or does not answer.
 * @throws NOT_FOUND
 */
export async function readVisibility(ctx: DomainContext, key: TicketKey): Promise<Visibility | null> {
  authorize(ctx, "ticket.update");
  const repository = await repositoryOf(ctx, await getTicket(ctx, key));
  if (!repository) return null;

  try {
    const access = await (await hostOf(ctx, repository)).getRepository(repository);

    return access && (access.isPrivate ? "private" : "public");
  } catch (error) {
    if (error instanceof CodeHostError) return null;
    throw error;
  }
}
