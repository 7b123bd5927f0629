import Link from "next/link";
import type { ReactNode } from "react";
import { API_INTRODUCTIONS } from "@/app/_api/document";
import { cn } from "@/components/ui/cn";
import { apiHref, type Group } from "../_reference/groups";
import { ReferenceFilter } from "./reference-filter";
import { ReferenceNav } from "./reference-nav";

type ReferenceFrameProps = { api: string; groups: readonly Group[]; current?: Group; children: ReactNode };

/** What stands beside every page of the reference of one API: the other APIs, the filter, and all operations. */
export function ReferenceFrame({ api, groups, current, children }: ReferenceFrameProps) {
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);

  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-10">
      <aside
        aria-label="Find in this reference"
        className="lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:py-4"
      >
        <ApiTabs current={api} />
        <ReferenceFilter total={total} />
        <ReferenceNav api={api} groups={groups} current={current} />
      </aside>
      <article className="min-w-0">{children}</article>
    </div>
  );
}

function ApiTabs({ current }: { current: string }) {
  return (
    <nav aria-label="APIs" className="mb-4 flex flex-wrap gap-1">
      {API_INTRODUCTIONS.map(({ name, title }) => (
        <Link
          key={name}
          href={apiHref(name)}
          aria-current={name === current ? "page" : undefined}
          className={cn(
            "rounded-md px-2.5 py-1 text-sm font-medium text-ink-muted hover:bg-subtle hover:text-ink",
            "aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink",
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}
