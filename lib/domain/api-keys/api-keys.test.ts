import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asKey, asSystem, asUser } from "@/lib/testing/contexts";
import { aPerson } from "@/lib/testing/factories";
import { createApiKey } from "./create";
import { listApiKeys } from "./list";
import { revokeApiKey } from "./revoke";

const wanted = { name: "Importer", mode: "live", scopes: ["tickets:read"] } as const;
const input = () => ({ ...wanted, scopes: [...wanted.scopes] });

describe("an API key", () => {
  it.each([
    ["tl", "live", /^tl_live_[A-Za-z0-9]{43}$/],
    ["tl", "test", /^tl_test_[A-Za-z0-9]{43}$/],
    ["itsm_sk", "live", /^itsm_sk_live_[A-Za-z0-9]{43}$/],
  ] as const)("of %s in %s mode says so and is never the same", async (prefix, mode, form) => {
    const admin = await asAdmin();
    const [one, two] = [
      await createApiKey(admin, { ...input(), prefix, mode }),
      await createApiKey(admin, { ...input(), prefix, mode }),
    ];

    expect(one.key).toMatch(form);
    expect(one.key).not.toBe(two.key);
    expect(one.apiKey).toMatchObject({ prefix, mode, hint: one.key.slice(-4), revokedAt: null, lastUsedAt: null });
  });

  it("is kept as a hash, in the database and in the audit", async () => {
    const admin = await asAdmin();
    const { key, apiKey } = await createApiKey(admin, input());

    const row = await admin.db.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(Buffer.from(row.hash).toString("hex")).toBe(createHash("sha256").update(key).digest("hex"));
    const kept = JSON.stringify([
      row,
      await admin.db.auditEntry.findMany({ where: { targetId: apiKey.id } }),
      await listApiKeys(admin),
    ]);
    expect(kept).not.toContain(key.slice(10, -4));
    expect(kept).toContain("api_key_created");
  });

  it("writes in the name of its maker, of another person, or of the first administrator for the system", async () => {
    const admin = await asAdmin();
    const { id, email } = await aPerson({ roles: ["agent"] });
    const system = await createApiKey(await asSystem(), input());

    expect((await createApiKey(admin, input())).apiKey.owner.id).toBe(
      admin.actor.kind === "user" ? admin.actor.userId : "",
    );
    expect((await createApiKey(admin, { ...input(), ownerId: id })).apiKey.owner).toMatchObject({ id, email });
    expect(await admin.db.user.findUnique({ where: { id: system.apiKey.owner.id } })).toMatchObject({
      roles: expect.arrayContaining(["admin"]),
    });
  });

  it("is refused for nobody, for a disabled person, and without a scope", async () => {
    const admin = await asAdmin();
    const gone = await aPerson({ roles: ["agent"] });
    await admin.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });

    for (const ownerId of [randomUUID(), gone.id]) {
      await expect(createApiKey(admin, { ...input(), ownerId })).rejects.toHaveProperty("issues.0.path", ["ownerId"]);
    }
    await expect(createApiKey(admin, { ...input(), scopes: [] })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(createApiKey(admin, { ...input(), scopes: ["everything" as never] })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it("is revoked for good, once", async () => {
    const admin = await asAdmin();
    const { apiKey } = await createApiKey(admin, input());

    const revoked = await revokeApiKey(admin, apiKey.id);

    expect(revoked.revokedAt).toBeInstanceOf(Date);
    expect(await revokeApiKey({ ...admin, now: () => new Date(0) }, apiKey.id)).toEqual(revoked);
    expect(await admin.db.auditEntry.count({ where: { targetId: apiKey.id, kind: "api_key_revoked" } })).toBe(1);
    await expect(revokeApiKey(admin, randomUUID())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(revokeApiKey(admin, "seven")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    ["an agent", asAgent],
    ["a manager", () => asUser("manager")],
    ["a key with every scope", () => asKey()],
  ])("is not for %s to manage", async (_, actor) => {
    const ctx = await actor();

    await expect(createApiKey(ctx, input())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listApiKeys(ctx)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(revokeApiKey(ctx, randomUUID())).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
