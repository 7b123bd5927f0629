import { z } from "zod";
import { addComment } from "@/lib/domain/comments/add";
import { listLatestComments } from "@/lib/domain/comments/list-latest";
import { created, ok } from "@/lib/http/result";
import { helpdesk } from "..";
import { NewCommentBody, TicketPath, WireComment, WireId } from "../schemas";
import { toWireComment } from "../serializers";

const tags = ["Helpdesk: comments"];

export const listCommentsEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskListComments",
    method: "GET",
    path: "/tickets/{ticketId}/comments",
    summary: "Read a ticket's conversation, oldest first",
    description: "The latest 1,000. Internal notes are there for agents only.",
    tags,
  },
  action: "ticket.read",
  params: TicketPath,
  response: z.array(WireComment),
  handler: async ({ ctx, params }) => ok((await listLatestComments(ctx, params.ticketId)).map(toWireComment)),
});

export const addCommentEndpoint = helpdesk.route({
  operation: {
    id: "helpdeskAddComment",
    method: "POST",
    path: "/tickets/{ticketId}/comments",
    summary: "Answer, or write an internal note",
    description: "The author is who asks. An agent that a note mentions (`@mara`) watches the ticket from then on.",
    status: 201,
    tags,
  },
  action: "ticket.reply",
  params: TicketPath,
  body: NewCommentBody,
  response: WireId,
  examples: { request: { body_md: "Could you send us the **log**?", is_internal: false } },
  handler: async ({ ctx, params, body }) => {
    const comment = { body: body.body_md, internal: body.is_internal ?? false };
    const { id } = await addComment(ctx, params.ticketId, comment);

    return created({ id });
  },
});
