import { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { askToFollow } from "@/lib/domain/followers/ask";
import { parseTicketKey } from "@/lib/domain/tickets/ticket-id";
import { clientAddress } from "@/lib/http/client-address";
import { limitMailRequest } from "@/lib/http/rate-limit";
import { LOCALES } from "@/lib/i18n/locales";
import { native } from "..";

export const followTicketEndpoint = native.route({
  operation: {
    id: "followTicket",
    method: "POST",
    path: "/api/desk/track/{publicId}/followers",
    summary: "Follow a ticket by e-mail",
    description:
      "Asks the address by mail; it follows once it has confirmed. The answer is the same whether or not a mail goes out.",
    status: 202,
    tags: ["Tracking"],
  },
  authenticate: ["session", "apiKey", "anonymous"],
  action: "ticket.follow",
  creates: true,
  params: z.object({ publicId: z.string().describe("TK-00042") }),
  body: z
    .strictObject({
      email: z.string().describe("Hears of the stages that the public sees"),
      language: z.enum(LOCALES).optional().describe("In which the mails are (BCP 47); English when left out"),
    })
    .meta({ id: "NewFollower" }),
  response: z.object({ publicId: z.string(), email: z.string() }).meta({ id: "FollowRequest" }),
  examples: { request: { email: "robin@example.com" } },
  handler: async ({ ctx, params, body, request }) => {
    const key = parseTicketKey(params.publicId);
    if (!key) throw notFound("Ticket");
    await limitMailRequest(clientAddress(request.headers));

    return { body: await askToFollow(ctx, key, body) };
  },
});
