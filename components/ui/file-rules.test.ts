import { describe, expect, it } from "vitest";
import { formatBytes, sortFiles } from "./file-rules";

const rules = { accept: ["image/*", "application/pdf"], maxFiles: 2, maxBytes: 8 };
const file = (name: string, type: string, size = 4) => new File([new Uint8Array(size)], name, { type });

describe("sortFiles", () => {
  it("takes exact types and whole families", () => {
    const files = [file("a.png", "image/png"), file("b.pdf", "application/pdf")];
    expect(sortFiles(files, 0, rules)).toEqual({ accepted: files, rejected: [] });
  });

  it.each([
    ["a script", file("run.js", "text/javascript"), "is not of an accepted type"],
    ["a file without a type", file("what", ""), "is not of an accepted type"],
    ["an empty file", file("a.png", "image/png", 0), "is empty"],
    ["a file that is too large", file("a.png", "image/png", 9), "is larger than 8 bytes"],
  ])("refuses %s with its reason", (_, refused, reason) => {
    expect(sortFiles([refused], 0, rules)).toEqual({ accepted: [], rejected: [{ name: refused.name, reason }] });
  });

  it("counts what is already held", () => {
    const files = [file("a.png", "image/png"), file("b.png", "image/png")];
    const { accepted, rejected } = sortFiles(files, 1, rules);
    expect(accepted.map(({ name }) => name)).toEqual(["a.png"]);
    expect(rejected).toEqual([{ name: "b.png", reason: "is one too many: at most 2 files" }]);
  });
});

describe("formatBytes", () => {
  it.each([
    [0, "0 bytes"],
    [1023, "1023 bytes"],
    [1536, "1.5 kB"],
    [10_485_760, "10 MB"],
    [2048 * 1024 ** 3, "2048 GB"],
  ])("writes %d as %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
