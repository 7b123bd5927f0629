import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "./context";
import { decodeCursor, encodeCursor, toPage } from "./pagination";

const Position = z.object({ id: z.uuid(), updatedAt: z.iso.datetime().optional() });
const anna: Actor = { kind: "user", userId: randomUUID(), roles: ["agent"], name: null, email: "anna@example.com" };
const ctx = { actor: anna, mode: "live" as const, secret: randomBytes(32) };
const position = { id: randomUUID(), updatedAt: "2026-11-21T12:00:00.000Z" };

const refused = expect.objectContaining({
  code: "INVALID_INPUT",
  issues: [expect.objectContaining({ path: ["cursor"] })],
});

describe("a cursor", () => {
  const cursor = encodeCursor(ctx, "tickets:newest", position);
  const [payload = "", signature = ""] = cursor.split(".");

  it("gives its position back to the same person on the same list", () => {
    expect(decodeCursor(ctx, "tickets:newest", cursor, Position)).toEqual(position);
  });

  it("says nothing about the person and fits into an address", () => {
    expect(cursor).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect(cursor.length).toBeLessThan(256);
    expect(Buffer.from(payload, "base64url").toString()).not.toContain(anna.email);
  });

  it.each([
    ["another person's", { ...ctx, actor: { ...anna, userId: randomUUID() } }, "tickets:newest"],
    ["a visitor's", { ...ctx, actor: { kind: "anonymous" } as const }, "tickets:newest"],
    ["the other mode's", { ...ctx, mode: "test" as const }, "tickets:newest"],
    ["another desk's", { ...ctx, secret: randomBytes(32) }, "tickets:newest"],
    ["another order's", ctx, "tickets:oldest"],
    ["another list's", ctx, `comments:${randomUUID()}:oldest`],
  ])("is refused when it is %s", (_, reader, list) => {
    expect(() => decodeCursor(reader, list, cursor, Position)).toThrow(refused);
  });

  it("is refused for a key of the same person", () => {
    const key: Actor = {
      kind: "apiKey",
      keyId: randomUUID(),
      scopes: ["tickets:read"],
      ownerId: anna.userId,
      ownerEmail: "",
    };

    expect(() => decodeCursor({ ...ctx, actor: key }, "tickets:newest", cursor, Position)).toThrow(refused);
  });

  const other = Buffer.from(JSON.stringify({ id: randomUUID() })).toString("base64url");

  it.each([
    ["made up", Buffer.from(JSON.stringify(position)).toString("base64url")],
    ["tampered with", `${other}.${signature}`],
    ["padded", `${payload}=.${signature}`],
    ["cut short", cursor.slice(0, -1)],
    ["without its signature", `${payload}.`],
    ["only a signature", `.${signature}`],
    ["lengthened", `${cursor}.more`],
    ["empty", ""],
    ["huge", `${"a".repeat(1_000_000)}.${signature}`],
  ])("is refused when it is %s", (_, forged) => {
    expect(() => decodeCursor(ctx, "tickets:newest", forged, Position)).toThrow(refused);
  });

  it("is refused, not broken by, when an older version of the desk gave it", () => {
    const old = encodeCursor(ctx, "tickets:newest", { offset: "25" });

    expect(() => decodeCursor(ctx, "tickets:newest", old, Position)).toThrow(refused);
  });

  it("is refused whatever the text is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.base64String(),
          fc.string().map((s) => `${payload}.${s}`),
        ),
        (text) => {
          expect(() => decodeCursor(ctx, "tickets:newest", text, Position)).toThrow(refused);
        },
      ),
    );
  });
});

describe("toPage", () => {
  const cursorOf = (last: number) => `after ${last}`;

  it("keeps the row that was read to know that there is more to itself", () => {
    expect(toPage([1, 2, 3], 2, cursorOf)).toEqual({ items: [1, 2], nextCursor: "after 2" });
  });

  it("ends on the last page, full, part full or empty", () => {
    expect(toPage([1, 2], 2, cursorOf)).toEqual({ items: [1, 2], nextCursor: null });
    expect(toPage([1], 2, cursorOf)).toEqual({ items: [1], nextCursor: null });
    expect(toPage([], 2, cursorOf)).toEqual({ items: [], nextCursor: null });
  });
});
