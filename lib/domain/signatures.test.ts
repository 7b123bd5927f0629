import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seal, sign, unseal, verifies } from "./signatures";

const ours = { secret: randomBytes(32) };
const theirs = { secret: randomBytes(32) };
const anyText = fc.string({ unit: "binary" });

describe("sign", () => {
  it("gives 192 bits in 32 characters that an address may hold", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sign(ours, "file", text)).toMatch(/^[A-Za-z0-9_-]{32}$/);
      }),
    );
  });

  it("is verified for the same text, purpose and secret only", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const signature = sign(ours, "file", text);

        expect(verifies(ours, "file", text, signature)).toBe(true);
        expect(verifies(ours, "file", `${text}.`, signature)).toBe(false);
        expect(verifies(ours, "cursor", text, signature)).toBe(false);
        expect(verifies(ours, "tracking-link", text, signature)).toBe(false);
        expect(verifies(theirs, "file", text, signature)).toBe(false);
      }),
    );
  });

  it("takes no changed, shortened, lengthened or made-up signature", () => {
    const signature = sign(ours, "file", "a");
    const changed = (signature.startsWith("A") ? "B" : "A") + signature.slice(1);

    for (const forged of ["", changed, signature.slice(0, -1), `${signature}=`, ` ${signature}`, "é".repeat(32)]) {
      expect(verifies(ours, "file", "a", forged)).toBe(false);
    }
    fc.assert(fc.property(anyText, (made) => made === signature || !verifies(ours, "file", "a", made)));
  });
});

describe("seal", () => {
  it("gives the text back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(unseal(ours, seal(ours, text))).toBe(text);
      }),
    );
  });

  it("never gives the same twice, nor the text itself", () => {
    const sealed = seal(ours, "github-webhook-secret");

    expect(seal(ours, "github-webhook-secret")).not.toBe(sealed);
    expect(Buffer.from(sealed, "base64").toString("latin1")).not.toContain("github-webhook-secret");
  });

  it("cannot be opened with another secret, changed or cut short", () => {
    const sealed = seal(ours, "github-webhook-secret");
    const bytes = Buffer.from(sealed, "base64");

    expect(() => unseal(theirs, sealed)).toThrow();
    for (const index of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => unseal(ours, changed.toString("base64"))).toThrow();
    }
    expect(() => unseal(ours, bytes.subarray(0, -4).toString("base64"))).toThrow();
    expect(() => unseal(ours, "")).toThrow();
  });
});
