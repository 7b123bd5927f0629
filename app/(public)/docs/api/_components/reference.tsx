import Link from "next/link";
import type { ApiDocument } from "@/app/_api/document";
import { type Group, groupHref, groupsOf } from "../_reference/groups";
import { Code } from "./inline-code";
import { Introduction } from "./introduction";
import { MethodBadge } from "./method-badge";
import { ReferenceFrame } from "./reference-frame";

/** The first page of one API's reference, made from its OpenAPI document alone: what it is, and every operation by name. */
export function Reference({ name, document }: { name: string; document: ApiDocument }) {
  const groups = groupsOf(document);

  return (
    <ReferenceFrame api={name} groups={groups}>
      <Introduction name={name} server={document.servers[0]?.url ?? ""} schemes={document.components.securitySchemes} />
      {groups.map((group) => (
        <GroupOverview key={group.slug} api={name} group={group} />
      ))}
    </ReferenceFrame>
  );
}

function GroupOverview({ api, group }: { api: string; group: Group }) {
  const { tag, slug, entries } = group;
  const href = groupHref(api, group);

  return (
    <section aria-labelledby={slug} data-group className="pt-8">
      <h2 id={slug} className="mb-2 text-xl font-semibold tracking-tight">
        <Link href={href} className="hover:underline">
          {tag}
        </Link>
      </h2>
      <ul className="divide-y rounded-lg border">
        {entries.map(({ operation: { operationId, summary }, method, path, haystack }) => (
          <li key={operationId} data-haystack={haystack}>
            <Link
              href={`${href}#${operationId}`}
              prefetch={false}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 hover:bg-subtle"
            >
              <MethodBadge method={method} className="w-16 shrink-0 justify-center px-0" />
              <span className="font-medium">{summary}</span>
              <Code className="min-w-0 bg-transparent p-0 text-ink-muted">{path}</Code>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
