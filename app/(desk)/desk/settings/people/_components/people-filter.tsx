import { Search } from "lucide-react";
import Link from "next/link";
import { Input } from "@/components/ui/input";
import { PERSON_KINDS, type PersonKind } from "@/lib/domain/people/vocabulary";

export type PeopleView = { kind: PersonKind; search: string };

const LABELS: Record<PeopleView["kind"], string> = { agents: "Agents", requesters: "Requesters" };

/** The address of a view of people: agents are meant when nothing is said. */
export function peopleHref({ kind, search }: PeopleView, cursor?: string | null): string {
  const params = new URLSearchParams();
  if (kind !== "agents") params.set("kind", kind);
  if (search) params.set("search", search);
  if (cursor) params.set("cursor", cursor);

  return params.size > 0 ? `/desk/settings/people?${params}` : "/desk/settings/people";
}

/** Plain links and a plain form: every view has an address, and works without JavaScript. */
export function PeopleFilter({ view }: { view: PeopleView }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <nav aria-label="People" className="flex gap-1">
        {PERSON_KINDS.map((kind) => (
          <Link
            key={kind}
            href={peopleHref({ kind, search: view.search })}
            aria-current={kind === view.kind ? "page" : undefined}
            className="rounded-md px-2.5 py-1.5 text-sm font-medium text-ink-muted hover:bg-subtle hover:text-ink aria-[current=page]:bg-strong aria-[current=page]:text-ink"
          >
            {LABELS[kind]}
          </Link>
        ))}
      </nav>
      <search className="w-full sm:w-80">
        <form action="/desk/settings/people" className="relative">
          {view.kind === "agents" ? null : <input type="hidden" name="kind" value={view.kind} />}
          <Search
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-faint"
          />
          <Input
            key={view.search}
            type="search"
            name="search"
            aria-label="Search people"
            placeholder="Name or e-mail"
            defaultValue={view.search}
            maxLength={254}
            autoComplete="off"
            className="ps-8"
          />
        </form>
      </search>
    </div>
  );
}
