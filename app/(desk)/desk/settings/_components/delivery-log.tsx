import Link from "next/link";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";

type DeliveryLogProps<State extends string> = {
  /** The address of the page that it is on. */
  here: string;
  /** Of which time, or what else there is to know. */
  detail?: string;
  states: readonly State[];
  words: Readonly<Record<State, { label: string }>>;
  /** The one that is shown; all of them without one. */
  state: State | undefined;
  isFirstPage: boolean;
  nextCursor: string | null;
  /** The list, named by `deliveries`. */
  children: ReactNode;
};

/** What was delivered, a page of it, by how it ended. */
export function DeliveryLog<State extends string>(props: DeliveryLogProps<State>) {
  const { here, detail, states, words, state, isFirstPage, nextCursor, children } = props;
  const first = state ? `${here}?state=${state}` : here;

  return (
    <section aria-labelledby="deliveries" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="deliveries" className="font-semibold">
          Deliveries{detail ? <span className="text-sm font-normal text-ink-faint"> {detail}</span> : null}
        </h3>
        <nav aria-label="Outcome of deliveries" className="flex flex-wrap gap-3 text-sm">
          {[undefined, ...states].map((each) => (
            <Link
              key={each ?? "all"}
              href={each ? `${here}?state=${each}` : here}
              scroll={false}
              aria-current={each === state ? "page" : undefined}
              className="text-ink-muted hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {each ? words[each].label : "All"}
            </Link>
          ))}
        </nav>
      </div>
      {children}
      <Pagination
        label="Pages of deliveries"
        previous={isFirstPage ? undefined : first}
        next={nextCursor ? `${first}${state ? "&" : "?"}cursor=${encodeURIComponent(nextCursor)}` : undefined}
      />
    </section>
  );
}
