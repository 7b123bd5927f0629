import type { Problem } from "./desk-api.js";

/** A refusal of the desk. `code` is stable, unlike the words; `fields` says what to change. */
export class GlassdeskError extends Error {
  readonly status: number;
  /** `NOT_FOUND`, `INVALID_INPUT`, … (docs/api/errors); `UNKNOWN` when the answer was none of the desk's. */
  readonly code: string;
  /** Name it when you ask the desk's operator. */
  readonly requestId: string | null;
  readonly fields: readonly { in: string; path: string; message: string }[];

  constructor(response: Response, problem: Partial<Problem> | undefined) {
    super(problem?.detail ?? `The desk answered ${response.status}`);
    this.name = "GlassdeskError";
    this.status = response.status;
    this.code = problem?.code ?? "UNKNOWN";
    this.requestId = problem?.requestId ?? response.headers.get("x-request-id");
    this.fields = problem?.errors ?? [];
  }
}
