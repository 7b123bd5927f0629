import { describe, expect, it } from "vitest";
import { createDatabase } from "@/lib/db/client";
import { asAdmin, asAgent, asAnonymous, asKey, asPerson, asSystem, asUser } from "@/lib/testing/contexts";
import { anotherDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, aTicket, unique } from "@/lib/testing/factories";
import { createPerson } from "./create";
import { ensureFirstAdmin } from "./ensure-first-admin";
import { listAgents } from "./list";
import { hashPassword, isPassword } from "./password";

const conflict = { code: "CONFLICT" };

describe("createPerson", () => {
  it("keeps a hash of the password and nothing else of it", async () => {
    const admin = await asAdmin();
    const email = anEmail();

    const person = await createPerson(admin, {
      email: ` ${email.toUpperCase()} `,
      name: "Anna",
      roles: ["agent", "agent"],
      password: "correct horse",
    });

    expect(person).toEqual({
      id: person.id,
      email,
      name: "Anna",
      roles: ["agent"],
      disabledAt: null,
      createdAt: expect.any(Date),
    });
    const row = await admin.db.user.findUniqueOrThrow({ where: { email } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await isPassword(row.passwordHash, "correct horse")).toBe(true);
    expect(await isPassword(row.passwordHash, "Correct horse")).toBe(false);
    const [entry] = await admin.db.auditEntry.findMany({ where: { targetId: person.id } });
    expect(entry).toMatchObject({
      kind: "person_created",
      actorKind: "user",
      after: { email, name: "Anna", roles: ["agent"] },
    });
    expect(JSON.stringify(entry)).not.toMatch(/horse|argon/);
  });

  it("gives a requester who is known by their tickets a name and roles", async () => {
    const ticket = await aTicket();

    const person = await createPerson(await asAdmin(), {
      email: ticket.requester.email,
      name: "Anna",
      roles: ["agent"],
    });

    expect(person).toMatchObject({ id: ticket.requester.id, name: "Anna", roles: ["agent"] });
  });

  it.each([
    ["a role", { roles: ["agent" as const] }],
    ["a password", { password: "correct horse" }],
  ])("takes nobody over who has %s", async (_, settings) => {
    const { email, id } = await aPerson(settings);
    const ctx = await asSystem();
    const before = await ctx.db.user.findUnique({ where: { id } });

    await expect(
      createPerson(ctx, { email, name: "Mallory", roles: ["admin"], password: "mine now!" }),
    ).rejects.toMatchObject(conflict);
    expect(await ctx.db.user.findUnique({ where: { id } })).toEqual(before);
  });

  it("takes nobody over who signs in elsewhere", async () => {
    const ctx = await asSystem();
    const { email, id } = await aPerson();
    await ctx.db.user.update({ where: { id }, data: { externalId: unique("oidc") } });

    await expect(createPerson(ctx, { email, name: "Mallory", password: "mine now!" })).rejects.toMatchObject(conflict);
  });

  it("lets one of many who make the same person at once succeed", async () => {
    const ctx = await asAdmin();
    const email = anEmail();
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, (_, i) => createPerson(ctx, { email, name: `Name ${i}`, roles: ["agent"] })),
    );

    expect(made.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of made) if (one.status === "rejected") expect(one.reason).toMatchObject(conflict);
    expect(
      await ctx.db.auditEntry.count({ where: { kind: "person_created", after: { path: ["email"], equals: email } } }),
    ).toBe(1);
  });

  it.each([
    ["a short password", { password: "1234567" }],
    ["a long password", { password: "x".repeat(201) }],
    ["no name", { name: " " }],
    ["no address", { email: "anna" }],
    ["an unknown role", { roles: ["root" as never] }],
  ])("refuses %s", async (_, input) => {
    await expect(createPerson(await asAdmin(), { email: anEmail(), name: "Anna", ...input })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });

  it.each([
    ["a visitor", asAnonymous, "UNAUTHENTICATED"],
    ["a requester", async () => asPerson(await aPerson()), "FORBIDDEN"],
    ["an agent", asAgent, "FORBIDDEN"],
    ["a manager", () => asUser("manager"), "FORBIDDEN"],
    ["a key with every scope", () => asKey(), "FORBIDDEN"],
  ])("is not for %s", async (_, actor, code) => {
    await expect(createPerson(await actor(), { email: anEmail(), name: "Anna" })).rejects.toMatchObject({ code });
  });
});

describe("the first administrator", () => {
  it("is made once, by one of several nodes that start at once", async () => {
    const db = createDatabase(await anotherDatabase("first_admin"));
    const ctx = { ...(await asSystem()), db };
    try {
      const made = await Promise.all(
        Array.from({ length: 5 }, () => ensureFirstAdmin(ctx, { email: "admin@example.com" })),
      );

      expect(made.filter((one) => one !== null)).toEqual([
        { email: "admin@example.com", password: expect.stringMatching(/^.{16}$/) },
      ]);
      expect(await ensureFirstAdmin(ctx, { email: "other@example.com" })).toBeNull();
      expect(await db.user.count()).toBe(1);
    } finally {
      await db.$disconnect();
    }
  });
});

describe("people", () => {
  it("who work here are listed while they are not disabled", async () => {
    const ctx = await asSystem();
    const [agent, gone, requester] = [
      await aPerson({ roles: ["agent"] }),
      await aPerson({ roles: ["admin"] }),
      await aPerson(),
    ];
    await ctx.db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } });

    const ids = (await listAgents(await asAgent())).map((one) => one.id);
    expect([ids.includes(agent.id), ids.includes(gone.id), ids.includes(requester.id)]).toEqual([true, false, false]);
    await expect(listAgents(await asPerson(requester))).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("without a password match none", async () => {
    expect(await isPassword(null, "no such person")).toBe(false);
    expect(await isPassword(undefined, "")).toBe(false);
    expect(await isPassword(await hashPassword("ü".repeat(8)), "ü".repeat(8))).toBe(true);
  });
});
