import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { toWireSummary } from "@/app/api/desk/_dialect/serializers";
import { getContext, requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { isAgent } from "@/lib/domain/policy";
import { listTickets } from "@/lib/domain/tickets/list";
import { makeQueryClient } from "@/lib/queries/query-client";
import { parseQueueFilter, type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { listQuery, type TicketPage, ticketQueries } from "@/lib/queries/tickets";
import { readNames } from "../_components/read-names";
import { titleOf } from "./_components/describe-filter";
import { Queue } from "./_components/queue";
import { readDensity } from "./_components/read-density";

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: QueuePageProps): Promise<Metadata> {
  const filter = parseQueueFilter(await searchParams);
  const { actor } = await getContext();
  if (!isAgent(actor)) return {};

  return { title: titleOf(filter, await readNames()) };
}

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const params = await searchParams;
  const filter = parseQueueFilter(params);
  const from = typeof params.cursor === "string" ? params.cursor : null;
  const page = await firstPage(filter, from);
  const client = makeQueryClient();
  client.setQueryData(ticketQueries.list(filter, from).queryKey, { pages: [page], pageParams: [from] });

  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Queue density={await readDensity()} />
    </HydrationBoundary>
  );
}

async function firstPage(filter: QueueFilter, from: string | null): Promise<TicketPage> {
  const ctx = await requireAgent(queueHref(filter));
  try {
    const page = await listTickets(ctx, { ...listQuery(filter), ...(from && { cursor: from }) });

    return { tickets: page.items.map(toWireSummary), nextCursor: page.nextCursor };
  } catch (error) {
    // A cursor of somebody else's, or of a desk that has been set up anew: the list's beginning is the next best thing.
    if (from && error instanceof DomainError && error.code === "INVALID_INPUT") redirect(queueHref(filter));
    throw error;
  }
}
