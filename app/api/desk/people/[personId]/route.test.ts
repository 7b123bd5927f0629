import { afterAll, beforeAll, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Role } from "@/lib/domain/people/vocabulary";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, unique } from "@/lib/testing/factories";
import * as people from "../route";
import * as password from "./password/route";
import * as person from "./route";
import * as sessions from "./sessions/route";

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

async function browserOf(...roles: Role[]) {
  const { id } = await aPerson({ roles });
  const sealed = await sealSession({ sub: id, epoch: 0 });

  return { id, headers: { cookie: `${sessionCookie().name}=${sealed}`, origin: "http://desk.test" } };
}

it("lists people with all that administrators look after, by kind and by words", async () => {
  const { headers } = await browserOf("agent");
  const word = unique("listed").replace("-", "");
  const { id, email } = await aPerson({ email: `${word}@example.com`, roles: ["agent"], password: "long enough" });

  const listed = await callRoute(people, {
    path: `/api/desk/people?kind=agents&search=${word}`,
    headers,
  });
  expect(listed.json).toEqual({
    people: [
      {
        ...{ id, email, name: "Robin Sample", roles: ["agent"], teams: [], hasPassword: true, disabledAt: null },
        createdAt: expect.any(String),
      },
    ],
    nextCursor: null,
  });
  const gone = await callRoute(people, {
    path: `/api/desk/people?disabled=true&search=${word}`,
    headers,
  });
  expect(gone.json.people).toEqual([]);
  expect((await callRoute(people, { path: "/api/desk/people?disabled=maybe", headers })).status).toBe(422);
});

it("changes and disables a person, and names the wrong field", async () => {
  const { headers } = await browserOf("admin");
  const { id } = await aPerson();
  const change = (json: unknown) => callRoute(person, { method: "PATCH", params: { personId: id }, headers, json });

  expect((await change({ name: "Ada", roles: ["agent"], disabled: true })).json).toMatchObject({
    name: "Ada",
    roles: ["agent"],
    disabledAt: expect.any(String),
  });
  expect((await change({ name: "" })).json.errors).toMatchObject([{ path: "name" }]);
  expect((await change({ email: "new@example.com" })).status).toBe(422);
});

it("lets a change of roles, and being disabled, count for a session at once", async () => {
  const [admin, agent] = [await browserOf("admin"), await browserOf("agent")];
  const change = (json: unknown) =>
    callRoute(person, { method: "PATCH", params: { personId: agent.id }, headers: admin.headers, json });
  const listPeople = async () => (await callRoute(people, { headers: agent.headers })).status;

  expect(await listPeople()).toBe(200);
  await change({ roles: [] });
  expect(await listPeople()).toBe(403);
  await change({ roles: ["agent"] });
  expect(await listPeople()).toBe(200);
  await change({ disabled: true });
  expect(await listPeople()).toBe(401);
});

it("refuses to disable oneself", async () => {
  const { id, headers } = await browserOf("admin");
  const json = { disabled: true };

  expect((await callRoute(person, { method: "PATCH", params: { personId: id }, headers, json })).status).toBe(409);
});

it("sets a password and ends sessions, which nobody else may", async () => {
  const [admin, agent] = [await browserOf("admin"), await browserOf("agent")];
  const params = { personId: (await aPerson({ roles: ["agent"] })).id };
  const json = { password: "long enough" };

  for (const [headers, status] of [
    [admin.headers, 204],
    [agent.headers, 403],
  ] as const) {
    expect((await callRoute(password, { method: "PUT", params, headers, json })).status).toBe(status);
    expect((await callRoute(sessions, { method: "DELETE", params, headers })).status).toBe(status);
  }
});
