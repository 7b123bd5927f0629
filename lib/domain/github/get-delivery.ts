import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { publicId } from "../tickets/ticket-id";
import { toTimelineEvents } from "../tickets/timeline";
import { type DeliveryDetails, findDelivery, toLoggedDelivery } from "./delivery";
import { requestIdOf } from "./follow-delivery";

/** One deployment may make hundreds of fixes live; `tickets` counts them all. */
const TICKETS_SHOWN = 50;

/**
 * A delivery and what it did.
 * @throws NOT_FOUND, also for one about another repository than the product's
 */
export async function getDelivery(ctx: DomainContext, reference: SlugReference, id: string): Promise<DeliveryDetails> {
  authorize(ctx, "product.manage");
  const delivery = await findDelivery(ctx, reference, id);
  const tickets = await ctx.db.ticket.findMany({
    where: { id: { in: delivery.ticketIds } },
    select: {
      number: true,
      events: {
        where: { requestId: requestIdOf(delivery) },
        include: { actorUser: { select: { id: true, email: true, name: true } } },
        orderBy: { seq: "asc" },
      },
    },
    orderBy: { number: "asc" },
    take: TICKETS_SHOWN,
  });
  const { repository: _repository, ...logged } = delivery;

  return {
    ...toLoggedDelivery(logged),
    effects: tickets.map(({ number, events }) => ({
      publicId: publicId(number),
      events: events.flatMap(toTimelineEvents),
    })),
  };
}
