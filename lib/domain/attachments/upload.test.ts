import { describe, expect, it } from "vitest";
import type { Storage } from "@/lib/storage/storage";
import { asAnonymous, asKey } from "@/lib/testing/contexts";
import { GIF, JPEG, PNG, WEBP } from "@/lib/testing/pictures";
import { fileAt, fileLocation, readUploadToken } from "./file";
import { uploadScreenshot, uploadScreenshots } from "./upload";

/** A storage in memory that breaks at the `failAt`th content. */
function memoryStorage(failAt = Number.POSITIVE_INFINITY) {
  const contents = new Map<string, Uint8Array>();
  let puts = 0;
  const storage: Storage = {
    put: async (key, content) => {
      if (++puts === failAt) throw new Error("The disk is full");
      contents.set(key, content);
    },
    get: async () => null,
    delete: async (key) => void contents.delete(key),
    putStream: async () => 0,
    putAddress: async () => null,
    getAddress: async () => null,
  };

  return { storage, contents };
}

const png = (filename: string) => ({ filename, content: PNG });

describe("uploadScreenshot", () => {
  it.each([
    ["image/png", PNG],
    ["image/gif", GIF],
    ["image/webp", WEBP],
    ["image/jpeg", JPEG],
  ])("tells %s by its content", async (mime, content) => {
    const { file } = await uploadScreenshot(await asAnonymous(), memoryStorage().storage, { filename: "a", content });

    expect(file).toMatchObject({ mime, bytes: content.byteLength });
  });

  it.each([
    ["..\\..\\evil.png", "evil.png"],
    ["/etc/passwd", "passwd"],
    ['a"b\r\nSet-Cookie: x;.png', "abSet-Cookie x.png"],
    ["\u202egnp.exe", "gnp.exe"],
    ["", "screenshot"],
  ])("keeps of the name %j only what is harmless", async (filename, kept) => {
    const { file } = await uploadScreenshot(await asAnonymous(), memoryStorage().storage, png(filename));

    expect(file.filename).toBe(kept);
  });

  it("gives a token and an address that lead back to the file", async () => {
    const ctx = await asAnonymous();
    const { file, token } = await uploadScreenshot(ctx, memoryStorage().storage, png("a.png"));

    expect(readUploadToken(ctx, token)).toBe(file.id);
    expect(fileAt(ctx, new URL(fileLocation(ctx, file), "http://desk.test"))).toBe(file.id);
  });

  it("refuses a key that may not write", async () => {
    const reader = await asKey({ scopes: ["tickets:read"] });

    await expect(uploadScreenshot(reader, memoryStorage().storage, png("a.png"))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("uploadScreenshots", () => {
  it("keeps several in their order", async () => {
    const kept = await uploadScreenshots(await asAnonymous(), memoryStorage().storage, ["a", "b", "c"].map(png));

    expect(kept.map(({ file }) => file.filename)).toEqual(["a", "b", "c"]);
  });

  it("keeps none when one is refused", async () => {
    const ctx = await asAnonymous();
    const { storage, contents } = memoryStorage();
    const before = await ctx.db.attachment.count();
    const script = { filename: "b.png", content: new TextEncoder().encode("#!/bin/sh") };

    await expect(uploadScreenshots(ctx, storage, [png("a.png"), script])).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    expect([contents.size, await ctx.db.attachment.count()]).toEqual([0, before]);
  });

  it("keeps none when the storage fails half-way", async () => {
    const ctx = await asAnonymous();
    const { storage, contents } = memoryStorage(2);
    const before = await ctx.db.attachment.count();

    await expect(uploadScreenshots(ctx, storage, ["a", "b", "c"].map(png))).rejects.toThrow("The disk is full");
    expect([contents.size, await ctx.db.attachment.count()]).toEqual([0, before]);
  });
});
