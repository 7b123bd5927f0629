import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#aurion/examples";
import { getTicket } from "@/lib/domain/tickets/get";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aTicket, unique } from "@/lib/testing/factories";
import { type AurionClient, aurionClient } from "../../../test-client";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UNKNOWN = "5c2e8f1a-3d4b-4e6f-9a1c-7b2d8e0f5a3c";
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

let client: AurionClient;
let reader: AurionClient;
let writer: AurionClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  client = await aurionClient();
  reader = await aurionClient({ scopes: ["tickets:read"] });
  writer = await aurionClient({ scopes: ["tickets:write"] });

  return cleanUp;
});

const minimal = () => ({ subject: unique("Subject"), description: "Text" });

describe("Create a Ticket", () => {
  it("Response (201 Created): every field of the ticket object", async () => {
    const { status, json } = await client.create(EXAMPLE_TICKET);

    expect(status).toBe(201);
    expect(json).toEqual({
      id: expect.stringMatching(UUID),
      ...EXAMPLE_TICKET,
      status: "open",
      external_provider: null,
      external_ticket_id: null,
      external_ticket_url: null,
      created_at: expect.stringMatching(ISO),
      updated_at: json.created_at,
    });
    expect(Object.keys(json)).toHaveLength(12);
  });

  it("Requires the tickets:write scope", async () => {
    const answer = await reader.create(EXAMPLE_TICKET);

    expect(answer.status).toBe(403);
    expect(answer.json).toEqual({ detail: "API key missing required scope: tickets:write" });
    expect((await writer.create(EXAMPLE_TICKET)).status).toBe(201);
  });

  it("subject: 1–255 characters, whatever the alphabet", async () => {
    for (const subject of ["x", "x".repeat(255), "🧭".repeat(255)]) {
      expect((await client.create({ ...minimal(), subject })).json.subject).toBe(subject);
    }
  });

  it("description: minimum 1 character", async () => {
    expect((await client.create({ ...minimal(), description: "x" })).json.description).toBe("x");
  });

  it("status: Initial status (defaults to open)", async () => {
    expect((await client.create(minimal())).json.status).toBe("open");
    for (const status of ["open", "pending", "resolved", "closed"]) {
      expect((await client.create({ ...minimal(), status })).json.status).toBe(status);
    }
  });

  it("priority: low, medium, high, urgent; null when it is not set", async () => {
    for (const priority of ["low", "medium", "high", "urgent"]) {
      expect((await client.create({ ...minimal(), priority })).json.priority).toBe(priority);
    }
    expect((await client.create(minimal())).json.priority).toBeNull();
  });

  it("requester_email: the person the ticket is raised for; null when it is not set", async () => {
    const named = await client.create({ ...minimal(), requester_email: "Alex@Example.com" });
    const unnamed = await client.create(minimal());

    expect(named.json.requester_email).toBe("alex@example.com");
    expect(unnamed.json.requester_email).toBeNull();
    const ticket = await getTicket(await asSystem(), { id: unnamed.json.id });
    expect(ticket.requester.email).toBe(client.owner.email);
  });

  it("metadata: arbitrary key/value data, such as a category", async () => {
    const metadata = { category: "Network", nested: { a: [1, null, true, "ü"] }, "": "" };

    expect((await client.create({ ...minimal(), metadata })).json.metadata).toEqual(metadata);
    expect((await client.create(minimal())).json.metadata).toEqual({});
  });

  it("There is no top-level category field: one is ignored, like every unknown field", async () => {
    const { status, json } = await client.create({ ...minimal(), category: "Network", external_ticket_id: "1" });

    expect(status).toBe(201);
    expect(json).not.toHaveProperty("category");
    expect(json.external_ticket_id).toBeNull();
  });

  it("takes null for every field that is not required", async () => {
    const nothing = { status: null, priority: null, requester_email: null, metadata: null };

    expect((await client.create({ ...minimal(), ...nothing })).json).toMatchObject({ status: "open", metadata: {} });
  });
});

