import type { ApiDocument } from "@/app/_api/document";
import { keySentence, type OpenApiOperation } from "@/lib/http/openapi";

export type Entry = {
  operation: OpenApiOperation;
  path: string;
  /** Lower case, as OpenAPI writes it. */
  method: string;
  /** The paragraphs of its description, without what the reference says elsewhere. */
  paragraphs: string[];
  /** What the filter looks through, in lower case. */
  haystack: string;
};

export type Group = { tag: string; slug: string; entries: Entry[] };

/** The operations of a document by their first tag, in the document's order. */
export function groupsOf(document: ApiDocument): Group[] {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toEntry(path, method, operation)),
  );
  const byTag = Map.groupBy(entries, ({ operation }) => operation.tags[0] ?? "Other");

  return [...byTag].map(([tag, entries]) => ({ tag, slug: slugOf(tag), entries }));
}

/** The page of an API's introduction. */
export function apiHref(api: string): string {
  return api === "native" ? "/docs/api" : `/docs/api/${api}`;
}

/** Where a group stands: on a page of its own, for a whole large API is too much for one. */
export function groupHref(api: string, { slug }: Pick<Group, "slug">): string {
  return `/docs/api/${api}/${slug}`;
}

function toEntry(path: string, method: string, operation: OpenApiOperation): Entry {
  const { operationId, summary, tags, description = "" } = operation;
  const rule = operation["x-permission"];
  const paragraphs = description.split("\n\n").filter((text) => text && !(rule && text === keySentence(rule)));
  const haystack = [method, path, summary, operationId, ...tags, ...paragraphs].join(" ").toLowerCase();

  return { operation, path, method, paragraphs, haystack };
}

function slugOf(tag: string): string {
  return tag
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
