import { beforeAll, describe, expect, it } from "vitest";
import { createTeam } from "@/lib/domain/teams/create";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { asAdmin } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, unique } from "@/lib/testing/factories";
import * as ticket from "./[ticketId]/route";
import * as tickets from "./route";

let agent: TestBrowser;
let requesterId: string;

beforeAll(async () => {
  const close = await testDesk();
  agent = await aBrowser("agent");
  requesterId = (await aPerson()).id;

  return close;
});

const create = (json: object, headers = agent.headers) => callRoute(tickets, { method: "POST", json, headers });
const read = (ticketId: string, headers = agent.headers) => callRoute(ticket, { params: { ticketId }, headers });
const minimal = () => ({ title: "Printer", description: "Out of toner", requester_id: requesterId, priority: 2 });

describe("POST /tickets", () => {
  it("answers 201 with id, number and status", async () => {
    const { status, json } = await create(minimal());

    expect({ status, json }).toEqual({
      status: 201,
      json: { id: expect.any(String), number: expect.stringMatching(/^TKT-\d{6,}$/), status: "New" },
    });
  });

  it("keeps every field", async () => {
    const team = await createTeam(await asAdmin(), { name: unique("Team") });
    const details = {
      urgency: 4,
      category: "hardware",
      subcategory: "printer",
      custom_json: { asset: "PR-0017", floor: 3 },
      scheduled_at: "2027-01-02T03:04:05.000Z",
      due_at: "2027-01-03T03:04:05.000Z",
      source: "email",
      team_id: team.id,
    };
    const { json: made } = await create({ ...minimal(), ...details });

    expect((await read(made.id)).json).toEqual({
      ...made,
      ...minimal(),
      ...details,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  it("leaves out what a ticket does not have, but always has custom_json", async () => {
    const { json: made } = await create(minimal());

    expect((await read(made.id)).json).toEqual({
      ...made,
      ...minimal(),
      source: "web",
      custom_json: {},
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
  });

  it.each([
    [1, 1],
    [4, 4],
    ["urgent", 1],
    ["low", 4],
  ])("takes priority %j and gives %i", async (priority, given) => {
    const { json } = await create({ ...minimal(), priority });

    expect((await read(json.id)).json.priority).toBe(given);
  });

  it("takes the title for the description that is left out", async () => {
    const { json } = await create({ ...minimal(), description: undefined });

    expect((await read(json.id)).json.description).toBe("Printer");
  });

  it.each([
    ["title", undefined],
    ["title", "ab"],
    ["requester_id", undefined],
    ["requester_id", "somebody"],
    ["requester_id", "019a9d3e-0000-7000-8000-000000000000"],
    ["priority", undefined],
    ["priority", 5],
    ["priority", "2"],
    ["urgency", 0],
    ["urgency", 5],
    ["subcategory", ""],
    ["custom_json", []],
    ["scheduled_at", "tomorrow"],
    ["due_at", 1],
    ["source", "sms"],
    ["team_id", "019a9d3e-0000-7000-8000-000000000000"],
  ])("answers 400 naming %s when it is %j", async (field, value) => {
    const { status, json } = await create({ ...minimal(), [field]: value });

    expect({ status, json }).toEqual({ status: 400, json: { errors: { [field]: expect.stringMatching(/./) } } });
  });

  it("answers 400 {error} to what is no JSON", async () => {
    const answer = await callRoute(tickets, { method: "POST", body: "{", headers: agent.headers });

    expect(answer).toMatchObject({ status: 400, json: { error: expect.any(String) } });
  });

  it("takes a requester's own tickets only, and none of the fields that are the agents'", async () => {
    const { person, headers } = await aBrowser();
    const own = { ...minimal(), requester_id: person.id };

    expect((await create(own, headers)).status).toBe(201);
    expect((await create(minimal(), headers)).json.errors.requester_id).toContain("yourself");
    expect((await create({ ...own, assignee_id: agent.person.id }, headers)).status).toBe(403);
  });
});

describe("GET /tickets/:id", () => {
  it("finds a ticket by its id and by its number", async () => {
    const { json: made } = await create(minimal());

    for (const name of [made.id, made.number, made.number.toLowerCase()])
      expect(await read(name)).toMatchObject({ status: 200, json: made });
  });

  it("answers 404 to ids that no ticket has, or none that one may see", async () => {
    const { json: made } = await create(minimal());
    const stranger = (await aBrowser()).headers;
    const missing = { status: 404, json: { error: "not found" } };

    expect(await read(made.id, stranger)).toMatchObject(missing);
    for (const id of ["019a9d3e-0000-7000-8000-000000000000", "TKT-999999", "nonsense", "%00"])
      expect(await read(id)).toMatchObject(missing);
  });
});
