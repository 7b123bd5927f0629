import type { Comment } from "@/lib/domain/comments/comment";
import { COMMENTS_PAGE_MAX, listComments } from "@/lib/domain/comments/list";
import type { DomainContext } from "@/lib/domain/context";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { absoluteUrl } from "@/lib/http/absolute-url";

/** An answer that holds more is of no use to anybody, and would cost the desk its memory. */
const COMMENTS_MAX = 1000;

type Conversation = { comments: Comment[]; headers: Record<string, string> };

/**
 * The latest COMMENTS_MAX comments, oldest first. TuraDesk knows no pages of them: when there are more, a Link header says
 * where all are read, page by page.
 */
export async function readConversation(ctx: DomainContext, ticket: Ticket): Promise<Conversation> {
  const latest: Comment[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && latest.length < COMMENTS_MAX) {
    const page = await listComments(ctx, ticket, { order: "newest", limit: COMMENTS_PAGE_MAX, cursor });
    latest.push(...page.items);
    cursor = page.nextCursor;
  }
  const all = absoluteUrl(`/api/desk/tickets/${ticket.id}/comments`);

  return { comments: latest.reverse(), headers: cursor ? { Link: `<${all}>; rel="collection"` } : {} };
}
