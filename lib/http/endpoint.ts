import type { z } from "zod";
import type { DomainContext } from "@/lib/domain/context";
import type { Action } from "@/lib/domain/policy";
import type { Access } from "./authenticate";
import type { DialectOptions } from "./dialect";

export const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
export type Method = (typeof METHODS)[number];
export type DeclaredMethod = Exclude<Method, "HEAD" | "OPTIONS">;

/** What OpenAPI, metrics and the access log say of an endpoint. */
export type Operation = {
  id: string;
  method: DeclaredMethod;
  /** The URL with its parameters as OpenAPI writes them: `/api/v1/desk/tickets/{id}`. */
  path: string;
  summary: string;
  description?: string;
  tags?: readonly string[];
  /** Of success; a handler's result may name another. 200 when left out. */
  status?: number;
  /** Further answers worth documenting, e.g. `{ 202: "The export is being prepared" }`. */
  answers?: Readonly<Record<number, string>>;
  /** Request headers that the handler reads, by name, each with what it does. */
  headers?: Readonly<Record<string, string>>;
};

/** What a handler returns. Strings, bytes and streams go out as they are, everything else as JSON. */
export type Result<Body> = {
  status?: number;
  body?: Body | Uint8Array | ReadableStream;
  headers?: Readonly<Record<string, string>>;
};

/**
 * `form`: urlencoded or multipart, one object of strings and Files. `raw`: the bytes, for signatures over them. `stream`:
 * the same as they arrive, for what is large and must be answered soon; no idempotency key is honoured with it.
 */
export type BodyFormat = "json" | "form" | "raw" | "stream";

export type HandlerInput<Params, Query, Body> = {
  ctx: DomainContext;
  params: Params;
  query: Query;
  body: Body;
  /** The form as it was sent, for fields that may come more than once. */
  form: FormData | null;
  /** The body's bytes; empty without one. */
  raw: Uint8Array<ArrayBuffer>;
  /** The body while it arrives, if the endpoint accepts a `stream`. Passing the limit, it throws PAYLOAD_TOO_LARGE. */
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>;
  request: Request;
};

export type EndpointSpec<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
> = {
  operation: Operation;
  /** Checked before the input is read, so that who may not is told so first. Verbs check again. */
  action?: Action;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Describes the JSON on the wire: documents it, types the handler's result, and is checked in tests. */
  response?: Response;
  /** Instead of the dialect's. */
  authenticate?: readonly Access[];
  /** Default: `["json"]` with a body schema, none without. */
  accepts?: readonly BodyFormat[];
  maxBodyBytes?: number;
  /** Counts against the limit of creations too. */
  creates?: boolean;
  /** Instead of the dialect's. */
  idempotency?: boolean;
  examples?: { request?: unknown; response?: unknown };
  handler: (
    input: HandlerInput<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Result<z.output<Response>>>;
};

/** An endpoint whose types have been checked where it was declared. */
// biome-ignore lint/suspicious/noExplicitAny: a list of endpoints holds handlers of every input
export type AnySpec = EndpointSpec<any, any, any, any>;

export type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
export type RouteHandler = (request: Request, context: RouteContext) => Promise<globalThis.Response>;

/** A declared endpoint: what OpenAPI is generated from, and what `dialect.routes` serves. */
export type Endpoint = { spec: AnySpec; dialect: DialectOptions; answer: RouteHandler };

/** Whether answering may change something. */
export function isUnsafe(method: string): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
}
