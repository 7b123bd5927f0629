import type { Group } from "../_reference/groups";
import { MethodBadge } from "./method-badge";

/** Every operation by group, beside the reference on wide screens. */
export function ReferenceNav({ groups }: { groups: readonly Group[] }) {
  return (
    <nav aria-label="Operations" className="max-lg:hidden">
      {groups.map(({ tag, id, entries }) => (
        <div key={id} data-group className="mb-4">
          <p className="mb-1 text-xs font-medium text-ink-faint">
            <a href={`#${id}`} className="hover:text-ink hover:underline">
              {tag}
            </a>
          </p>
          <ul>
            {entries.map(({ operation, method, haystack }) => (
              <li key={operation.operationId} data-haystack={haystack}>
                <a
                  href={`#${operation.operationId}`}
                  className="-mx-2 flex items-start gap-2 rounded-md px-2 py-1 text-sm text-ink-muted hover:bg-subtle hover:text-ink"
                >
                  <MethodBadge method={method} className="w-14 shrink-0 justify-center px-0 text-[0.625rem]" />
                  <span className="min-w-0">{operation.summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
