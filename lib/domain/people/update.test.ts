import { afterEach, describe, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { asAdmin, asAgent, asPerson, asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { aPerson, unique } from "@/lib/testing/factories";
import { createTeam } from "../teams/create";
import { endSessions } from "./end-sessions";
import { setPassword } from "./set-password";
import { signIn } from "./sign-in";
import { updatePerson } from "./update";

describe("a person", () => {
  it("is given a name, roles and teams at once, and each change is on record", async () => {
    const ctx = await asAdmin();
    const { id } = await aPerson({ name: "Before" });
    const team = await createTeam(ctx, { name: unique("Billing") });

    const changed = await updatePerson(ctx, id, { name: " After ", roles: ["agent"], teams: [team.id] });

    expect(changed).toMatchObject({ name: "After", roles: ["agent"], teams: [team], disabledAt: null });
    expect(await auditOf(id)).toEqual(["person_created", "person_renamed", "roles_changed", "teams_changed"]);
    await updatePerson(ctx, id, { name: "After", roles: ["agent"], teams: [team.id], disabled: false });
    expect(await auditOf(id)).toHaveLength(4);
  });

  it("stays in unchanged teams without a record, whatever order the database sorts their names in", async () => {
    const ctx = await asAdmin();
    const { id } = await aPerson({ roles: ["agent"] });
    const names = [unique("Aa"), unique("A b")];
    const teams = await Promise.all(names.map(async (name) => (await createTeam(ctx, { name })).id));
    await ctx.db.$executeRaw`CREATE COLLATION past_hyphens (provider = icu, locale = 'und-u-ka-shifted')`;
    await ctx.db.$executeRaw`ALTER TABLE team ALTER slug TYPE text COLLATE past_hyphens`;

    await updatePerson(ctx, id, { teams });
    const records = await auditOf(id);
    await updatePerson(ctx, id, { teams });
    expect(await auditOf(id)).toEqual(records);
  });

  it("leaves the teams with the last role", async () => {
    const ctx = await asAdmin();
    const { id, email } = await aPerson({ roles: ["agent"] });
    await createTeam(ctx, { name: unique("Billing"), members: [email] });

    expect(await updatePerson(ctx, id, { roles: [] })).toMatchObject({ roles: [], teams: [] });
  });

  it("is left as it was when a part of the change is refused", async () => {
    const ctx = await asAdmin();
    const { id } = await aPerson({ name: "Before" });
    const team = await createTeam(ctx, { name: unique("Billing") });
    const unknown = { name: "After", teams: ["019ab000-0000-7000-8000-000000000000"] };

    for (const change of [unknown, { name: "After", teams: [team.id] }]) {
      await expect(updatePerson(ctx, id, change)).rejects.toMatchObject({ issues: [{ path: ["teams"] }] });
    }
    expect(await updatePerson(ctx, id, {})).toMatchObject({ name: "Before", teams: [] });
  });

  it("is changed by administrators only", async () => {
    const { id } = await aPerson();

    await expect(updatePerson(await asAgent(), id, { name: "Mallory" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(endSessions(await asAgent(), id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("administrators", () => {
  it("cannot disable themselves, nor be the last one and stop", async () => {
    await resetDatabase();
    const me = await aPerson({ roles: ["admin"] });
    const ctx = await asPerson(me);
    const conflict = { code: "CONFLICT" };

    await expect(updatePerson(ctx, me.id, { roles: ["agent"] })).rejects.toMatchObject(conflict);
    const other = await aPerson({ roles: ["admin"] });
    await expect(updatePerson(ctx, me.id, { disabled: true })).rejects.toMatchObject(conflict);
    expect(await updatePerson(ctx, me.id, { roles: ["agent"] })).toMatchObject({ roles: ["agent"] });
    await expect(updatePerson(await asSystem(), other.id, { disabled: true })).rejects.toMatchObject(conflict);
  });
});

describe("sessions", () => {
  it("are ended without a new password", async () => {
    const ctx = await asAdmin();
    const { id, email } = await aPerson({ password: "correct horse" });
    await endSessions(ctx, email);

    expect(await signIn(ctx, { username: email, password: "correct horse" })).toMatchObject({ id, sessionEpoch: 1 });
    expect(await auditOf(id)).toContain("sessions_ended");
  });
});

describe("where people sign in at an identity provider", () => {
  afterEach(() => provideEnv({ ...env(), AUTH_MODE: "local" }));

  it("nobody is given a password", async () => {
    const { id } = await aPerson();
    provideEnv({ ...env(), AUTH_MODE: "oidc" });

    await expect(setPassword(await asAdmin(), id, { password: "long enough" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });
});

async function auditOf(targetId: string): Promise<string[]> {
  const { db } = await asSystem();

  return (await db.auditEntry.findMany({ where: { targetId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
}
