import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asKey, asSystem } from "@/lib/testing/contexts";
import { anUpload, aTicket, memoryStorage } from "@/lib/testing/factories";
import { GIF, PNG } from "@/lib/testing/pictures";
import { createTicket } from "../tickets/create";
import { fileLocation, isFileLocation, readUploadToken, uploadToken } from "./file";
import { purgeUploads } from "./purge";
import { readFile } from "./read";
import { uploadScreenshot } from "./upload";

const HOUR_MS = 3_600_000;
const upload = async (filename: string, content: Uint8Array) =>
  uploadScreenshot(await asAnonymous(), memoryStorage(), { filename, content });

describe("the type of an upload", () => {
  it.each([
    ["a script", "#!/bin/sh\nrm -rf /"],
    ["an HTML page", "<!doctype html><script>alert(1)</script>"],
    ["an SVG", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["an SVG behind a declaration", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["a PDF", "%PDF-1.7\n"],
    ["a program", "MZ\u0090\u0000"],
    ["nothing", ""],
    ["the name of a picture", "PNG"],
  ])("is what the content says: %s called .png is refused", async (_, content) => {
    await expect(upload("shot.png", Buffer.from(content, "latin1"))).rejects.toHaveProperty("issues.0.path", ["files"]);
  });

  it("of a picture with a script behind it is the picture's, whatever it is called", async () => {
    const polyglot = Buffer.concat([GIF, Buffer.from("/*<script>alert(1)</script>*/")]);

    expect((await upload("page.html", polyglot)).file.mime).toBe("image/gif");
  });

  it("is found or refused for any bytes, and never an error", async () => {
    const heads = [
      PNG.subarray(0, 12),
      GIF.subarray(0, 6),
      Buffer.from("RIFF\0\0\0\0WEBP"),
      Buffer.from("PK\x03\x04"),
      Buffer.from("\xff\xd8\xff", "latin1"),
    ];

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), async (head, rest) => {
        const found = await upload("a.png", Buffer.concat([head, rest])).catch(
          (error: { code?: string }) => error.code,
        );

        expect(found === "INVALID_INPUT" || typeof found === "object").toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the name of an upload", () => {
  it.each([
    ["../../etc/passwd.png", "passwd.png"],
    ["C:\\Users\\anna\\shot.png", "shot.png"],
    ["..", "screenshot"],
    [".htaccess", "htaccess"],
    ["", "screenshot"],
    ["/", "screenshot"],
    ['a"b<c>|d:e*f?g;h.png', "abcdefgh.png"],
    ["shot\r\nSet-Cookie: a=b.png", "shotSet-Cookie a=b.png"],
    ["gnp.\u202exslx", "gnp.xslx"],
    ["a\u0000b.png", "ab.png"],
    ["Bildschirmfoto ß 日本語 😀.png", "Bildschirmfoto ß 日本語 😀.png"],
    [`${"x".repeat(300)}.png`, `${"x".repeat(116)}.png`],
    [`${"😀".repeat(300)}.png`, `${"😀".repeat(116)}.png`],
    ["\ude00.png", "\ufffd.png"],
  ])("%j becomes %j", async (given, kept) => expect((await upload(given, PNG)).file.filename).toBe(kept));
});

describe("the address of a file", () => {
  const anAttachedFile = async () => {
    const ctx = await asAgent();
    const storage = memoryStorage();
    const { file, token } = await anUpload(ctx, storage);
    await aTicket({ screenshots: [{ upload: token }] });
    const address = new URL(fileLocation(ctx, file), "http://desk.test");
    const { expires = "", signature = "" } = Object.fromEntries(address.searchParams);

    return { ctx, storage, file, address: { id: file.id, expires, signature } };
  };

  it("gives the content to whoever has it", async () => {
    const { storage, file, address } = await anAttachedFile();

    const { open, ...read } = await readFile(await asAnonymous(), storage, address);
    const content = await open();

    expect(read).toEqual(file);
    expect(Buffer.from(await new Response(content.stream).arrayBuffer()).equals(PNG)).toBe(true);
  });

  it("gives nothing when it is changed, or the content is gone", async () => {
    const { ctx, storage, address } = await anAttachedFile();

    for (const change of [
      { id: randomUUID() },
      { expires: String(Number(address.expires) + 1) },
      { expires: `0${address.expires}` },
      { expires: "" },
      { expires: "9e9" },
      { signature: "" },
      { signature: address.signature.slice(1) },
      { id: "upload" },
    ]) {
      await expect(readFile(ctx, storage, { ...address, ...change })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await expect(readFile({ ...ctx, secret: randomBytes(32) }, storage, address)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const lost = await readFile(ctx, memoryStorage(), address);
    await expect(lost.open()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is the same for a day and holds for six to seven", () => {
    const secret = randomBytes(32);
    const file = { id: randomUUID(), externalUrl: null };

    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 14 * 24 }),
        (made, hours) => {
          const address = new URL(fileLocation({ secret, now: () => made }, file), "http://desk.test");
          const { expires = "", signature = "" } = Object.fromEntries(address.searchParams);
          const holds = isFileLocation(
            { secret, now: () => new Date(made.getTime() + hours * HOUR_MS) },
            file.id,
            expires,
            signature,
          );

          if (hours <= 6 * 24) expect(holds).toBe(true);
          if (hours > 7 * 24) expect(holds).toBe(false);
        },
      ),
    );
  });

  it("of a picture elsewhere is that one's", () => {
    expect(
      fileLocation(
        { secret: randomBytes(32), now: () => new Date() },
        { id: "a", externalUrl: "https://a.example/b.png" },
      ),
    ).toBe("https://a.example/b.png");
  });

  it("is no token to send an upload with, nor the other way round", async () => {
    const { ctx, address } = await anAttachedFile();

    expect(readUploadToken(ctx, uploadToken(ctx, address.id))).toBe(address.id);
    expect(readUploadToken(ctx, `${address.id}.${address.signature}`)).toBeNull();
    expect(readUploadToken(ctx, `${uploadToken(ctx, address.id)}.more`)).toBeNull();
    expect(isFileLocation(ctx, address.id, address.expires, uploadToken(ctx, address.id).split(".")[1] ?? "")).toBe(
      false,
    );
  });
});

describe("an upload that nobody sends", () => {
  const later = (hours: number) => () => new Date(Date.now() + hours * HOUR_MS);

  it("is deleted after a day, with its content; what is on a ticket stays", async () => {
    const ctx = await asSystem();
    const storage = memoryStorage();
    const [sent, forgotten, ofTestMode] = [
      await anUpload(ctx, storage),
      await anUpload(ctx, storage),
      await anUpload(await asKey({ mode: "test" }), storage),
    ];
    await aTicket({ screenshots: [{ upload: sent.token }, { url: "https://a.example/b.png" }] });
    const kept = async () =>
      Promise.all(
        [sent, forgotten, ofTestMode].map(async ({ file }) => [
          await ctx.db.attachment.count({ where: { id: file.id } }),
          (await storage.get(`uploads/${file.id}`)) !== null,
        ]),
      );

    await purgeUploads({ ...ctx, now: later(23) }, storage);
    expect(await kept()).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ]);

    expect(await purgeUploads({ ...ctx, now: later(26) }, storage)).toBeGreaterThanOrEqual(2);
    expect(await kept()).toEqual([
      [1, true],
      [0, false],
      [0, false],
    ]);
    expect(await purgeUploads({ ...ctx, now: later(26) }, storage)).toBe(0);
  });

  it("cannot be sent any more before it is deleted, so that no ticket loses its picture", async () => {
    const ctx = await asSystem();
    const storage = memoryStorage();
    const { file, token } = await anUpload(ctx, storage);
    const send = (hours: number) =>
      createTicket(
        { ...ctx, now: later(hours) },
        { subject: "S", body: "B", requester: { email: "a@example.com" }, screenshots: [{ upload: token }] },
      );

    await expect(send(24.5)).rejects.toHaveProperty("issues.0.path", ["screenshots", 0]);
    await purgeUploads({ ...ctx, now: later(24.5) }, storage);
    expect(await storage.get(`uploads/${file.id}`)).not.toBeNull();
    await expect(send(23)).resolves.toBeDefined();
  });
});
