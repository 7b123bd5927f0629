import type { DomainContext } from "../context";
import type { TicketKey } from "../tickets/ticket-id";
import type { Comment } from "./comment";
import { COMMENTS_PAGE_MAX, listComments } from "./list";

const MOST = 1_000;

/**
 * The latest 1,000 comments of a ticket, oldest first: for APIs without pages. Internal notes are there for agents only.
 * @throws NOT_FOUND for a ticket out of reach
 */
export async function listLatestComments(ctx: DomainContext, key: TicketKey): Promise<Comment[]> {
  const newestFirst: Comment[] = [];
  let cursor: string | undefined;
  do {
    const page = await listComments(ctx, key, { order: "newest", limit: COMMENTS_PAGE_MAX, cursor });
    newestFirst.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && newestFirst.length < MOST);

  return newestFirst.reverse();
}
