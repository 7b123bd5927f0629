import { openApiTypes } from "@/lib/http/openapi-types";
import { apiDocument } from "./document";

export const CLIENT_TYPES_FILE = "clients/typescript/src/desk-api.ts";

const HEADER = "// Generated from the declared endpoints by `npm run client:generate`: do not edit.\n";

/** The native API's types for `clients/typescript`. */
export function clientTypes(): string {
  const document = apiDocument("native");
  if (!document) throw new Error("There is no native API");

  return `${HEADER}\n${openApiTypes(document)}`;
}
