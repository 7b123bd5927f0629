import { ERROR_CODES, type ErrorCode } from "@/lib/domain/errors";
import { authenticatorOf } from "./authenticate";
import { type AnySpec, type Endpoint, isUnsafe } from "./endpoint";
import type { SchemaComponents } from "./openapi-schemas";

/** The error answers that an endpoint's declaration makes possible, by status. */
export function refusals({ spec, dialect }: Pick<Endpoint, "spec" | "dialect">, components: SchemaComponents) {
  const content = dialect.errorBody && {
    [dialect.errorMediaType ?? "application/json"]: { schema: components.reference(dialect.errorBody, "output") },
  };
  const codesByStatus = Map.groupBy(
    ERROR_CODES.filter((code) => isPossible(code, spec)),
    (code) => dialect.errors[code],
  );
  const entries = [...codesByStatus].map(([status, codes]) => [status, codes.map((code) => SENTENCES[code]).join(" ")]);
  if (spec.body && dialect.unreadable) entries.push([dialect.unreadable, "The request body cannot be read."]);

  return Object.fromEntries(entries.map(([status, description]) => [status, { description, content }]));
}

/** What this endpoint can refuse with, as far as its declaration tells. */
function isPossible(code: ErrorCode, spec: AnySpec): boolean {
  const { method, path } = spec.operation;
  switch (code) {
    case "UNAUTHENTICATED":
      return spec.action !== undefined || spec.authenticate?.some((access) => access !== "anonymous") === true;
    case "FORBIDDEN":
      return spec.action !== undefined || (isUnsafe(method) && takesCookies(spec));
    case "NOT_FOUND":
      return path.includes("{") || spec.body !== undefined;
    case "INVALID_INPUT":
      return Boolean(spec.params || spec.query || spec.body);
    case "PAYLOAD_TOO_LARGE":
    case "UNSUPPORTED_MEDIA_TYPE":
      return spec.body !== undefined;
    case "CONFLICT":
    case "INVALID_TRANSITION":
      return isUnsafe(method);
    case "PRECONDITION_FAILED":
      return method === "PATCH" || method === "PUT";
    case "METHOD_NOT_ALLOWED":
      return false;
    default:
      return true;
  }
}

/** Then a change that another site asked for is refused. */
function takesCookies({ authenticate = [] }: AnySpec): boolean {
  const schemes = authenticate.flatMap((access) => Object.values(authenticatorOf(access).securitySchemes));

  return schemes.some((scheme) => "in" in scheme && scheme.in === "cookie");
}

const SENTENCES: Record<ErrorCode, string> = {
  UNAUTHENTICATED: "Credentials are missing or do not hold.",
  FORBIDDEN: "The credentials do not allow this.",
  NOT_FOUND: "There is no such thing, or it is out of reach.",
  METHOD_NOT_ALLOWED: "The path does not take this method.",
  CONFLICT: "Something else stands against it, such as a value that is taken.",
  PRECONDITION_FAILED: "It was changed in the meantime.",
  INVALID_INPUT: "Something in the request is wrong; the body says what.",
  INVALID_TRANSITION: "It cannot go from its present state to that one.",
  PAYLOAD_TOO_LARGE: "The request body is too large.",
  UNSUPPORTED_MEDIA_TYPE: "The request body is of another type than expected.",
  RATE_LIMITED: "Too many requests; Retry-After tells when to come back.",
  UNAVAILABLE: "The desk is busy or restarting; come back in a moment.",
  INTERNAL: "Something went wrong on our side.",
};
