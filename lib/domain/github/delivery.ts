import type { DomainContext } from "../context";
import { notFound } from "../errors";
import { getProduct } from "../products/list";
import type { SlugReference } from "../references";
import type { TimelineEvent } from "../tickets/timeline";

/**
 * `waiting`: its job is yet to run, or failed and is tried again, and `error` says why. `nothing`: it was about nothing
 * that a ticket waits for. `failed`: it was tried for days, and is not again until somebody asks.
 */
export const GITHUB_DELIVERY_STATES = ["waiting", "done", "nothing", "failed"] as const;
export type GithubDeliveryState = (typeof GITHUB_DELIVERY_STATES)[number];

/** A delivery of GitHub as the set-up page lists it. */
export type LoggedDelivery = {
  id: string;
  event: string;
  action: string | null;
  receivedAt: Date;
  /** Null until its job has succeeded. */
  doneAt: Date | null;
  state: GithubDeliveryState;
  error: string | null;
  /** How many tickets it concerned. */
  tickets: number;
};

/** With what it did to each ticket that it concerned, by number; nothing where a ticket was where it should be already. */
export type DeliveryDetails = LoggedDelivery & { effects: { publicId: string; events: TimelineEvent[] }[] };

export const LOGGED_COLUMNS = {
  id: true,
  event: true,
  action: true,
  receivedAt: true,
  doneAt: true,
  state: true,
  error: true,
  ticketIds: true,
} as const;

export type LoggedRow = Omit<LoggedDelivery, "tickets"> & { ticketIds: string[] };

export function toLoggedDelivery({ ticketIds, ...row }: LoggedRow): LoggedDelivery {
  return { ...row, tickets: ticketIds.length };
}

/**
 * A delivery about the repository that a product follows.
 * @throws NOT_FOUND
 */
export async function findDelivery(ctx: DomainContext, reference: SlugReference, id: string) {
  const { repository } = await getProduct(ctx, reference);
  const row = await ctx.db.githubDelivery.findFirst({
    where: { id, repository: repository?.toLowerCase() ?? "" },
    select: { ...LOGGED_COLUMNS, repository: true },
  });
  if (!row) throw notFound("Delivery");

  return row;
}
