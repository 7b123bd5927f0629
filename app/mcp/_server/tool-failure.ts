import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type { DomainContext } from "@/lib/domain/context";
import { toRefusal } from "@/lib/http/refusal";
import { type FailureDetails, failureDetails } from "../_dialect/errors";

/** Where a program finds in a result what the text says in words. */
export const FAILURE_META = "glassdesk.dev/failure";

/** What a tool refused, in words for the model and in `_meta` for programs. */
export function toolFailure(thrown: unknown, ctx: DomainContext): CallToolResult {
  const error = toRefusal(thrown, ctx.requestId ?? "");
  const failure = failureDetails(error, ctx.requestId);

  return {
    isError: true,
    content: [{ type: "text", text: inWords(error.message, failure) }],
    _meta: { [FAILURE_META]: failure },
  };
}

function inWords(message: string, { code, fields, retryAfterSeconds }: FailureDetails): string {
  if (fields) return [`${code}:`, ...fields.map(fieldLine)].join("\n");
  const hint = retryAfterSeconds === undefined ? "" : ` Try again in ${retryAfterSeconds} s.`;

  return `${code}: ${message}.${hint}`;
}

function fieldLine({ field, message }: { field: string; message: string }): string {
  return field ? `- ${field}: ${message}` : `- ${message}`;
}
