import type { RouteHandler } from "@/lib/http/endpoint";

export type RouteCall = {
  method?: string;
  /** Path and query. Default: `/`. */
  path?: string;
  headers?: Record<string, string>;
  /** Sent as JSON with its content type. */
  json?: unknown;
  /** Sent as it is: text, bytes, a form. */
  body?: BodyInit;
  params?: Record<string, string | string[]>;
};

export type RouteAnswer = {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape that they expect
  json: any;
};

type Handlers = Readonly<Record<string, RouteHandler | undefined>>;

/**
 * Calls a route in this process as Next would. A success that does not have the shape its endpoint declares throws, so
 * that every test of a route is a test of its documentation too.
 * @param handlers the exports of a `route.ts`
 */
export async function callRoute(handlers: Handlers, call: RouteCall = {}): Promise<RouteAnswer> {
  const method = call.method ?? "GET";
  const handler = handlers[method];
  if (!handler) throw new Error(`The route exports no ${method}`);

  const response = await handler(await requestOf(method, call), { params: Promise.resolve(call.params ?? {}) });
  const text = await textOf(response);
  const json = parsed(text);
  if (response.ok && json !== undefined) checkShape(handler, json);

  return { status: response.status, headers: response.headers, text, json };
}

/** A stream of events has no end: what is asked here is only whether it begins. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  await response.body?.cancel();

  return "";
}

async function requestOf(method: string, { path = "/", headers = {}, json, body }: RouteCall): Promise<Request> {
  if (body instanceof FormData) return requestOf(method, { path, ...(await written(body, headers)) });
  const sent = json === undefined ? body : JSON.stringify(json);
  const type: Record<string, string> = json === undefined ? {} : { "content-type": "application/json" };

  return new Request(new URL(path, "http://desk.test"), {
    method,
    headers: { host: "desk.test", ...type, ...headers },
    body: sent,
    ...(sent instanceof ReadableStream && { duplex: "half" }),
  });
}

/** A form as bytes, which is how it comes over the wire: undici's own form stream breaks when it is not read to its end. */
async function written(form: FormData, headers: Record<string, string>) {
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "";

  return { body: await response.arrayBuffer(), headers: { "content-type": type, ...headers } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkShape(handler: RouteHandler & { endpoint?: unknown }, json: unknown): void {
  const { endpoint } = handler as { endpoint?: { spec: { response?: { parse: (value: unknown) => unknown } } } };
  endpoint?.spec.response?.parse(json);
}
