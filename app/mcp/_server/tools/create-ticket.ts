import { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { toWireTicket } from "@/app/api/desk/_dialect/serializers";
import { CreateTicketBody } from "@/app/api/desk/_dialect/ticket-bodies";
import { actingUserId, type DomainContext } from "@/lib/domain/context";
import { DomainError } from "@/lib/domain/errors";
import { createTicket } from "@/lib/domain/tickets/create";
import { detailsOf } from "@/lib/domain/tickets/details";
import { defineTool } from "../tool";
import { IdempotencyKey } from "./fields";

export const createTicketTool = defineTool({
  name: "create_ticket",
  title: "Create a ticket",
  description:
    "Submits a ticket for a requester, or for the key's owner when nobody is named. The result holds its number and trackingUrl, the requester's secret link: give it to nobody else.",
  action: "ticket.create",
  effects: "adds",
  creates: true,
  input: CreateTicketBody.omit({ screenshots: true })
    .partial({ requester: true })
    .extend({ idempotencyKey: IdempotencyKey }),
  output: WireTicket,
  call: async (ctx, { requester = owner(ctx), ...input }) => {
    const ticket = await createTicket(ctx, { ...input, requester });

    return toWireTicket(ctx, await detailsOf(ctx, ticket), true);
  },
});

function owner(ctx: DomainContext): { id: string } {
  const id = actingUserId(ctx.actor);
  if (!id) throw new DomainError("UNAUTHENTICATED", "Only a key has an owner to make a ticket for");

  return { id };
}
