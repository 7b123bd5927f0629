import { beforeAll, describe, expect, it } from "vitest";
import { getTicket } from "@/lib/domain/tickets/get";
import { fromPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail } from "@/lib/testing/factories";
import { aDeskClient, type DeskClient, NEW_TICKET } from "../../../../desk-client";

let desk: DeskClient;

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0 });
  desk = await aDeskClient();

  return cleanUp;
});

const without = (field: keyof typeof NEW_TICKET) => ({ ...NEW_TICKET, [field]: undefined });
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe("POST /tickets answers 201", () => {
  it("with exactly the ten fields of the document, in its order", async () => {
    const { status, json, headers } = await desk.create(NEW_TICKET);

    expect(status).toBe(201);
    expect(headers.get("content-type")).toBe("application/json");
    expect(Object.entries(json)).toEqual([
      ["id", expect.stringMatching(/^tkt_[0-9A-Za-z]{22}$/)],
      ["subject", NEW_TICKET.subject],
      ["body", NEW_TICKET.body],
      ["priority", "high"],
      ["status", "open"],
      ["email", "robin@example.com"],
      ["tags", ["export", "csv"]],
      ["assignee", null],
      ["createdAt", expect.stringMatching(MOMENT)],
      ["updatedAt", json.createdAt],
    ]);
  });

  it("and keeps the ticket as an API's, in the key's mode", async () => {
    const { json } = await desk.create(NEW_TICKET);
    const ticket = await getTicket(await asSystem(), { id: fromPrefixedId("tkt", json.id) ?? "" });

    expect(ticket).toMatchObject({ status: "new", stage: "RECEIVED", source: "api", mode: "live", product: null });
  });

  it.each(["low", "medium", "high", "urgent"])("to `priority` %s", async (priority) => {
    expect((await desk.create({ ...NEW_TICKET, priority })).json.priority).toBe(priority);
  });

  it("with `priority` medium by default, also for the empty value that programs fill in", async () => {
    for (const priority of [undefined, null, ""])
      expect((await desk.create({ ...NEW_TICKET, priority })).json.priority).toBe("medium");
  });

  it("without `tags`", async () => {
    for (const tags of [undefined, null, []])
      expect((await desk.create({ ...NEW_TICKET, tags })).json.tags).toEqual([]);
  });

  it("to a `subject` of 256 characters", async () => {
    const subject = "é".repeat(256);

    expect((await desk.create({ ...NEW_TICKET, subject })).json.subject).toBe(subject);
  });

  it.each([
    ["fields that it does not know", { status: "closed", assignee: "x", constructor: 1, id: "tkt_1" }],
    ["a body of 65,536 characters", { body: "x".repeat(65_536) }],
    ["an address in capitals, which it writes small", { email: "Robin@Example.COM" }],
  ])("to %s", async (_, fields) => {
    const { status, json } = await desk.create({ ...NEW_TICKET, ...fields });

    expect(status).toBe(201);
    expect(json).toMatchObject({ status: "open", assignee: null, email: "robin@example.com" });
  });

  it("to JSON without a content type, and to what `curl -d` calls a form", async () => {
    const body = JSON.stringify(NEW_TICKET);
    for (const type of ["", "application/x-www-form-urlencoded"])
      expect((await desk.create(undefined, { body, headers: { "content-type": type } })).status).toBe(201);
  });

  it("once for an idempotency key, however often it is asked", async () => {
    const call = { headers: { "idempotency-key": "export-1" } };
    const answers = await Promise.all([1, 2, 3].map(() => desk.create(NEW_TICKET, call)));

    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect((await desk.create({ ...NEW_TICKET, subject: "Another" }, call)).status).toBe(409);
  });
});

describe("POST /tickets answers 400 with the error of the document's table", () => {
  it.each([
    ["subject is required", "a missing subject", without("subject")],
    ["subject is required", "an empty subject", { ...NEW_TICKET, subject: "" }],
    ["subject is required", "a blank subject", { ...NEW_TICKET, subject: " \n " }],
    ["subject is required", "a subject of null", { ...NEW_TICKET, subject: null }],
    ["body is required", "a missing body", without("body")],
    ["body is required", "an empty body", { ...NEW_TICKET, body: "" }],
    ["email is required", "a missing email", without("email")],
    ["email is required", "an empty email", { ...NEW_TICKET, email: "" }],
    ["Invalid email address", "a malformed email", { ...NEW_TICKET, email: "robin@" }],
    ["Invalid email address", "a number as email", { ...NEW_TICKET, email: 7 }],
    ["Invalid email address", "a list of addresses", { ...NEW_TICKET, email: [anEmail()] }],
    ["Invalid priority", "an unknown priority", { ...NEW_TICKET, priority: "critical" }],
    ["Invalid priority", "a priority in capitals", { ...NEW_TICKET, priority: "HIGH" }],
    ["Invalid priority", "a number as priority", { ...NEW_TICKET, priority: 1 }],
    ["subject is required", "an empty object, of which it names the first field", {}],
    ["body is required", "a subject alone", { subject: "Hello" }],
    ["subject must be 256 characters or fewer", "a longer subject", { ...NEW_TICKET, subject: "x".repeat(257) }],
    ["body must be 65,536 characters or fewer", "a longer body", { ...NEW_TICKET, body: "x".repeat(65_537) }],
    ["subject must be a string", "a number as subject", { ...NEW_TICKET, subject: 7 }],
    ["tags must be an array of strings", "a string as tags", { ...NEW_TICKET, tags: "export" }],
    ["tags must be an array of strings", "numbers as tags", { ...NEW_TICKET, tags: [1] }],
    ["tags must not be blank", "a blank tag", { ...NEW_TICKET, tags: [" "] }],
    ["tags must be 64 characters or fewer", "a long tag", { ...NEW_TICKET, tags: ["x".repeat(65)] }],
    ["tags must be 50 or fewer", "51 tags", { ...NEW_TICKET, tags: Array.from({ length: 51 }, (_, i) => `t${i}`) }],
    ["subject must not contain the NUL character", "a NUL", { ...NEW_TICKET, subject: "a\u0000b" }],
    ["The request body must be a JSON object", "a list", [NEW_TICKET]],
  ])("%s: %s", async (error, _, json) => {
    expect(await desk.create(json)).toMatchObject({ status: 400, json: { error } });
  });

  it.each([
    ["The request body is not valid JSON", '{"subject": '],
    ["A request body is required", ""],
  ])("%s", async (error, body) => {
    expect(await desk.create(undefined, { body })).toMatchObject({ status: 400, json: { error } });
  });
});

it("answers 413 to more than a mebibyte", async () => {
  const answer = await desk.create({ ...NEW_TICKET, body: "x".repeat(1_100_000) });

  expect(answer).toMatchObject({ status: 413, json: { error: "The request body must be at most 1 MiB" } });
});
