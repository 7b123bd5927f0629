import { describe, expect, it } from "vitest";
import { withTags } from "./with-tags";

describe("withTags", () => {
  it.each([
    [["a"], "b", ["a", "b"]],
    [["a"], " b ,c,, ", ["a", "b", "c"]],
    [["a"], "a", ["a"]],
    [["a"], "   ", ["a"]],
    [[], "two  words", ["two words"]],
  ])("adds to %j what was typed as %j", (tags, typed, expected) => {
    expect(withTags(tags, typed)).toEqual(expected);
  });
});
