import Link from "next/link";
import { API_INTRODUCTIONS, type ApiDocument } from "@/app/_api/document";
import { cn } from "@/components/ui/cn";
import { groupsOf } from "../_reference/groups";
import { linkedShapes } from "../_reference/shapes";
import { Introduction } from "./introduction";
import { OperationSection } from "./operation-section";
import { ReferenceFilter } from "./reference-filter";
import { ReferenceNav } from "./reference-nav";
import { Shapes } from "./shapes";

/** The reference of one API, made from its OpenAPI document alone. */
export function Reference({ name, document }: { name: string; document: ApiDocument }) {
  const groups = groupsOf(document);
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const server = document.servers[0]?.url ?? "";
  const shapes = document.components.schemas;

  return (
    <div className="mx-auto max-w-5xl px-4 py-8 sm:px-6 lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] lg:gap-10">
      <aside
        aria-label="Find in this reference"
        className="lg:sticky lg:top-0 lg:max-h-dvh lg:self-start lg:overflow-y-auto lg:py-4"
      >
        <ApiTabs current={name} />
        <ReferenceFilter total={total} />
        <ReferenceNav groups={groups} />
      </aside>
      <article className="min-w-0">
        <Introduction name={name} server={server} schemes={document.components.securitySchemes} />
        {groups.map(({ tag, id, entries }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} data-group className="scroll-mt-4 pt-8">
            <h2 id={`${id}-title`} className="mb-2 text-2xl font-semibold tracking-tight">
              {tag}
            </h2>
            {entries.map((entry) => (
              <OperationSection key={entry.operation.operationId} entry={entry} shapes={shapes} server={server} />
            ))}
          </section>
        ))}
        <Shapes shapes={linkedShapes(document)} />
      </article>
    </div>
  );
}

function ApiTabs({ current }: { current: string }) {
  return (
    <nav aria-label="APIs" className="mb-4 flex flex-wrap gap-1">
      {API_INTRODUCTIONS.map(({ name, title }) => (
        <Link
          key={name}
          href={name === "native" ? "/docs/api" : `/docs/api/${name}`}
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
