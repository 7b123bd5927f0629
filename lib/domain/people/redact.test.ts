import { describe, expect, it } from "vitest";
import { redactJson, redactText } from "./redact";

describe("taking a person out of texts", () => {
  const ana = { personId: "7", addresses: ["ana@a.example"], name: "Ana Lima" };

  it.each([
    ["<ANA@a.example>", "<[erased]>"],
    ["mailto:ana%40a.example.", "mailto:[erased]."],
    ["mariana@a.example", "mariana@a.example"],
    ["ana@a.example.org", "ana@a.example.org"],
    ["x.ana@a.example", "x.ana@a.example"],
    ["Hello Ana, or ana lima! Analysis by Lima.", "Hello [erased], or [erased]! Analysis by [erased]."],
  ])("makes of %s %s", (text, redacted) => {
    expect(redactText(text, ana)).toBe(redacted);
  });

  it("takes the name that stands beside their id or address", () => {
    const told = { requester: { id: "7", email: "ana@a.example", name: "A. L." }, product: { id: "8", name: "A. L." } };

    expect(redactJson(told, { ...ana, name: null })).toEqual({
      requester: { id: "7", email: "[erased]", name: null },
      product: { id: "8", name: "A. L." },
    });
  });
});
