import { beforeAll, describe, expect, it } from "vitest";
import { aurion } from "#aurion";
import { helpdesk } from "#helpdesk";
import { tinydesk } from "#tinydesk";
import { turadesk } from "#turadesk";
import { native } from "@/app/api/desk/_dialect";
import {
  DomainError,
  ERROR_CODES,
  type ErrorCode,
  InvalidInput,
  MissingScope,
  RateLimited,
  StaleVersion,
} from "@/lib/domain/errors";
import type { Dialect } from "@/lib/http/define-dialect";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";

const DIALECTS: readonly Dialect[] = [tinydesk, helpdesk, turadesk, aurion, native];
const SECRET = "connect postgres://desk:hunter2@db";

/** An error of each code, as rich as verbs throw it. */
const ERRORS: Record<ErrorCode, () => Error> = {
  UNAUTHENTICATED: () => new DomainError("UNAUTHENTICATED", "Sign in to do this"),
  FORBIDDEN: () => new MissingScope("tickets:write"),
  NOT_FOUND: () => new DomainError("NOT_FOUND", "Ticket not found"),
  METHOD_NOT_ALLOWED: () => new DomainError("METHOD_NOT_ALLOWED", "Method not allowed"),
  CONFLICT: () => new DomainError("CONFLICT", "Product with this slug already exists"),
  PRECONDITION_FAILED: () => new StaleVersion(3),
  INVALID_INPUT: () => new InvalidInput([{ path: ["subject"], message: "must not be blank", code: "custom" }]),
  INVALID_TRANSITION: () => new DomainError("INVALID_TRANSITION", "Closed and open exclude each other"),
  PAYLOAD_TOO_LARGE: () => new DomainError("PAYLOAD_TOO_LARGE", "The request body must be at most 1 MiB"),
  UNSUPPORTED_MEDIA_TYPE: () => new DomainError("UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json"),
  RATE_LIMITED: () => new RateLimited(12.3),
  UNAVAILABLE: () => new DomainError("UNAVAILABLE", "The desk is busy", { cause: new Error(SECRET) }),
  INTERNAL: () => new Error(SECRET),
};

beforeAll(() => testDesk({ LOG_LEVEL: "silent" }));

/** What a client of this dialect gets when a verb throws. */
function refuse(dialect: Dialect, code: ErrorCode) {
  const endpoint = dialect.route({
    operation: { id: "probe", method: "POST", path: "/probe", summary: "Refuses" },
    authenticate: ["anonymous"],
    handler: async () => {
      throw ERRORS[code]();
    },
  });

  return callRoute(dialect.routes(endpoint), { method: "POST", headers: { "x-request-id": "probe-1" } });
}

async function refusals(dialect: Dialect) {
  const answers = await Promise.all(ERROR_CODES.map((code) => refuse(dialect, code)));

  return ERROR_CODES.map((code, index) => `${code} ${answers[index]?.status} ${answers[index]?.text}`);
}

describe.each(DIALECTS.map((dialect) => ({ name: dialect.options.name, dialect })))("$name", ({ dialect }) => {
  it.each(ERROR_CODES)("refuses with %s in JSON, without what only we may know", async (code) => {
    const { status, headers, json, text } = await refuse(dialect, code);

    expect(status).toBeGreaterThanOrEqual(400);
    expect(status >= 500).toBe(code === "INTERNAL" || code === "UNAVAILABLE");
    expect(headers.get("content-type")).toMatch(/^application\/(problem\+)?json$/);
    expect(headers.get("x-request-id")).toBe("probe-1");
    expect(headers.get("retry-after")).toBe({ RATE_LIMITED: "13", UNAVAILABLE: "2" }[String(code)] ?? null);
    expect(text).not.toMatch(/postgres|hunter2/);
    expect(dialect.options.errorBody?.safeParse(json).success).toBe(true);
  });
});

