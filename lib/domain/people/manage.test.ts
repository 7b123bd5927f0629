import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asKey, asSystem, type TestContext } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, unique } from "@/lib/testing/factories";
import { disablePerson, enablePerson } from "./disable";
import { listStaff } from "./list";
import { setPassword } from "./set-password";
import { setRoles } from "./set-roles";
import { signIn } from "./sign-in";

const conflict = { code: "CONFLICT" };

describe("a disabled person", () => {
  it("cannot sign in until enabled again, and loses their sessions", async () => {
    const ctx = await asAdmin();
    const password = "correct horse";
    const { id, email } = await aPerson({ password });

    expect(await disablePerson(ctx, email)).toMatchObject({ id, disabledAt: expect.any(Date) });
    await expect(signIn(ctx, { username: email, password })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await disablePerson(ctx, id);
    expect(await auditOf(ctx, id)).toEqual(["person_created", "person_disabled"]);

    await enablePerson(ctx, email);
    expect(await signIn(ctx, { username: email, password })).toMatchObject({ id, sessionEpoch: 1 });
  });

  it("is on the list of who works here", async () => {
    const ctx = await asAdmin();
    const { id } = await aPerson({ roles: ["agent"] });
    await disablePerson(ctx, id);

    expect((await listStaff(ctx)).find((person) => person.id === id)?.disabledAt).toEqual(expect.any(Date));
  });
});

describe("roles", () => {
  it("are replaced, and the change is on record", async () => {
    const ctx = await asAdmin();
    const { id, email } = await aPerson({ roles: ["manager"] });

    expect((await setRoles(ctx, email, { roles: ["agent", "admin", "agent"] })).roles).toEqual(["admin", "agent"]);
    expect(await ctx.db.auditEntry.findFirst({ where: { targetId: id, kind: "roles_changed" } })).toMatchObject({
      before: { roles: ["manager"] },
      after: { roles: ["admin", "agent"] },
    });
  });
});

describe("a new password", () => {
  it("takes the old one's place, ends sessions and is told to nobody", async () => {
    const ctx = await asAdmin();
    const { id, email } = await aPerson({ password: "the old one" });

    await setPassword(ctx, email, { password: "the new one" });

    await expect(signIn(ctx, { username: email, password: "the old one" })).rejects.toThrow();
    expect(await signIn(ctx, { username: email, password: "the new one" })).toMatchObject({ sessionEpoch: 1 });
    expect(JSON.stringify(await ctx.db.auditEntry.findMany({ where: { targetId: id } }))).not.toContain("the new one");
  });

  it("must be long enough", async () => {
    const { email } = await aPerson();
    await expect(setPassword(await asAdmin(), email, { password: "short" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});

it("one of two administrators who depose each other at once stays", async () => {
  await resetDatabase();
  const [one, other] = [await aPerson({ roles: ["admin"] }), await aPerson({ roles: ["admin"] })];
  const ctx = await asSystem();

  const done = await Promise.allSettled([disablePerson(ctx, one.id), setRoles(ctx, other.id, { roles: [] })]);

  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(done.find(({ status }) => status === "rejected")).toMatchObject({ reason: conflict });
});

describe("managing people", () => {
  const verbs: [string, (ctx: TestContext, person: string) => Promise<unknown>][] = [
    ["disabling", disablePerson],
    ["enabling", enablePerson],
    ["giving roles", (ctx, person) => setRoles(ctx, person, { roles: ["admin"] })],
    ["giving a password", (ctx, person) => setPassword(ctx, person, { password: "long enough" })],
  ];

  it.each(verbs)("is for administrators only: %s", async (_, verb) => {
    const { id } = await aPerson();
    for (const ctx of [await asAgent(), await asKey()]) {
      await expect(verb(ctx, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it.each(verbs)("finds nobody at an address that nobody has: %s", async (_, verb) => {
    await expect(verb(await asAdmin(), `${unique()}@example.com`)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(verb(await asAdmin(), "no address")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

async function auditOf(ctx: TestContext, targetId: string): Promise<string[]> {
  const entries = await ctx.db.auditEntry.findMany({ where: { targetId }, orderBy: { id: "asc" } });

  return entries.map(({ kind }) => kind);
}
