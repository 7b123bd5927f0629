import { expect, it } from "vitest";
import { PREPARED, statementName } from "./prepared";

const marked = (text: string) => `${PREPARED.sql} ${text}`;

it("names a marked statement, and the same one alike", () => {
  expect(statementName(marked("SELECT 1"))).toMatch(/^glassdesk_\d+$/);
  expect(statementName(marked("SELECT 1"))).toBe(statementName(marked("SELECT 1")));
  expect(statementName(marked("SELECT 2"))).not.toBe(statementName(marked("SELECT 1")));
});

it("names no other statement", () => {
  expect(statementName("SELECT 1")).toBe("");
});

it("stops giving names before connections fill with them", () => {
  for (let n = 0; n < 100; n++) statementName(marked(`SELECT ${n}`));

  expect(statementName(marked("SELECT 'one too many'"))).toBe("");
  expect(statementName(marked("SELECT 1"))).not.toBe("");
});
