import { expect, it } from "vitest";
import { matches } from "./matches";

it("finds a name by the beginnings of its words, in any order", () => {
  expect(matches("My tickets", "tick my")).toBe(true);
  expect(matches("Settings: API keys", "api")).toBe(true);
  expect(matches("Light theme", "thm")).toBe(false);
});

it("finds names with accents without typing them", () => {
  expect(matches("Équipe café", "equipe cafe")).toBe(true);
});

it("finds everything while nothing is typed", () => {
  expect(matches("Sign out", "  ")).toBe(true);
});
