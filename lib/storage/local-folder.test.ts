import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localFolder } from "./local-folder";
import type { Storage } from "./storage";

let root: string;
let storage: Storage;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "glassdesk-storage-"));
  storage = localFolder(join(root, "files"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const text = async (key: string) => {
  const found = await storage.get(key);

  return found && { bytes: found.bytes, text: await new Response(found.stream).text() };
};

describe("a local folder", () => {
  it("gives back what was put there, replaces it and forgets it", async () => {
    await storage.put("uploads/a", Buffer.from("one"), "text/plain");
    expect(await text("uploads/a")).toEqual({ bytes: 3, text: "one" });

    await storage.put("uploads/a", Buffer.from("zwei"), "text/plain");
    expect(await text("uploads/a")).toEqual({ bytes: 4, text: "zwei" });

    await storage.delete("uploads/a");
    expect(await text("uploads/a")).toBeNull();
    await expect(storage.delete("uploads/a")).resolves.toBeUndefined();
  });

  it("keeps a content that comes in pieces, or nothing of it", async () => {
    const pieces = async function* (isBroken: boolean) {
      yield Buffer.from("one ");
      if (isBroken) throw new Error("The source is gone");
      yield Buffer.from("two");
    };

    expect(await storage.putStream("exports/a", pieces(false), "text/csv")).toBe(7);
    expect(await text("exports/a")).toEqual({ bytes: 7, text: "one two" });
    await expect(storage.putStream("exports/b", pieces(true), "text/csv")).rejects.toThrow("The source is gone");
    expect(await text("exports/b")).toBeNull();
  });

  it("keeps files for the desk's own user alone", async () => {
    await storage.put("uploads/b", Buffer.from("x"), "text/plain");

    expect((await stat(join(root, "files/uploads/b"))).mode & 0o777).toBe(0o600);
  });

  it("forgets the half of a file that a crash has left, too", async () => {
    await writeFile(join(root, "files/uploads/c.part"), "ha");
    expect(await text("uploads/c")).toBeNull();

    await storage.delete("uploads/c");

    expect(await readdir(join(root, "files/uploads"))).not.toContain("c.part");
  });

  it("leaves one whole content of many that are put at once", async () => {
    const contents = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(10_000));
    await Promise.allSettled(
      contents.map((content, i) => storage.put(`uploads/d${i}`, Buffer.from(content), "text/plain")),
    );

    expect(await Promise.all(contents.map((_, i) => text(`uploads/d${i}`)))).toEqual(
      contents.map((one) => ({ bytes: 10_000, text: one })),
    );
  });

  it.each([
    "",
    "a",
    "/a",
    "../a",
    "uploads/../../a",
    "uploads/..",
    "uploads//a",
    "uploads/a/",
    "uploads/a\u0000",
    "uploads/a.part",
    "Uploads/a",
    "C:\\a",
  ])("takes %j for no key", async (key) => {
    await expect(storage.put(key, Buffer.from("x"), "text/plain")).rejects.toThrow("Not a storage key");
    await expect(storage.get(key)).rejects.toThrow("Not a storage key");
    await expect(storage.delete(key)).rejects.toThrow("Not a storage key");
  });
});
