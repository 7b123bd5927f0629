import { beforeAll, describe, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson } from "@/lib/testing/factories";
import * as requester from "./[requesterId]/route";
import * as requesters from "./route";

let agent: TestBrowser["headers"];

beforeAll(async () => {
  const close = await testDesk();
  agent = (await aBrowser("agent")).headers;

  return close;
});

const add = (json: unknown, headers = agent) => callRoute(requesters, { method: "POST", json, headers });
const read = (requesterId: string, headers = agent) => callRoute(requester, { params: { requesterId }, headers });
const change = (requesterId: string, json: unknown, headers = agent) =>
  callRoute(requester, { method: "PATCH", params: { requesterId }, json, headers });

const NOT_FOUND = { status: 404, json: { error: "not found" } };
const nobody = "019a9d3e-0000-7000-8000-000000000000";

describe("POST /requesters", () => {
  it("answers 201 with id, email and display_name", async () => {
    const email = anEmail();
    const { status, json } = await add({ email: email.toUpperCase(), display_name: "Ada" });

    expect({ status, json }).toEqual({ status: 201, json: { id: expect.any(String), email, display_name: "Ada" } });
  });

  it("gives the person who has the address already, as they are", async () => {
    const { json } = await add({ email: anEmail(), display_name: "Ada" });

    expect(await add({ email: json.email, display_name: "Mallory" })).toMatchObject({ status: 201, json });
  });

  it("answers 400 naming the wrong fields", async () => {
    expect(await add({})).toMatchObject({
      status: 400,
      json: { errors: { email: "is required", display_name: "is required" } },
    });
    expect((await add({ email: "nobody", display_name: "Ada" })).json.errors.email).toContain("e-mail");
  });

  it("is for agents", async () => {
    const { headers } = await aBrowser();

    expect(await add({ email: anEmail(), display_name: "Ada" }, headers)).toMatchObject({
      status: 403,
      json: { error: "forbidden" },
    });
  });
});

describe("GET /requesters/:id", () => {
  it("answers 200 with id, email and display_name", async () => {
    const { id, email, name } = await aPerson();

    expect(await read(id)).toMatchObject({ status: 200, json: { id, email, display_name: name } });
  });

  it("finds anybody: any person can be a requester", async () => {
    expect((await read((await aPerson({ roles: ["admin"] })).id)).status).toBe(200);
  });

  it("answers 404 to ids that nobody has", async () => {
    for (const id of [nobody, "nonsense"]) expect(await read(id)).toMatchObject(NOT_FOUND);
  });

  it("lets requesters find themselves only", async () => {
    const { person, headers } = await aBrowser();

    expect((await read(person.id, headers)).status).toBe(200);
    expect(await read((await aPerson()).id, headers)).toMatchObject(NOT_FOUND);
  });
});

describe("PATCH /requesters/:id", () => {
  it("changes what is named, and answers 200 with the whole", async () => {
    const { id, email } = await aPerson();

    expect(await change(id, { display_name: "Ada" })).toMatchObject({
      status: 200,
      json: { id, email, display_name: "Ada" },
    });
    const moved = anEmail();
    expect((await change(id, { email: moved })).json).toEqual({ id, email: moved, display_name: "Ada" });
    expect((await change(id, {})).json.email).toBe(moved);
  });

  it("answers 400 to a wrong address, and to one that somebody else has", async () => {
    const [{ id }, other] = [await aPerson(), await aPerson()];

    for (const email of ["nobody", other.email]) {
      const { status, json } = await change(id, { email });
      expect({ status, fields: Object.keys(json.errors) }).toEqual({ status: 400, fields: ["email"] });
    }
  });

  it("answers 404 to ids that nobody has, and to people who work here", async () => {
    const colleague = await aPerson({ roles: ["admin"] });

    for (const id of [nobody, "nonsense", colleague.id])
      expect(await change(id, { email: anEmail() })).toMatchObject(NOT_FOUND);
    expect((await read(colleague.id)).json.email).toBe(colleague.email);
  });

  it("is for agents, be it oneself", async () => {
    const { person, headers } = await aBrowser();

    expect((await change(person.id, { display_name: "Ada" }, headers)).status).toBe(403);
  });
});
