"use client";

import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { COUNT_CAP } from "@/lib/domain/tickets/vocabulary";
import { parseQueueFilter, type QueueFilter, queueHref } from "@/lib/queries/queue-filter";
import { QueueLink } from "./queue-link";

const linkClass =
  "group/link flex h-7.5 min-w-0 items-center gap-2 rounded-md px-2 text-sm font-medium text-ink-muted transition-colors hover:bg-subtle " +
  "hover:text-ink aria-[current=page]:bg-strong aria-[current=page]:text-ink pointer-coarse:h-10 " +
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-faint aria-[current=page]:[&_svg]:text-accent-ink";

type SidebarViewProps = {
  icon: LucideIcon;
  filter: Partial<QueueFilter>;
  /** Undefined until it is known. */
  count?: number;
  isCapped?: boolean;
  /** The order is part of the view. */
  isOrdered?: boolean;
  children: string;
};

/** A view of the queue; the current one whatever order it is in. */
export function SidebarView({ icon: Icon, filter, count, isCapped, isOrdered, children }: SidebarViewProps) {
  const isInQueue = usePathname() === "/desk";
  const { sort, ...facets } = parseQueueFilter(useSearchParams());
  const shown = isOrdered ? { ...facets, sort } : facets;
  const isCurrent = isInQueue && queueHref(shown) === queueHref(filter);

  return (
    <li>
      <QueueLink filter={filter} aria-current={isCurrent ? "page" : undefined} className={linkClass}>
        <Icon aria-hidden />
        <span className="min-w-0 flex-1 truncate">{children}</span>
        {count === undefined ? null : (
          <span className="text-xs font-normal text-ink-faint tabular-nums group-aria-[current=page]/link:text-ink-muted">
            <span className="sr-only">, </span>
            {count.toLocaleString("en")}
            {isCapped && count >= COUNT_CAP ? "+" : null}
            <span className="sr-only">{count === 1 ? " ticket" : " tickets"}</span>
          </span>
        )}
      </QueueLink>
    </li>
  );
}

export function SidebarLink({ href, icon: Icon, children }: { href: string; icon: LucideIcon; children: ReactNode }) {
  const isCurrent = usePathname().startsWith(href);

  return (
    <Link href={href} prefetch={false} aria-current={isCurrent ? "page" : undefined} className={linkClass}>
      <Icon aria-hidden />
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Link>
  );
}
