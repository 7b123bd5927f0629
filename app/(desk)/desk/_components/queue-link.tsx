"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { type QueueFilter, queueHref } from "@/lib/queries/queue-filter";

type QueueLinkProps = Omit<ComponentProps<typeof Link>, "href"> & { filter: Partial<QueueFilter> };

/** A link to a view of the queue. Inside the queue only the list changes; from elsewhere it is a page like any other. */
export function QueueLink({ filter, ...rest }: QueueLinkProps) {
  const isInQueue = usePathname() === "/desk";
  const href = queueHref(filter);

  return (
    <Link
      href={href}
      prefetch={false}
      onNavigate={(event) => {
        if (!isInQueue) return;
        event.preventDefault();
        showQueue(href);
      }}
      {...rest}
    />
  );
}

/** Goes to another view of the queue that is on screen, without asking the server for the page again. */
export function showQueue(href: string): void {
  if (href !== location.pathname + location.search) window.history.pushState(null, "", href);
  window.scrollTo({ top: 0 });
}
