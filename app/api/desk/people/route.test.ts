import { afterAll, beforeAll, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import type { Role } from "@/lib/domain/people/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson, unique } from "@/lib/testing/factories";
import * as teams from "../teams/route";
import * as people from "./route";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

/** A browser in which a person with these roles is signed in. */
async function browserOf(...roles: Role[]) {
  const { id } = await aPerson({ roles });
  const sealed = await sealSession({ sub: id, epoch: 0 });

  return { cookie: `${sessionCookie().name}=${sealed}`, origin: "http://desk.test" };
}

const post = (route: typeof people, headers: Record<string, string>, json: unknown) =>
  callRoute(route, { method: "POST", headers, json });

it("adds a person who works here, and never tells the password", async () => {
  const email = anEmail();
  const person = { email, name: "Ada", roles: ["agent"], password: "long enough" };
  const answer = await post(people, await browserOf("admin"), person);

  expect(answer.status).toBe(201);
  expect(answer.json).toEqual({ id: expect.any(String), email, name: "Ada", roles: ["agent"] });
});

it("names every wrong field of a person", async () => {
  const answer = await post(people, await browserOf("admin"), { email: "nobody", name: "", password: "short" });

  expect(answer.status).toBe(422);
  expect(answer.json.errors.map(({ path }: { path: string }) => path)).toEqual(["email", "name", "password"]);
});

it("takes nobody's account over", async () => {
  const { email } = await aPerson({ roles: ["agent"] });
  const answer = await post(people, await browserOf("admin"), { email, name: "Mallory", password: "long enough" });

  expect(answer.status).toBe(409);
});

it("refuses people who are no administrators, and programs altogether", async () => {
  const person = { email: anEmail(), name: "Ada" };
  const { key } = await createApiKey(await asAdmin(), { name: "All", mode: "live", scopes: [...SCOPES] });

  expect((await post(people, await browserOf("agent"), person)).status).toBe(403);
  expect((await post(people, { authorization: `Bearer ${key}` }, person)).status).toBe(403);
});

it("adds a team with members, for leads only", async () => {
  const member = await aPerson({ roles: ["agent"] });
  const team = { name: unique("Billing"), members: [member.email] };
  const answer = await post(teams, await browserOf("manager"), team);

  expect(answer.status).toBe(201);
  expect(answer.json).toEqual({
    id: expect.any(String),
    slug: team.name.toLowerCase(),
    name: team.name,
  });
  expect((await post(teams, await browserOf("agent"), { name: unique("Billing") })).status).toBe(403);
});

it("refuses customers as members of a team", async () => {
  const customer = await aPerson();
  const answer = await post(teams, await browserOf("manager"), { name: unique("Billing"), members: [customer.email] });

  expect(answer.status).toBe(422);
  expect(answer.json.errors).toMatchObject([{ path: "members" }]);
});
