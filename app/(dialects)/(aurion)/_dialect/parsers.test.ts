import { describe, expect, it } from "vitest";
import { jsonErrorIn } from "./json-error";
import { parseDatetime, parseInteger, parseUuid } from "./parsers";

const ID = "5c2e8f1a-3d4b-4e6f-9a1c-7b2d8e0f5a3c";

it.each([ID, ID.toUpperCase(), ID.replaceAll("-", ""), `{${ID}}`, `urn:uuid:${ID}`])("reads the UUID %s", (text) => {
  expect(parseUuid(text)).toEqual({ value: ID });
});

it.each([
  ["", "invalid length: expected length 32 for simple format, found 0"],
  ["5c2e-8f1a", "invalid group count: expected 5, found 2"],
  [ID.slice(1), "invalid group length in group 0: expected 8, found 7"],
  [`${ID}0`, "invalid group length in group 4: expected 12, found 13"],
  [
    `{${ID.replace("5", "g")}}`,
    "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `g` at 2",
  ],
  ["ü1", "invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `ü` at 1"],
])("refuses %j as the uuid crate does", (text, error) => {
  expect(parseUuid(text)).toEqual({ error });
});

it.each([
  ["20", 20],
  [" +7 ", 7],
  ["1_000", 1000],
  ["5.00", 5],
  ["-0", -0],
  ["1e2", null],
  ["_1", null],
  ["٣", null],
])("reads %j as the integer %s", (text, value) => {
  expect(parseInteger(text)).toBe(value);
});

it.each([
  ["2026-02-20T14:30:00Z", "2026-02-20T14:30:00.000Z"],
  ["2026-02-20 14:30", "2026-02-20T14:30:00.000Z"],
  ["2026-02-20T14:30:00.123456+02:00", "2026-02-20T12:30:00.123Z"],
  ["2026-02-20T14:30:00-0530", "2026-02-20T20:00:00.000Z"],
  ["2026-02-20", "2026-02-20T00:00:00.000Z"],
  ["0099-01-01", "0099-01-01T00:00:00.000Z"],
  ["1771597800", "2026-02-20T14:30:00.000Z"],
  ["1771597800000", "2026-02-20T14:30:00.000Z"],
])("reads %s as the moment %s", (text, iso) => {
  const parsed = parseDatetime(text);

  expect("value" in parsed && new Date(parsed.value.ms).toISOString()).toBe(iso);
});

it.each([
  ["2026-2-20T1", "invalid character in month"],
  ["2026/02/20", "invalid date separator, expected `-`"],
  ["2026-02-2x", "invalid character in day"],
  ["2026-02-20T14:30:00+25:00", "unexpected extra characters at the end of the input"],
  ["2026-02-20T14:30:00 00:00", "unexpected extra characters at the end of the input"],
])("refuses %j as speedate does", (text, error) => {
  expect(parseDatetime(text)).toEqual({ error });
});

describe("broken JSON is told of as Python does", () => {
  it.each([
    ["{", 1, "Expecting property name enclosed in double quotes"],
    ['{"a"', 4, "Expecting ':' delimiter"],
    ['{"a" 1}', 5, "Expecting ':' delimiter"],
    ['{"a": }', 6, "Expecting value"],
    ['{"a": 1 "b": 2}', 8, "Expecting ',' delimiter"],
    ['{"a": 1,}', 8, "Expecting property name enclosed in double quotes"],
    ["[1,]", 3, "Expecting value"],
    ["[1 2]", 3, "Expecting ',' delimiter"],
    ['{"a": "b', 6, "Unterminated string starting at"],
    ['{"a": "b\n"}', 8, "Invalid control character at"],
    ['"\\x"', 1, "Invalid \\escape"],
    ["{} {}", 3, "Extra data"],
    ["nul", 0, "Expecting value"],
    ['["🧭" x]', 5, "Expecting ',' delimiter"],
    ["{'a': 1}", 1, "Expecting property name enclosed in double quotes"],
  ])("%s", (text, position, error) => {
    expect(jsonErrorIn(text)).toEqual({ position, error });
  });

  it("unless it is nested without end", () => {
    expect(jsonErrorIn("[".repeat(100_000))).toBeNull();
  });
});
