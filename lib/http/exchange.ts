import type { Actor } from "@/lib/domain/context";
import { recordAccess } from "./access-log";
import { clientAddress } from "./client-address";
import { lengthHeaders } from "./content-length";
import { corsHeaders, requireListedOrigin } from "./cors";
import type { DialectOptions } from "./dialect";
import type { RequestInput } from "./parse-input";
import { toRefusal, writeRefusal } from "./refusal";
import { requestIdOf } from "./request-id";
import type { WrittenResult } from "./result";

/** One request on its way: what its steps have found out so far. */
export type Exchange = {
  dialect: DialectOptions;
  route: string;
  request: Request;
  requestId: string;
  address: string;
  actor: Actor | null;
  input: RequestInput;
  /** For the answer, whatever it will be. */
  headers: Record<string, string>;
};

/**
 * Runs `work` and answers for it: refusals in the dialect's words, the headers that every answer has, one log line.
 * Never throws.
 */
export async function exchange(
  dialect: DialectOptions,
  route: string,
  request: Request,
  work: (exchange: Exchange) => Promise<WrittenResult>,
): Promise<Response> {
  const startedAt = performance.now();
  const current: Exchange = {
    dialect,
    route,
    request,
    requestId: requestIdOf(request),
    address: clientAddress(request.headers),
    actor: null,
    input: { path: {}, query: {}, body: undefined },
    headers: {},
  };
  const written = await answerOf(current, work).catch((thrown) => refuse(current, thrown));
  const ms = performance.now() - startedAt;
  recordAccess({
    dialect: dialect.name,
    method: request.method,
    route,
    status: written.status,
    ms,
    actor: current.actor,
    address: current.address,
    requestId: current.requestId,
  });

  return send(current, written);
}

async function answerOf(current: Exchange, work: (exchange: Exchange) => Promise<WrittenResult>) {
  const { dialect, request } = current;
  requireListedOrigin(dialect, request);
  const page = meantPage(dialect, request);

  return page ? { status: 302, headers: { Location: page, Vary: "Accept, Origin" }, body: null } : work(current);
}

/** People who follow an API's address in their browser want to see something. */
function meantPage({ pageFor }: DialectOptions, request: Request): string | null {
  const wantsHtml = request.method === "GET" && request.headers.get("accept")?.includes("text/html");

  return pageFor && wantsHtml ? pageFor(new URL(request.url).pathname) : null;
}

function refuse(current: Exchange, thrown: unknown): WrittenResult {
  const { dialect, requestId, input, request } = current;
  const error = toRefusal(thrown, requestId);

  return writeRefusal(dialect, error, { requestId, input, request });
}

function send({ dialect, request, requestId, headers }: Exchange, written: WrittenResult): Response {
  const { body } = written;
  const all = {
    ...(body !== null && !(body instanceof ReadableStream) && lengthHeaders(Buffer.byteLength(body))),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...dialect.headers,
    ...corsHeaders(dialect, request),
    ...headers,
    ...written.headers,
    "X-Request-ID": requestId,
  };

  const isHead = request.method === "HEAD";
  if (isHead && body instanceof ReadableStream) void body.cancel();

  return new Response(isHead ? null : body, { status: written.status, headers: all });
}
