import type { z } from "zod";
import type { DomainError, ErrorCode } from "@/lib/domain/errors";
import type { Access } from "./authenticate";
import type { RequestInput } from "./parse-input";

/** The status of every refusal. A code without one does not compile. */
export type ErrorTable = Readonly<Record<ErrorCode, number>>;

export type RefusedRequest = {
  /** The dialect's status for this code. */
  status: number;
  requestId: string;
  /** What was sent, as far as it could be read; for dialects that echo it. See `inputAt`. */
  input: RequestInput;
  request: Request;
};

export type RenderedError = {
  body: unknown;
  /** Instead of the table's. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
};

export type DialectOptions = {
  name: string;
  /** For the reference: what people call it, and what sets it apart. */
  title?: string;
  about?: string;
  /** Tried in this order. With `"anonymous"` last, nobody is turned away for lack of credentials. */
  authenticate: readonly Access[];
  errors: ErrorTable;
  renderError: (error: DomainError, refused: RefusedRequest) => RenderedError;
  /** The error body's shape, for OpenAPI. */
  errorBody?: z.ZodType;
  /** The error body's media type where it is not application/json, for OpenAPI. */
  errorMediaType?: string;
  /** The status for a body that cannot be read, where it differs from that of INVALID_INPUT; for OpenAPI. */
  unreadable?: number;
  /** Honours `Idempotency-Key` on POST and PATCH. */
  idempotency?: boolean;
  /** Reads a body as JSON whatever its Content-Type says: `curl -d` calls everything a form. */
  lenientContentType?: boolean;
  /** `listed`: pages of ALLOWED_ORIGINS may call; `any`: every page may, without credentials. */
  cors?: "listed" | "any" | CorsPolicy;
  /**
   * Changes made with a cookie must prove where they come from. `ifSent` also trusts programs that keep cookies but
   * send none of Origin, Referer and Sec-Fetch-Site; every browser sends one of them with a change.
   */
  origin?: "required" | "ifSent";
  /** On every answer. */
  headers?: Readonly<Record<string, string>>;
  /** The page that a browser means which asks this path for HTML; null where the API's answer is meant. */
  pageFor?: (path: string) => string | null;
};

/** For pages of ALLOWED_ORIGINS, in another API's own terms. */
export type CorsPolicy = {
  /** What every preflight permits, whatever the path takes. */
  allowMethods: string;
  allowHeaders: string;
  /** Requests of pages that are not listed are answered 403, and not only kept from being read. */
  refuseOthers: true;
};
