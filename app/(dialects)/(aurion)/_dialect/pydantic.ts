import type { InputIssue } from "@/lib/domain/errors";
import { inputAt, type RequestInput } from "@/lib/http/parse-input";

/** One thing that is wrong, as Pydantic 2 tells of it. */
export type WireIssue = {
  type: string;
  loc: (string | number)[];
  msg: string;
  input: unknown;
  ctx?: Record<string, unknown>;
};

type Finding = Pick<WireIssue, "type" | "msg" | "ctx">;

/** A finding of one of our own checks, for `refinement.addIssue`. */
export function finding(type: string, msg: string, ctx?: Record<string, unknown>) {
  return { code: "custom" as const, message: msg, params: { type, ctx } };
}

/** The issue in Pydantic's words, with what was sent where it complains. */
export function toWireIssue(issue: InputIssue, input: RequestInput): WireIssue {
  const given = inputAt(input, issue);
  const { type, msg, ctx } = given === undefined && issue.code === "invalid_type" ? MISSING : findingOf(issue);
  // A field that is not there is missed in what holds it.
  const holder = type === "missing" ? inputAt(input, { ...issue, path: issue.path.slice(0, -1) }) : given;

  return { type, loc: [issue.in ?? "body", ...issue.path], msg, input: holder ?? null, ...(ctx && { ctx }) };
}

const MISSING: Finding = { type: "missing", msg: "Field required" };

function findingOf({ code, path, message, params = {} }: InputIssue): Finding {
  switch (code) {
    case "invalid_type":
      return wrongType(params.expected, path.length === 0);
    case "invalid_value":
      return notOneOf((params.values ?? []) as unknown[]);
    case "too_small":
      return tooShort(Number(params.minimum));
    case "too_big":
      return tooLong(Number(params.maximum));
    case "missing_body":
      return MISSING;
    default:
      return isFinding(params.params) ? { msg: message, ...params.params } : broken(message);
  }
}

function wrongType(expected: unknown, isBody: boolean): Finding {
  if (isBody) {
    const msg = "Input should be a valid dictionary or object to extract fields from";
    return { type: "model_attributes_type", msg };
  }
  if (expected === "record") return { type: "dict_type", msg: "Input should be a valid dictionary" };

  return { type: "string_type", msg: "Input should be a valid string" };
}

function notOneOf(values: readonly unknown[]): Finding {
  const quoted = values.map((value) => `'${value}'`);
  const expected = [quoted.slice(0, -1).join(", "), ...quoted.slice(-1)].filter((part) => part !== "").join(" or ");

  return { type: "literal_error", msg: `Input should be ${expected}`, ctx: { expected } };
}

function tooShort(min_length: number): Finding {
  const msg = `String should have at least ${min_length} ${characters(min_length)}`;

  return { type: "string_too_short", msg, ctx: { min_length } };
}

function tooLong(max_length: number): Finding {
  const msg = `String should have at most ${max_length} ${characters(max_length)}`;

  return { type: "string_too_long", msg, ctx: { max_length } };
}

function characters(count: number): string {
  return count === 1 ? "character" : "characters";
}

/** A rule of ours that Pydantic has no type for, as it tells of a validator that raised ValueError. */
function broken(message: string): Finding {
  return { type: "value_error", msg: `Value error, ${message}`, ctx: { error: {} } };
}

function isFinding(params: unknown): params is Omit<Finding, "msg"> {
  return typeof params === "object" && params !== null && "type" in params;
}
