import { beforeAll, describe, expect, it } from "vitest";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { type AurionClient, aurionClient } from "../../../test-client";
import * as preview from "../../v2/[...rest]/route";
import * as unknownPath from "../[...rest]/route";
import * as health from "../health/route";
import * as ticketRoute from "./[ticket_id]/route";
import * as ticketsRoute from "./route";

let client: AurionClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  client = await aurionClient();

  return cleanUp;
});

const GOOD = { subject: "Subject", description: "Text" };
const MISSING = { type: "missing", msg: "Field required" };
const LITERAL = { type: "literal_error", msg: "Input should be 'low', 'medium', 'high' or 'urgent'" };
const STATUS = {
  type: "literal_error",
  msg: "Input should be 'open', 'pending', 'resolved' or 'closed'",
  ctx: { expected: "'open', 'pending', 'resolved' or 'closed'" },
};
const STRING = { type: "string_type", msg: "Input should be a valid string" };
const SHORT = {
  type: "string_too_short",
  msg: "String should have at least 1 character",
  ctx: { min_length: 1 },
};
const LONG = {
  type: "string_too_long",
  msg: "String should have at most 255 characters",
  ctx: { max_length: 255 },
};
const at = (field: string, input: unknown, rest: object) => ({ ...rest, loc: ["body", field], input });

describe("a malformed body returns a 422 Pydantic validation error", () => {
  it.each<[string, object, object[]]>([
    ["missing subject", { description: "x" }, [at("subject", { description: "x" }, MISSING)]],
    ["missing description", { subject: "x" }, [at("description", { subject: "x" }, MISSING)]],
    ["subject over 255 chars", { ...GOOD, subject: "x".repeat(256) }, [at("subject", "x".repeat(256), LONG)]],
    ["an empty subject", { ...GOOD, subject: "" }, [at("subject", "", SHORT)]],
    ["a blank subject", { ...GOOD, subject: " \n" }, [at("subject", " \n", SHORT)]],
    ["an empty description", { ...GOOD, description: "" }, [at("description", "", SHORT)]],
    ["a subject that is null", { ...GOOD, subject: null }, [at("subject", null, STRING)]],
    ["a subject that is a number", { ...GOOD, subject: 5 }, [at("subject", 5, STRING)]],
    ["an unknown status", { ...GOOD, status: "new" }, [at("status", "new", STATUS)]],
    [
      "an unknown priority",
      { ...GOOD, priority: "High" },
      [at("priority", "High", { ...LITERAL, ctx: { expected: "'low', 'medium', 'high' or 'urgent'" } })],
    ],
    [
      "metadata that is a list",
      { ...GOOD, metadata: [] },
      [at("metadata", [], { type: "dict_type", msg: "Input should be a valid dictionary" })],
    ],
    [
      "an address without an @",
      { ...GOOD, requester_email: "alex" },
      [
        at("requester_email", "alex", {
          type: "value_error",
          msg: "value is not a valid email address: An email address must have an @-sign.",
          ctx: { reason: "An email address must have an @-sign." },
        }),
      ],
    ],
    [
      "a NUL character",
      { ...GOOD, description: "a\u0000" },
      [
        at("description", "a\u0000", {
          type: "value_error",
          msg: "Value error, must not contain the NUL character",
          ctx: { error: {} },
        }),
      ],
    ],
    [
      "everything at once, in field order",
      { priority: 1, description: "", metadata: "x", requester_email: 2, status: null },
      [
        at("subject", { priority: 1, description: "", metadata: "x", requester_email: 2, status: null }, MISSING),
        at("description", "", SHORT),
        at("priority", 1, { ...LITERAL, ctx: { expected: "'low', 'medium', 'high' or 'urgent'" } }),
        at("requester_email", 2, STRING),
        at("metadata", "x", { type: "dict_type", msg: "Input should be a valid dictionary" }),
      ],
    ],
  ])("%s", async (_, json, detail) => {
    const answer = await client.create(json);

    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({ detail });
  });

  it.each<[string, string, object]>([
    ["no body", "", { ...MISSING, loc: ["body"], input: null }],
    ["null", "null", { ...MISSING, loc: ["body"], input: null }],
    [
      "a list",
      "[1]",
      {
        type: "model_attributes_type",
        loc: ["body"],
        msg: "Input should be a valid dictionary or object to extract fields from",
        input: [1],
      },
    ],
    [
      "broken JSON",
      '{"subject": }',
      {
        type: "json_invalid",
        loc: ["body", 12],
        msg: "JSON decode error",
        input: {},
        ctx: { error: "Expecting value" },
      },
    ],
  ])("%s", async (_, body, issue) => {
    const answer = await client.createRaw(body);

    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({ detail: [issue] });
  });

  it("for PATCH as for POST, where nothing is required", async () => {
    const { id } = (await client.create(GOOD)).json;
    const answer = await client.patch(id, { subject: "", status: "done", description: null });

    expect(answer.status).toBe(422);
    expect(answer.json.detail).toEqual([
      at("subject", "", SHORT),
      at("description", null, STRING),
      at("status", "done", STATUS),
    ]);
  });

  it("cannot be read at all: 400", async () => {
    for (const body of [new Uint8Array([0x22, 0xff]), "[".repeat(10_000)]) {
      expect(await client.createRaw(body)).toMatchObject({
        status: 400,
        json: { detail: "There was an error parsing the body" },
      });
    }
  });
});

