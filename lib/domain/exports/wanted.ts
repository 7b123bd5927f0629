import { z } from "zod";
import { onReplica } from "@/lib/db/client";
import { countTickets, findTickets, findTicketsOf } from "@/lib/db/ticket-list";
import type { DomainContext } from "../context";
import { TicketFilter } from "../tickets/schemas";
import type { TicketSummary } from "../tickets/ticket";

const PAGE = 500;
export const IDS_MAX = 50_000;

/** Which tickets: these, in this order, or all that a list would show, newest or oldest first. */
export const Wanted = z.union([
  z.strictObject({ ids: z.array(z.uuid()).max(IDS_MAX) }),
  z.strictObject({ filter: TicketFilter, sort: z.enum(["newest", "oldest"]).default("newest") }),
]);
export type Wanted = z.output<typeof Wanted>;
export type WantedInput = z.input<typeof Wanted>;

/** What was asked for, as its row keeps it. JSON has no dates. */
export function readWanted(json: unknown): Wanted {
  const { filter, ...rest } = json as { filter?: Record<string, unknown> };
  if (!filter) return Wanted.parse(rest);
  const dates = (["createdFrom", "createdTo"] as const).flatMap((name) =>
    typeof filter[name] === "string" ? [[name, new Date(filter[name])] as const] : [],
  );

  return Wanted.parse({ ...rest, filter: { ...filter, ...Object.fromEntries(dates) } });
}

/** How many tickets that will be, counting no further than `cap`. */
export async function countWanted(ctx: DomainContext, wanted: Wanted, cap: number): Promise<number> {
  if (!("ids" in wanted)) return countTickets(onReplica(ctx), wanted.filter, cap);
  let found = 0;
  for await (const page of pagesOf(ctx, wanted)) {
    found += page.length;
    if (found >= cap) return cap;
  }

  return found;
}

/**
 * The tickets a page at a time, each once: by keyset over what never changes, so what happens meanwhile neither repeats nor
 * loses one. Those that are named may have been made a moment ago; a view may be read from a replica.
 */
export async function* pagesOf(ctx: DomainContext, wanted: Wanted): AsyncGenerator<TicketSummary[]> {
  if ("ids" in wanted) {
    const ids = [...new Set(wanted.ids)];
    for (let start = 0; start < ids.length; start += PAGE) yield inOrder(ctx, ids.slice(start, start + PAGE));
    return;
  }

  const { filter, sort } = wanted;
  for (let after: { id: string } | null = null; ; ) {
    const page: TicketSummary[] = await findTickets(onReplica(ctx), { filter, sort, after, limit: PAGE });
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = { id: last.id };
  }
}

async function inOrder(ctx: DomainContext, ids: string[]): Promise<TicketSummary[]> {
  const found = new Map((await findTicketsOf(ctx, ids)).map((ticket) => [ticket.id, ticket]));

  return ids.flatMap((id) => found.get(id) ?? []);
}
