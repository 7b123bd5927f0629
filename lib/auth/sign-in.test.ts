import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { ensureFirstAdmin } from "@/lib/domain/people/ensure-first-admin";
import { env, provideEnv } from "@/lib/env";
import { asSystem } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { anEmail, aPerson, unique } from "@/lib/testing/factories";
import { returnPath } from "./return-path";
import { signInWithPassword } from "./sign-in";

const password = "correct horse";
const from =
  (address: string) =>
  (username: string, given = password) =>
    signInWithPassword({ username, password: given, address, requestId: null });
const anywhere = from("192.0.2.1");

beforeAll(async () => {
  await testDatabase();
  await ensureFirstAdmin(await asSystem(), { email: "first@example.com", password });
});

it("takes an e-mail address, a name that one person has, and admin for the first administrator", async () => {
  const [email, name] = [anEmail(), unique("Robin")];
  const person = await aPerson({ email, name, roles: ["agent"], password });

  expect(await anywhere(` ${email.toUpperCase()} `)).toMatchObject({
    id: person.id,
    roles: ["agent"],
    sessionEpoch: 0,
  });
  expect(await anywhere(name)).toMatchObject({ id: person.id });
  expect(await anywhere("admin")).toMatchObject({ email: "first@example.com" });
});

it("never hands out the password's hash", async () => {
  expect(await anywhere("admin")).not.toHaveProperty("passwordHash");
});

it("writes down who signed in", async () => {
  const person = await anywhere("admin");
  const entries = await database().auditEntry.findMany({ where: { kind: "signed_in", targetId: person.id } });

  expect(entries.at(-1)).toMatchObject({ actorKind: "user", actorUserId: person.id });
});

it("refuses in the same words whatever was wrong", async () => {
  const name = unique("Twin");
  const disabled = await aPerson({ email: anEmail(), name, password });
  await aPerson({ email: anEmail(), name, password });
  const requester = await aPerson();
  await database().user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  await aPerson({ email: anEmail(), name, password });

  const attempts = [
    ["admin", "wrong"],
    ["nobody@example.com"],
    ["nobody"],
    [disabled.email],
    [requester.email],
    [name],
    [""],
  ];
  for (const [username = "", given] of attempts) {
    await expect(anywhere(username, given)).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
      message: "Wrong name or password",
    });
  }
});

it("refuses one address after ten wrong guesses, at once or one by one, and leaves the others alone", async () => {
  const email = anEmail();
  await aPerson({ email, password });
  const guesser = from("192.0.2.9");
  const guesses = await Promise.allSettled(Array.from({ length: 15 }, () => guesser(email, "guess")));
  const codes = guesses.map((guess) => guess.status === "rejected" && guess.reason.code);

  expect(codes.filter((code) => code === "UNAUTHENTICATED")).toHaveLength(10);
  expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(5);
  await expect(guesser(email)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await from("192.0.2.10")(email)).toMatchObject({ email });
});

it("does not count those who get it right", async () => {
  const email = anEmail();
  await aPerson({ email, password });
  for (let time = 0; time < 12; time++) await from("192.0.2.11")(email);
});

it("has no passwords where people sign in elsewhere", async () => {
  const local = env();
  provideEnv({ ...local, AUTH_MODE: "oidc" });
  await expect(anywhere("admin")).rejects.toMatchObject({ code: "NOT_FOUND" });
  provideEnv(local);
});

describe("the way back after signing in", () => {
  it.each([
    ["/desk/tickets?status=open#a", "/desk/tickets?status=open#a"],
    ["https://evil.example/", "/desk"],
    ["//evil.example", "/desk"],
    ["/\\evil.example", "/desk"],
    ["/\t/evil.example", "/desk"],
    ["/./\\/evil.example", "/evil.example"],
    ["/..//evil.example", "/evil.example"],
    ["javascript:alert(1)", "/desk"],
    [undefined, "/desk"],
  ])("reads %j as %j", (wanted, path) => {
    expect(returnPath(wanted)).toBe(path);
  });
});
