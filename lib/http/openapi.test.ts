import { expect, it } from "vitest";
import { z } from "zod";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { openApiDocument } from "./openapi";
import { created, ok } from "./result";

const Person = z.object({ email: z.email(), name: z.string().default("Nobody") }).meta({ id: "Person" });
const Note = z.object({ id: z.uuid(), author: Person }).meta({ id: "Note", description: "A note" });

const dialect = sampleDialect({
  authenticate: ["apiKey"],
  idempotency: true,
  errorBody: z.object({ error: z.string() }).meta({ id: "Problem" }),
});
const readNote = dialect.route({
  operation: { id: "readNote", method: "GET", path: "/notes/{id}", summary: "Read a note" },
  action: "ticket.read",
  params: z.object({ id: z.uuid().describe("The note's id") }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: Note,
  handler: async () => ok({ id: "", author: { email: "", name: "" } }),
});
const writeNote = dialect.route({
  operation: { id: "writeNote", method: "POST", path: "/notes", summary: "Write a note", status: 201 },
  body: z.object({ author: Person, text: z.string() }),
  response: Note,
  examples: { request: { author: { email: "robin@example.com" }, text: "Hello" } },
  handler: async () => created({ id: "", author: { email: "", name: "" } }),
});

const options = { title: "Sample", version: "1", servers: [{ url: "https://desk.example.com" }] };
const document = openApiDocument({ ...options, endpoints: [readNote, writeNote] });

// biome-ignore lint/suspicious/noExplicitAny: the test states the shape that it expects
const at = (...keys: (string | number)[]): any => keys.reduce<any>((node, key) => node?.[key], document);

it("describes parameters with their constraints", () => {
  const [id, limit] = at("paths", "/notes/{id}", "get", "parameters");

  expect(id).toMatchObject({ name: "id", in: "path", required: true, description: "The note's id" });
  expect(limit).toMatchObject({ name: "limit", in: "query", required: false, schema: { default: 20, maximum: 100 } });
});

it("names schemas once, and apart where input and output differ", () => {
  expect(Object.keys(at("components", "schemas"))).toEqual(["Note", "Person", "PersonInput", "Problem"]);
  expect(at("components", "schemas", "Person").required).toEqual(["email", "name"]);
  expect(at("components", "schemas", "PersonInput").required).toEqual(["email"]);
  expect(at("components", "schemas", "Note", "properties", "author", "$ref")).toBe("#/components/schemas/Person");
  const body = at("paths", "/notes", "post", "requestBody", "content", "application/json");
  expect(body.schema.properties.author.$ref).toBe("#/components/schemas/PersonInput");
  expect(body.example).toEqual({ author: { email: "robin@example.com" }, text: "Hello" });
});

it("tells who may, and how one says who one is", () => {
  expect(at("paths", "/notes/{id}", "get", "description")).toContain("`tickets:read`");
  expect(at("paths", "/notes/{id}", "get", "security")).toEqual([{ bearerKey: [] }, { headerKey: [] }]);
  expect(Object.keys(at("components", "securitySchemes"))).toEqual(["bearerKey", "headerKey"]);
});

it("lists the refusals that are possible, with the dialect's statuses and body", () => {
  const get = at("paths", "/notes/{id}", "get", "responses");
  const post = at("paths", "/notes", "post", "responses");

  expect(Object.keys(get)).toEqual(["200", "400", "401", "403", "404", "429", "500", "503"]);
  expect(Object.keys(post)).toEqual(expect.arrayContaining(["201", "409", "413", "415"]));
  expect(get[404].content["application/json"].schema.$ref).toBe("#/components/schemas/Problem");
});

it("offers the idempotency key where it is honoured", () => {
  const names = at("paths", "/notes", "post", "parameters").map((parameter: { name: string }) => parameter.name);

  expect(names).toEqual(["Idempotency-Key"]);
});

it("is the same document every time", () => {
  expect(JSON.stringify(openApiDocument({ ...options, endpoints: [readNote, writeNote] }))).toBe(
    JSON.stringify(document),
  );
});
