import Link from "next/link";
import type { ApiDocument } from "@/app/_api/document";
import { apiHref, type Group, groupsOf } from "../_reference/groups";
import { linkedShapes } from "../_reference/shapes";
import { OperationSection } from "./operation-section";
import { ReferenceFrame } from "./reference-frame";
import { Shapes } from "./shapes";

type GroupReferenceProps = { api: string; title: string; document: ApiDocument; group: Group };

/** One group of an API's operations, each with all that there is to say of it, and the shapes that they speak of. */
export function GroupReference({ api, title, document, group }: GroupReferenceProps) {
  const server = document.servers[0]?.url ?? "";
  const operations = group.entries.map(({ operation }) => operation);

  return (
    <ReferenceFrame api={api} groups={groupsOf(document)} current={group}>
      <header data-haystack="">
        <p className="text-sm text-ink-muted">
          <Link href={apiHref(api)} className="hover:text-ink hover:underline">
            {title} API
          </Link>
        </p>
        <h1 className="text-3xl font-semibold tracking-tight">{group.tag}</h1>
      </header>
      <div data-group>
        {group.entries.map((entry) => (
          <OperationSection
            key={entry.operation.operationId}
            entry={entry}
            shapes={document.components.schemas}
            server={server}
          />
        ))}
      </div>
      <Shapes shapes={linkedShapes(document, operations)} />
    </ReferenceFrame>
  );
}
