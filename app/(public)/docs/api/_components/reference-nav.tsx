import Link from "next/link";
import { type Group, groupHref } from "../_reference/groups";
import { MethodBadge } from "./method-badge";

type ReferenceNavProps = { api: string; groups: readonly Group[]; current: Group | undefined };

/** Every operation by group. On narrow screens it comes with the filter's first letter. */
export function ReferenceNav({ api, groups, current }: ReferenceNavProps) {
  return (
    <nav aria-label="Operations" className="max-lg:hidden max-lg:peer-data-filtering:block">
      {groups.map((group) => (
        <div key={group.slug} data-group className="mb-4">
          <p className="mb-1 text-xs font-medium text-ink-faint">
            <Link
              href={groupHref(api, group)}
              prefetch={false}
              aria-current={group.slug === current?.slug ? "page" : undefined}
              className="hover:text-ink hover:underline aria-[current=page]:text-accent-ink"
            >
              {group.tag}
            </Link>
          </p>
          <ul>
            {group.entries.map(({ operation, method, haystack }) => (
              <li key={operation.operationId} data-operation data-haystack={haystack}>
                <Link
                  href={`${groupHref(api, group)}#${operation.operationId}`}
                  prefetch={false}
                  className="-mx-2 flex items-start gap-2 rounded-md px-2 py-1 text-sm text-ink-muted hover:bg-subtle hover:text-ink"
                >
                  <MethodBadge method={method} className="w-14 shrink-0 justify-center px-0 text-[0.625rem]" />
                  <span className="min-w-0">{operation.summary}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
