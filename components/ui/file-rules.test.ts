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
    ["a script", file("run.js", "text/javascript"), "type"],
    ["a file without a type", file("what", ""), "type"],
    ["an empty file", file("a.png", "image/png", 0), "empty"],
    ["a file that is too large", file("a.png", "image/png", 9), "size"],
  ])("refuses %s with its reason", (_, refused, reason) => {
    expect(sortFiles([refused], 0, rules)).toEqual({ accepted: [], rejected: [{ name: refused.name, reason, rules }] });
  });

  it("counts what is already held", () => {
    const files = [file("a.png", "image/png"), file("b.png", "image/png")];
    const { accepted, rejected } = sortFiles(files, 1, rules);
    expect(accepted.map(({ name }) => name)).toEqual(["a.png"]);
    expect(rejected).toEqual([{ name: "b.png", reason: "count", rules }]);
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

  it("writes fractions and units as the language does", () => {
    expect(formatBytes(1536, "de")).toBe("1,5 kB");
    expect(formatBytes(5 * 1024 ** 2, "fr")).toBe("5 Mo");
  });
});