describe("Get a Ticket", () => {
  it("shows the same ticket shape as its creation", async () => {
    const made = await client.create(EXAMPLE_TICKET);
    const answer = await reader.read(made.json.id);

    expect(answer).toMatchObject({ status: 200, json: made.json });
    expect(await reader.read(made.json.id.toUpperCase())).toMatchObject({ status: 200 });
  });

  it("an unknown ticket returns 404 with body {detail: Ticket not found}", async () => {
    expect(await client.read(UNKNOWN)).toMatchObject({ status: 404, text: '{"detail":"Ticket not found"}' });
  });

  it("a ticket of the other mode is unknown", async () => {
    const tester = await aurionClient({ mode: "test" });
    const { id } = (await client.create(minimal())).json;

    expect((await tester.read(id)).status).toBe(404);
    expect((await tester.patch(id, { status: "closed" })).status).toBe(404);
  });

  it("needs tickets:read", async () => {
    const answer = await writer.read(UNKNOWN);

    expect(answer).toMatchObject({
      status: 403,
      json: { detail: "API key missing required scope: tickets:read" },
    });
  });

  it("shows no priority that nobody set, and the default of dialects that have one", async () => {
    const { id } = await aTicket();

    expect((await client.read(id)).json.priority).toBe("medium");
  });
});

describe("Update a Ticket", () => {
  const change = async (json: object, from: object = EXAMPLE_TICKET) => {
    const { id } = (await client.create(from)).json;

    return client.patch(id, json);
  };

  it.each([
    { subject: "Another" },
    { description: "Another" },
    { status: "pending" },
    { priority: "medium" },
    { requester_email: "sam@example.com" },
    { metadata: { other: true } },
    { status: "pending", priority: "medium", subject: "Both" },
  ])("changes %j; omitted fields are left unchanged", async (changes) => {
    const { status, json } = await change(changes);

    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...EXAMPLE_TICKET,
      ...changes,
      metadata: changes.metadata ?? EXAMPLE_TICKET.metadata,
    });
    expect(Date.parse(json.updated_at)).toBeGreaterThanOrEqual(Date.parse(json.created_at));
  });

  it("Requires the tickets:write scope", async () => {
    expect((await reader.patch(UNKNOWN, {})).json).toEqual({
      detail: "API key missing required scope: tickets:write",
    });
  });

  it("An unknown ticket returns 404", async () => {
    expect(await client.patch(UNKNOWN, { status: "closed" })).toMatchObject({
      status: 404,
      json: { detail: "Ticket not found" },
    });
  });

  it("changes nothing when nothing is asked for", async () => {
    const { json } = await client.create(EXAMPLE_TICKET);

    expect((await client.patch(json.id, {})).json).toEqual(json);
  });

  it("sets a priority that happens to be the default, and takes it away again with null", async () => {
    const { id } = (await client.create(minimal())).json;

    expect((await client.patch(id, { priority: "medium" })).json.priority).toBe("medium");
    expect((await client.patch(id, { subject: "Other" })).json.priority).toBe("medium");
    expect((await client.patch(id, { priority: null })).json.priority).toBeNull();
  });

  it("names a requester, and takes the name away again with null", async () => {
    const { id } = (await client.create(minimal())).json;
    const named = await client.patch(id, { requester_email: client.owner.email });

    expect(named.json.requester_email).toBe(client.owner.email);
    expect((await client.patch(id, { requester_email: null })).json.requester_email).toBeNull();
  });
});

describe("Ticket Lifecycle", () => {
  it("goes through all statuses by PATCH, closes and reopens", async () => {
    const { id } = (await client.create(minimal())).json;

    for (const status of ["pending", "resolved", "closed", "open", "closed", "pending", "open"]) {
      expect(await client.patch(id, { status })).toMatchObject({ status: 200, json: { status } });
      expect((await client.read(id)).json.status).toBe(status);
    }
  });

  it("Close a Ticket: moves the pipeline along, and back when it is reopened", async () => {
    const { id } = (await client.create(minimal())).json;
    const stage = async () => (await getTicket(await asSystem(), { id })).stage;

    await client.patch(id, { status: "closed" });
    expect(await stage()).toBe("CLOSED");
    await client.patch(id, { status: "open" });
    expect(await stage()).toBe("RECEIVED");
  });
});

describe("everybody without a valid key", () => {
  it("is told 401 with a challenge", async () => {
    await resetDatabase();
    const stranger = { "x-api-key": "" };

    for (const [headers, detail] of [
      [{ "x-api-key": "itsm_sk_live_nobodyknowsthisone" }, "Invalid API key"],
      [{ "x-api-key": "nonsense" }, "Invalid API key"],
      [stranger, "Invalid API key"],
    ] as const) {
      const answer = await client.create(EXAMPLE_TICKET, headers);

      expect(answer).toMatchObject({ status: 401, json: { detail } });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });
});
