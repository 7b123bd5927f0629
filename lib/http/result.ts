import type { Result } from "./endpoint";

export function ok<Body>(body: Body, headers?: Result<Body>["headers"]): Result<Body> {
  return { status: 200, body, headers };
}

export function created<Body>(body: Body, headers?: Result<Body>["headers"]): Result<Body> {
  return { status: 201, body, headers };
}

export function noContent(): Result<never> {
  return { status: 204 };
}

/** A result written out, so that it can be sent now and, with an idempotency key, again later. */
export type WrittenResult = {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | ReadableStream | null;
};

/** Strings, bytes and streams go out as they are (their handler names the type), everything else as JSON. */
export function writeResult(result: Result<unknown>, defaultStatus: number): WrittenResult {
  const { body, headers } = result;
  const status = result.status ?? defaultStatus;
  if (body === undefined) return { status, headers: { ...headers }, body: null };
  if (typeof body === "string")
    return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
  if (body instanceof ReadableStream) return { status, headers: { ...headers }, body };
  if (body instanceof Uint8Array) return { status, headers: { ...headers }, body: new Uint8Array(body) };

  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
}