it("tinydesk words every refusal as {error, details}", async () => {
  expect(await refusals(tinydesk)).toMatchInlineSnapshot(`
    [
      "UNAUTHENTICATED 401 {"error":"Sign in to do this"}",
      "FORBIDDEN 403 {"error":"API key missing required scope: tickets:write"}",
      "NOT_FOUND 404 {"error":"Ticket not found"}",
      "METHOD_NOT_ALLOWED 405 {"error":"Method not allowed"}",
      "CONFLICT 409 {"error":"Product with this slug already exists"}",
      "PRECONDITION_FAILED 412 {"error":"This ticket was changed by somebody else in the meantime"}",
      "INVALID_INPUT 400 {"error":"Validation failed","details":{"subject":["subject must not be blank"]}}",
      "INVALID_TRANSITION 409 {"error":"Closed and open exclude each other"}",
      "PAYLOAD_TOO_LARGE 413 {"error":"The request body must be at most 1 MiB"}",
      "UNSUPPORTED_MEDIA_TYPE 415 {"error":"Content-Type must be application/json"}",
      "RATE_LIMITED 429 {"error":"Too many requests"}",
      "UNAVAILABLE 503 {"error":"The desk is busy"}",
      "INTERNAL 500 {"error":"Internal server error"}",
    ]
  `);
});

it("turadesk words every refusal as {error}", async () => {
  expect(await refusals(turadesk)).toMatchInlineSnapshot(`
    [
      "UNAUTHENTICATED 401 {"error":"Unauthorized"}",
      "FORBIDDEN 403 {"error":"API key missing required scope: tickets:write"}",
      "NOT_FOUND 404 {"error":"Ticket not found"}",
      "METHOD_NOT_ALLOWED 405 {"error":"Method not allowed"}",
      "CONFLICT 409 {"error":"Product with this slug already exists"}",
      "PRECONDITION_FAILED 412 {"error":"This ticket was changed by somebody else in the meantime"}",
      "INVALID_INPUT 400 {"error":"subject must not be blank"}",
      "INVALID_TRANSITION 409 {"error":"Closed and open exclude each other"}",
      "PAYLOAD_TOO_LARGE 413 {"error":"The request body must be at most 1 MiB"}",
      "UNSUPPORTED_MEDIA_TYPE 415 {"error":"Content-Type must be application/json"}",
      "RATE_LIMITED 429 {"error":"Too many requests"}",
      "UNAVAILABLE 503 {"error":"The desk is busy"}",
      "INTERNAL 500 {"error":"Internal server error"}",
    ]
  `);
});

it("helpdesk words every refusal as {error}, and wrong fields as {errors}", async () => {
  expect(await refusals(helpdesk)).toMatchInlineSnapshot(`
    [
      "UNAUTHENTICATED 401 {"error":"Sign in to do this"}",
      "FORBIDDEN 403 {"error":"API key missing required scope: tickets:write"}",
      "NOT_FOUND 404 {"error":"not found"}",
      "METHOD_NOT_ALLOWED 405 {"error":"Method not allowed"}",
      "CONFLICT 409 {"error":"Product with this slug already exists"}",
      "PRECONDITION_FAILED 412 {"error":"This ticket was changed by somebody else in the meantime"}",
      "INVALID_INPUT 400 {"errors":{"title":"must not be blank"}}",
      "INVALID_TRANSITION 400 {"error":"Closed and open exclude each other"}",
      "PAYLOAD_TOO_LARGE 413 {"error":"The request body must be at most 1 MiB"}",
      "UNSUPPORTED_MEDIA_TYPE 415 {"error":"Content-Type must be application/json"}",
      "RATE_LIMITED 429 {"error":"rate limited"}",
      "UNAVAILABLE 503 {"error":"The desk is busy"}",
      "INTERNAL 500 {"error":"Internal server error"}",
    ]
  `);
});

