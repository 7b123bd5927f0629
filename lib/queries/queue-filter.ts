import * as z from "zod/mini";
import { SLA_FILTERS } from "@/lib/domain/sla/ticket-sla";
import type { TicketSort } from "@/lib/domain/tickets/schemas";
import { PRIORITIES, STAGES, TICKET_STATUSES, type TicketStatus } from "@/lib/domain/tickets/vocabulary";

/** What still needs somebody: the queue shows these unless it is asked for others. */
export const OPEN_STATUSES = ["new", "open", "pending"] as const satisfies readonly TicketStatus[];

export const QUEUE_SORTS = ["newest", "oldest", "updated", "priority", "sla"] as const satisfies readonly TicketSort[];

const SEARCH_MAX = 200;
const TAG_MAX = 64;

/** Several words, comma-separated, in the vocabulary's order; those out of vocabulary are passed over. */
const listOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.pipe(
    z.string(),
    z.transform((text): T[number][] | undefined => {
      const asked = text.split(",");
      const known = words.filter((word) => asked.includes(word));

      return known.length > 0 ? known : undefined;
    }),
  );

const text = (max: number) =>
  z.pipe(
    z.string(),
    z.transform(
      (value) =>
        value
          .replace(/[\s\p{Cc}]+/gu, " ")
          .slice(0, max)
          .trim() || undefined,
    ),
  );

const matching = (pattern: RegExp) =>
  z.pipe(
    z.string(),
    z.transform((value) => (pattern.test(value) ? value.toLowerCase() : undefined)),
  );

const Assignee = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value) => value.toLowerCase().slice(0, 254)),
  ),
  z.union([z.literal("me"), z.literal("none"), z.uuid(), z.email()]),
);
const slug = /^[a-z0-9][a-z0-9-]{0,99}$/i;

/**
 * The queue's filter as it stands in the address bar. A link with something that is no filter still shows a queue: what
 * cannot be read is passed over, never an error.
 */
export const QueueFilter = z.object({
  status: z.catch(z.optional(z.union([z.literal("all"), listOf(TICKET_STATUSES)])), undefined),
  stage: z.catch(z.optional(listOf(STAGES)), undefined),
  priority: z.catch(z.optional(listOf(PRIORITIES)), undefined),
  /** `me`, `none`, or a person's id or e-mail address. */
  assignee: z.catch(z.optional(Assignee), undefined),
  product: z.catch(z.optional(matching(slug)), undefined),
  team: z.catch(z.optional(matching(slug)), undefined),
  /** Targets that are near, or missed. */
  sla: z.catch(z.optional(z.enum(SLA_FILTERS)), undefined),
  tag: z.catch(z.optional(text(TAG_MAX)), undefined),
  search: z.catch(z.optional(text(SEARCH_MAX)), undefined),
  sort: z.catch(z._default(z.enum(QUEUE_SORTS), "newest"), "newest"),
});
export type QueueFilter = z.output<typeof QueueFilter>;

type Params = URLSearchParams | Record<string, string | string[] | undefined>;

/** URL → filter. A parameter that comes more than once counts as one list, as browsers send forms. */
export function parseQueueFilter(params: Params): QueueFilter {
  const given =
    params instanceof URLSearchParams
      ? Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name).join(",")]))
      : Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat().join(",")]));

  return QueueFilter.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")));
}

/** Filter → URL: parameters in one order, defaults left out, so that one view has one address. */
export function queueSearchParams(filter: Partial<QueueFilter>): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of Object.keys(QueueFilter.shape) as (keyof QueueFilter)[]) {
    const value = filter[name];
    if (value === undefined || (name === "sort" && value === "newest")) continue;
    params.set(name, typeof value === "string" ? value : value.join(","));
  }

  return params;
}

/** The address of a view: `queueHref({ assignee: "me" })`. */
export function queueHref(filter: Partial<QueueFilter>): string {
  // Commas and @ may stand in a query as they are, and read better.
  const query = queueSearchParams(filter).toString().replaceAll("%2C", ",").replaceAll("%40", "@");

  return query ? `/desk?${query}` : "/desk";
}

/**
 * The statuses that a filter means. Left out, a queue shows what is open; a search looks everywhere, since whoever
 * searches wants that ticket.
 * @returns undefined for every status
 */
export function statusesOf({ status, search }: QueueFilter): TicketStatus[] | undefined {
  if (status === "all") return undefined;
  if (status) return status;

  return search ? undefined : [...OPEN_STATUSES];
}

/** Whether anything narrows the list beyond the view that is meant without any filter. */
export function isFiltered({ sort: _sort, ...filter }: QueueFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
