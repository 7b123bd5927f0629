import { describe, expect, it } from "vitest";
import { readKept, writeKept } from "./kept-screenshot";

const UPLOADED = {
  token: "01.abc",
  file: { id: "01", filename: "screen.png", bytes: 70, mime: "image/png", url: "/files/01?expires=1&signature=x" },
};

describe("a screenshot in a form field", () => {
  it("comes back as it was written", () => {
    expect(readKept(writeKept(UPLOADED))).toEqual(UPLOADED);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another shape", JSON.stringify({ token: 1 })],
    [
      "an address elsewhere",
      JSON.stringify({ ...UPLOADED, file: { ...UPLOADED.file, url: "https://evil.example/x" } }),
    ],
    ["a file", new File(["x"], "x.png")],
  ])("is none when it is %s", (_, value) => {
    expect(readKept(value)).toBeNull();
  });
});
