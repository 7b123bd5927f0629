import type { z } from "zod";
import { DomainError, notFound } from "@/lib/domain/errors";
import { answer } from "./answer";
import { preflightHeaders } from "./cors";
import type { DialectOptions } from "./dialect";
import {
  type Endpoint,
  type EndpointSpec,
  METHODS,
  type Method,
  type RouteContext,
  type RouteHandler,
} from "./endpoint";
import { exchange } from "./exchange";

export type { DialectOptions, ErrorTable, RefusedRequest, RenderedError } from "./dialect";
export type { Endpoint } from "./endpoint";

export type RouteHandlers = Readonly<Record<Method, RouteHandler & { endpoint?: Endpoint }>>;

/** One wire format over the domain: how it authenticates, refuses and answers. See STYLE.md, "A dialect is thin". */
export function defineDialect(options: DialectOptions) {
  return {
    options,

    /** Declares an endpoint. It serves nothing before `routes` is given it. */
    route<
      Params extends z.ZodType = z.ZodUndefined,
      Query extends z.ZodType = z.ZodUndefined,
      Body extends z.ZodType = z.ZodUndefined,
      Answer extends z.ZodType = z.ZodUnknown,
    >(declared: EndpointSpec<Params, Query, Body, Answer>): Endpoint {
      const spec = { ...declared, authenticate: declared.authenticate ?? options.authenticate };
      const { path } = spec.operation;

      return {
        spec,
        dialect: options,
        answer: (request: Request, context: RouteContext) =>
          exchange(options, path, request, (current) => answer(current, spec, options, context)),
      };
    },

    /**
     * The exports of a `route.ts`: the endpoints of one path under their methods, HEAD beside GET, and this dialect's
     * own answers for OPTIONS and every method that is not there.
     */
    routes(...endpoints: [Endpoint, ...Endpoint[]]): RouteHandlers {
      return serve(options, endpoints);
    },

    /** The exports of a `[...rest]/route.ts`: "not found" in this dialect's words, whatever the method. */
    unknownPath(what = "Path"): RouteHandlers {
      const refuse: RouteHandler = (request) =>
        exchange(options, "unknown", request, async (current) => {
          if (request.method === "OPTIONS") return preflight(options, request, METHODS.join(", "));
          current.headers = {};
          throw notFound(what);
        });

      return record(() => refuse);
    },
  };
}

export type Dialect = ReturnType<typeof defineDialect>;

function serve(options: DialectOptions, endpoints: readonly [Endpoint, ...Endpoint[]]): RouteHandlers {
  const { path } = endpoints[0].spec.operation;
  const declared = new Map<Method, Endpoint>(endpoints.map((endpoint) => [endpoint.spec.operation.method, endpoint]));
  const read = declared.get("GET");
  if (read) declared.set("HEAD", read);
  const allow = METHODS.filter((method) => declared.has(method) || method === "OPTIONS").join(", ");

  const options204: RouteHandler = (request) =>
    exchange(options, path, request, async () => preflight(options, request, allow));
  const refuse: RouteHandler = (request) =>
    exchange(options, path, request, async (current) => {
      current.headers = { Allow: allow };
      throw new DomainError("METHOD_NOT_ALLOWED", "Method not allowed");
    });

  return record((method) => {
    const endpoint = declared.get(method);
    if (endpoint) return Object.assign((...args: Parameters<RouteHandler>) => endpoint.answer(...args), { endpoint });

    return method === "OPTIONS" ? options204 : refuse;
  });
}

function preflight(options: DialectOptions, request: Request, allow: string) {
  return Promise.resolve({ status: 204, headers: preflightHeaders(options, request, allow), body: null });
}

function record(handlerOf: (method: Method) => RouteHandler & { endpoint?: Endpoint }): RouteHandlers {
  return {
    GET: handlerOf("GET"),
    HEAD: handlerOf("HEAD"),
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
    OPTIONS: handlerOf("OPTIONS"),
  };
}