describe("a non-UUID value returns 422", () => {
  it.each([
    ["x", "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `x` at 1"],
    [
      "TK-00042",
      "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `T` at 1",
    ],
    ["12345", "invalid length: expected length 32 for simple format, found 5"],
  ])("%s", async (id, error) => {
    const detail = [
      {
        type: "uuid_parsing",
        loc: ["path", "ticket_id"],
        msg: `Input should be a valid UUID, ${error}`,
        input: id,
        ctx: { error },
      },
    ];

    expect(await client.read(id)).toMatchObject({ status: 422, json: { detail } });
    expect((await client.patch(id, { status: "closed" })).json).toEqual({ detail });
  });
});

describe("a malformed query returns 422", () => {
  const INT = {
    type: "int_parsing",
    msg: "Input should be a valid integer, unable to parse string as an integer",
  };
  const ge = (bound: number) => ({
    type: "greater_than_equal",
    msg: `Input should be greater than or equal to ${bound}`,
    ctx: { ge: bound },
  });
  const LE = { type: "less_than_equal", msg: "Input should be less than or equal to 100", ctx: { le: 100 } };
  const date = (error: string) => ({
    type: "datetime_from_date_parsing",
    msg: `Input should be a valid datetime or date, ${error}`,
    ctx: { error },
  });

  it.each<[string, string, object]>([
    ["limit", "0", ge(1)],
    ["limit", "101", LE],
    ["limit", "-5", ge(1)],
    ["limit", "ten", INT],
    ["limit", "", INT],
    ["limit", "1.5", INT],
    ["limit", "0x10", INT],
    ["offset", "-1", ge(0)],
    ["offset", "x", INT],
    ["status", "new", STATUS],
    ["start_date", "x", date("input is too short")],
    ["end_date", "yesterday at noon", date("invalid character in year")],
    ["end_date", "2026-13-01", date("month value is outside expected range of 1-12")],
    ["end_date", "2026-02-29T10:00:00Z", date("day value is outside expected range")],
    ["end_date", "2026-02-20T25:00:00Z", date("unexpected extra characters at the end of the input")],
  ])("%s=%s", async (name, value, issue) => {
    const answer = await client.list(`?${name}=${encodeURIComponent(value)}`);

    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({ detail: [{ ...issue, loc: ["query", name], input: value }] });
  });

  it("tells of all parameters in the order of the document", async () => {
    const { json } = await client.list("?offset=-1&limit=0&end_date=x&status=x");

    expect(json.detail.map((issue: { loc: string[] }) => issue.loc[1])).toEqual([
      "status",
      "end_date",
      "limit",
      "offset",
    ]);
  });
});

describe("around the endpoints", () => {
  it("no credentials: 401 with a challenge", async () => {
    const answer = await callRoute(ticketsRoute, { path: "/api/v1/tickets" });

    expect(answer).toMatchObject({ status: 401, json: { detail: "Missing authentication credentials" } });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it("There is no dedicated close endpoint; unknown paths are Not Found", async () => {
    expect(await client.call(unknownPath, { method: "POST", path: "/api/v1/tickets/x/close" })).toMatchObject({
      status: 404,
      json: { detail: "Not Found" },
    });
  });

  it("unknown methods are Method Not Allowed", async () => {
    const answer = await client.call(ticketRoute, { method: "DELETE" });

    expect(answer).toMatchObject({ status: 405, json: { detail: "Method Not Allowed" } });
    expect(answer.headers.get("allow")).toBe("GET, HEAD, PATCH, OPTIONS");
  });

  it("v2 is not open to keys", async () => {
    expect(await client.call(preview, { path: "/api/v2/conversations" })).toMatchObject({
      status: 403,
      json: { detail: "API keys are not permitted for this endpoint" },
    });
    expect((await callRoute(preview, { method: "POST" })).status).toBe(401);
  });

  it("health tells environment and version, with and without a key", async () => {
    const tester = await aurionClient({ mode: "test" });
    const version = expect.stringMatching(/^\d+\.\d+\.\d+/);

    expect((await callRoute(health)).json).toEqual({ status: "ok", environment: "production", version });
    expect((await tester.call(health, {})).json).toEqual({ status: "ok", environment: "sandbox", version });
  });
});
