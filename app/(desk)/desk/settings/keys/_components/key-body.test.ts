import { expect, it } from "vitest";
import { toKeyBody } from "./key-body";

const now = new Date("2026-11-21T08:00:00Z");

function form(lifetime: string): FormData {
  const made = new FormData();
  for (const [name, value] of [
    ["name", "CI"],
    ["mode", "test"],
    ["prefix", "tl"],
    ["scopes", "tickets:read"],
    ["scopes", "tickets:write"],
    ["expiresAt", lifetime],
  ] as const) {
    made.append(name, value);
  }

  return made;
}

it("asks for the scopes that were ticked", () => {
  expect(toKeyBody(form("never"), now)).toEqual({
    name: "CI",
    mode: "test",
    prefix: "tl",
    scopes: ["tickets:read", "tickets:write"],
    expiresAt: null,
  });
});

it("counts the lifetime in days from now", () => {
  expect(toKeyBody(form("30"), now).expiresAt).toBe("2026-12-21T08:00:00.000Z");
});
