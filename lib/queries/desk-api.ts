import { modeHeaders } from "./desk-mode";

/** What the native API answers when it refuses (RFC 9457). */
type Problem = {
  title: string;
  detail: string;
  code: string;
  requestId: string;
  errors?: { in: string; path: string; message: string }[];
};

/** A refusal of the desk, or the desk out of reach. `message` may be shown. */
export class DeskApiError extends Error {
  override name = "DeskApiError";

  constructor(
    message: string,
    /** The domain's code (`NOT_FOUND`, `PRECONDITION_FAILED`, …), or UNREACHABLE. */
    readonly code: string,
    /** 0 when nothing came back. */
    readonly status: number,
    readonly requestId: string | null = null,
    readonly fields: NonNullable<Problem["errors"]> = [],
  ) {
    super(message);
  }
}

export type DeskRequest = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/**
 * One request to the native API from a page of ours. The answer's shape is what the endpoint declares: route tests hold
 * every answer against it, so it is not parsed a second time in the browser.
 * @param path below `/api/desk`, with its query
 * @throws DeskApiError
 */
export async function deskApi<Answer>(path: string, request: DeskRequest = {}): Promise<Answer> {
  const response = await send(path, request);
  if (!response.ok) throw await toError(response);

  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

async function send(path: string, { method = "GET", body, headers, signal }: DeskRequest): Promise<Response> {
  const json = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await fetch(`/api/desk${path}`, {
      method,
      body: json,
      signal,
      headers: {
        accept: "application/json",
        ...(json !== undefined && { "content-type": "application/json" }),
        ...modeHeaders(),
        ...headers,
      },
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new DeskApiError("The desk cannot be reached. Check your connection.", "UNREACHABLE", 0);
  }
}

async function toError(response: Response): Promise<DeskApiError> {
  const requestId = response.headers.get("x-request-id");
  try {
    const problem: Problem = await response.json();

    return new DeskApiError(problem.detail, problem.code, response.status, requestId, problem.errors);
  } catch {
    return new DeskApiError("The desk did not answer as it should.", "INTERNAL", response.status, requestId);
  }
}
