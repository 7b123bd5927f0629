import { env } from "@/lib/env";
import type { Endpoint } from "@/lib/http/define-dialect";
import { openApiDocument } from "@/lib/http/openapi";
import { processWide } from "@/lib/process-wide";
import packageJson from "@/package.json" with { type: "json" };
import * as dialects from "./dialects";

export type ApiDocument = ReturnType<typeof openApiDocument>;

const { native, ...seeds } = dialects;
const APIS: Readonly<Record<string, readonly Endpoint[]>> = { native, ...seeds };

/** The APIs of this desk, ours first, as the reference introduces them. */
export const API_INTRODUCTIONS = Object.entries(APIS).flatMap(([name, [endpoint]]) => {
  const { title = name, about = "" } = endpoint?.dialect ?? {};

  return endpoint ? [{ name, title, about }] : [];
});

const DESCRIPTION = `A help desk that can be seen through. One ticket is the same ticket through every API of this desk.

Dates are RFC 3339 in UTC. Lists are paged by cursor: send \`nextCursor\` back as \`cursor\`. Every answer names its request in \`X-Request-ID\`.`;

/**
 * The OpenAPI document of one API, or of all of them; the same object every time.
 * @returns null when there is no API of this name
 */
export function apiDocument(name: string | null = null): ApiDocument | null {
  const endpoints = name === null ? Object.values(APIS).flat() : Object.hasOwn(APIS, name) ? APIS[name] : undefined;
  if (!endpoints) return null;

  return processWide(`openapi:${env().PUBLIC_URL}:${name ?? "*"}`, () =>
    openApiDocument({
      title: "Glassdesk",
      version: packageJson.version,
      description: DESCRIPTION,
      servers: [{ url: env().PUBLIC_URL }],
      endpoints,
    }),
  );
}