it("aurion words every refusal as {detail}", async () => {
  expect(await refusals(aurion)).toMatchInlineSnapshot(`
    [
      "UNAUTHENTICATED 401 {"detail":"Sign in to do this"}",
      "FORBIDDEN 403 {"detail":"API key missing required scope: tickets:write"}",
      "NOT_FOUND 404 {"detail":"Ticket not found"}",
      "METHOD_NOT_ALLOWED 405 {"detail":"Method Not Allowed"}",
      "CONFLICT 409 {"detail":"Product with this slug already exists"}",
      "PRECONDITION_FAILED 412 {"detail":"This ticket was changed by somebody else in the meantime"}",
      "INVALID_INPUT 422 {"detail":[{"type":"value_error","loc":["body","subject"],"msg":"Value error, must not be blank","input":null,"ctx":{"error":{}}}]}",
      "INVALID_TRANSITION 409 {"detail":"Closed and open exclude each other"}",
      "PAYLOAD_TOO_LARGE 413 {"detail":"The request body must be at most 1 MiB"}",
      "UNSUPPORTED_MEDIA_TYPE 415 {"detail":"Content-Type must be application/json"}",
      "RATE_LIMITED 429 {"detail":"Rate limit exceeded. Retry after 13 seconds."}",
      "UNAVAILABLE 503 {"detail":"The desk is busy"}",
      "INTERNAL 500 {"detail":"Internal server error"}",
    ]
  `);
});

it("native words every refusal as problem details", async () => {
  expect(await refusals(native)).toMatchInlineSnapshot(`
    [
      "UNAUTHENTICATED 401 {"type":"/docs/api/errors#unauthenticated","title":"Not signed in","status":401,"detail":"Sign in to do this","code":"UNAUTHENTICATED","requestId":"probe-1"}",
      "FORBIDDEN 403 {"type":"/docs/api/errors#forbidden","title":"Not allowed","status":403,"detail":"API key missing required scope: tickets:write","code":"FORBIDDEN","requestId":"probe-1"}",
      "NOT_FOUND 404 {"type":"/docs/api/errors#not-found","title":"Not found","status":404,"detail":"Ticket not found","code":"NOT_FOUND","requestId":"probe-1"}",
      "METHOD_NOT_ALLOWED 405 {"type":"/docs/api/errors#method-not-allowed","title":"Method not allowed","status":405,"detail":"Method not allowed","code":"METHOD_NOT_ALLOWED","requestId":"probe-1"}",
      "CONFLICT 409 {"type":"/docs/api/errors#conflict","title":"Conflict","status":409,"detail":"Product with this slug already exists","code":"CONFLICT","requestId":"probe-1"}",
      "PRECONDITION_FAILED 412 {"type":"/docs/api/errors#precondition-failed","title":"Changed in the meantime","status":412,"detail":"This ticket was changed by somebody else in the meantime","code":"PRECONDITION_FAILED","requestId":"probe-1"}",
      "INVALID_INPUT 422 {"type":"/docs/api/errors#invalid-input","title":"Invalid input","status":422,"detail":"subject: must not be blank","code":"INVALID_INPUT","requestId":"probe-1","errors":[{"in":"body","path":"subject","message":"must not be blank"}]}",
      "INVALID_TRANSITION 409 {"type":"/docs/api/errors#invalid-transition","title":"Not possible from here","status":409,"detail":"Closed and open exclude each other","code":"INVALID_TRANSITION","requestId":"probe-1"}",
      "PAYLOAD_TOO_LARGE 413 {"type":"/docs/api/errors#payload-too-large","title":"Too large","status":413,"detail":"The request body must be at most 1 MiB","code":"PAYLOAD_TOO_LARGE","requestId":"probe-1"}",
      "UNSUPPORTED_MEDIA_TYPE 415 {"type":"/docs/api/errors#unsupported-media-type","title":"Unsupported media type","status":415,"detail":"Content-Type must be application/json","code":"UNSUPPORTED_MEDIA_TYPE","requestId":"probe-1"}",
      "RATE_LIMITED 429 {"type":"/docs/api/errors#rate-limited","title":"Too many requests","status":429,"detail":"Too many requests","code":"RATE_LIMITED","requestId":"probe-1"}",
      "UNAVAILABLE 503 {"type":"/docs/api/errors#unavailable","title":"Not available right now","status":503,"detail":"The desk is busy","code":"UNAVAILABLE","requestId":"probe-1"}",
      "INTERNAL 500 {"type":"/docs/api/errors#internal","title":"Internal server error","status":500,"detail":"Internal server error","code":"INTERNAL","requestId":"probe-1"}",
    ]
  `);
});
