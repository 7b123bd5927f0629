import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { SlugReference } from "../references";
import { publicId } from "../tickets/ticket-id";
import { toTimelineEvents } from "../tickets/timeline";
import { type DeliveryDetails, findDelivery, toLoggedDelivery } from "./delivery";
import { requestIdOf } from "./follow-delivery";

/** One deployment may make hundreds of fixes live, and concern more that it does not move; `tickets` counts them all. */
const TICKETS_SHOWN = 50;

/**
 * A delivery and what it did.
 * @throws NOT_FOUND, also for one about another repository than the product's
 */
export async function getDelivery(ctx: DomainContext, reference: SlugReference, id: string): Promise<DeliveryDetails> {
  authorize(ctx, "product.manage");
  const delivery = await findDelivery(ctx, reference, id);
  const tickets = await listConcerned(ctx, delivery);
  const { repository: _repository, ...logged } = delivery;

  return {
    ...toLoggedDelivery(logged),
    effects: tickets.map(({ number, events }) => ({
      publicId: publicId(number),
      events: events.flatMap(toTimelineEvents),
    })),
  };
}

/** By number; those that it moved come before those that it only looked at, when there is no room for all. */
async function listConcerned(ctx: DomainContext, delivery: { id: string; ticketIds: string[] }) {
  const inItsName = { requestId: requestIdOf(delivery) };
  const list = (events: { some: typeof inItsName } | { none: typeof inItsName }, take: number) =>
    ctx.db.ticket.findMany({
      where: { id: { in: delivery.ticketIds }, events },
      select: {
        number: true,
        events: {
          where: inItsName,
          include: { actorUser: { select: { id: true, email: true, name: true } } },
          orderBy: { seq: "asc" },
        },
      },
      orderBy: { number: "asc" },
      take,
    });
  const moved = await list({ some: inItsName }, TICKETS_SHOWN);
  const others = await list({ none: inItsName }, TICKETS_SHOWN - moved.length);

  return [...moved, ...others].sort((one, other) => one.number - other.number);
}
