import { z } from "zod";
import { type DomainError, InvalidInput, RateLimited } from "@/lib/domain/errors";
import type { RefusedRequest, RenderedError } from "@/lib/http/define-dialect";

// JSON-RPC 2.0, §5.1; what it has no number for is one of those that it leaves to servers.
const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;
const INTERNAL_ERROR = -32603;
const SERVER_ERROR = -32000;

/** What is wrong, for programs: in `error.data` of a JSON-RPC error, in `_meta` of a tool's result. */
export const FailureDetails = z.object({
  code: z.string(),
  requestId: z.string().nullable(),
  fields: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  retryAfterSeconds: z.int().optional(),
});
export type FailureDetails = z.output<typeof FailureDetails>;

export const JsonRpcError = z.object({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.number()]).nullable(),
  error: z.object({ code: z.int(), message: z.string(), data: FailureDetails }),
});

export function failureDetails(error: DomainError, requestId: string | null): FailureDetails {
  return {
    code: error.code,
    requestId,
    ...(error instanceof InvalidInput && {
      fields: error.issues.map(({ path, message }) => ({ field: path.join("."), message })),
    }),
    ...(error instanceof RateLimited && { retryAfterSeconds: error.retryAfterSeconds }),
  };
}

/** Refusals of the whole HTTP request. What a tool refuses is a result of the tool (`../_server/tool-failure.ts`). */
export function renderError(error: DomainError, { requestId, input }: RefusedRequest): RenderedError {
  const body: z.output<typeof JsonRpcError> = {
    jsonrpc: "2.0",
    id: idOf(input.body),
    error: { code: rpcCode(error), message: error.message, data: failureDetails(error, requestId) },
  };

  return { body };
}

function rpcCode(error: DomainError): number {
  if (error.code === "INTERNAL") return INTERNAL_ERROR;
  if (!(error instanceof InvalidInput)) return SERVER_ERROR;

  return error.issues.some(({ code }) => code === "invalid_json") ? PARSE_ERROR : INVALID_REQUEST;
}

function idOf(body: unknown): string | number | null {
  if (typeof body !== "object" || body === null || !("id" in body)) return null;

  return typeof body.id === "string" || typeof body.id === "number" ? body.id : null;
}
