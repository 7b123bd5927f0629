import type { WireView } from "@/app/api/desk/_dialect/views";
import { parseQueueFilter, type QueueFilter, queueHref } from "@/lib/queries/queue-filter";

/** What a saved view shows; words that the queue knows no more are passed over. */
export function filterOf({ query }: Pick<WireView, "query">): QueueFilter {
  return parseQueueFilter(new URLSearchParams(query));
}

/** The saved view that shows exactly this, order included. */
export function savedViewOf(views: readonly WireView[], filter: QueueFilter): WireView | undefined {
  return views.find((view) => queueHref(filterOf(view)) === queueHref(filter));
}

/** The keys of the first nine views: `g 1` … `g 9`. */
export function keysOf(index: number): string | null {
  return index < 9 ? `g ${index + 1}` : null;
}
