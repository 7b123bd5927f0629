import { describe, expect, it, vi } from "vitest";
import { DomainError, InvalidInput, invalidField, notFound, RateLimited, StaleVersion } from "./errors";

/** This module once more, as another bundle has it. */
async function anotherCopy(): Promise<typeof import("./errors")> {
  vi.resetModules();

  return import("./errors");
}

describe("DomainError", () => {
  it("is recognised when another copy of this module has thrown it", async () => {
    const other = await anotherCopy();
    const error = new other.RateLimited(3);

    expect(other.RateLimited).not.toBe(RateLimited);
    expect(error instanceof RateLimited).toBe(true);
    expect(error instanceof DomainError).toBe(true);
    expect(error instanceof InvalidInput).toBe(false);
  });

  it("tells its kinds apart", () => {
    expect(notFound("Ticket") instanceof DomainError).toBe(true);
    expect(notFound("Ticket") instanceof InvalidInput).toBe(false);
    expect(invalidField("tag", "is odd") instanceof InvalidInput).toBe(true);
    expect(new StaleVersion(3) instanceof StaleVersion).toBe(true);
    expect(new Error("x") instanceof DomainError).toBe(false);
  });

  it("has the name of its kind", () => {
    expect(new RateLimited(1).name).toBe("RateLimited");
    expect(notFound("Ticket").name).toBe("DomainError");
  });
});
