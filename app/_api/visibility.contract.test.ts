import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { createApiKey } from "@/lib/domain/api-keys/create";
import type { Scope } from "@/lib/domain/api-keys/vocabulary";
import { addComment } from "@/lib/domain/comments/add";
import type { Actor } from "@/lib/domain/context";
import { may } from "@/lib/domain/policy";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { publicId, toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { authenticatorOf } from "@/lib/http/authenticate";
import type { Endpoint } from "@/lib/http/define-dialect";
import { aBrowser } from "@/lib/testing/browser";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { PNG } from "@/lib/testing/pictures";
import * as dialects from "./dialects";

// Every operation of every API, asked by everybody about one ticket. The registry names them: a new one is in here by
// itself, and has to keep the same promises.

const ENDPOINTS: readonly Endpoint[] = Object.values(dialects).flat();
const ACTORS = [
  "anonymous",
  "requester",
  "other requester",
  "agent",
  "manager",
  "admin",
  "read key",
  "write key",
  "test key",
] as const;
type ActorName = (typeof ACTORS)[number];
type Asker = { headers: Record<string, string>; actor: Actor; by: "nothing" | "cookie" | "key" };

const SECRET = "kept-from-strangers-7f3a";
/** Of whom and what the examples speak. */
const EXAMPLE_ID = "019aa5c2-4f00-7c3e-9d2b-3b1f4f0e8a11";
const NOTE = "kept-from-customers-51bc";

let ticket: Ticket;
const askers = new Map<ActorName, Asker>();

beforeAll(async () => {
  const cleanUp = await testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0, LOG_LEVEL: "silent" });
  const owner = await browser();
  ticket = await aTicket({
    subject: SECRET,
    body: SECRET,
    metadata: { secret: SECRET },
    requester: { id: owner.id },
  });
  await addComment(await asAgent(), ticket, { body: SECRET });
  await addComment(await asAgent(), ticket, { body: NOTE, internal: true });

  await database().user.create({ data: { id: EXAMPLE_ID, email: "robin@example.com", roles: ["agent"] } });
  for (const slug of ["shop", "my-saas-app"]) await aProduct({ slug });

  const readScopes: Scope[] = ["tickets:read"];
  const writeScopes: Scope[] = ["tickets:read", "tickets:write"];
  askers.set("anonymous", { headers: {}, actor: { kind: "anonymous" }, by: "nothing" });
  askers.set("requester", owner.asker);
  askers.set("other requester", (await browser()).asker);
  for (const role of ["agent", "manager", "admin"] as const) askers.set(role, (await browser(role)).asker);
  askers.set("read key", await key("live", readScopes));
  askers.set("write key", await key("live", writeScopes));
  askers.set("test key", await key("test", writeScopes));

  return cleanUp;
});

async function browser(...roles: ("agent" | "manager" | "admin")[]) {
  const { person, headers } = await aBrowser(...roles);
  const actor: Actor = { kind: "user", userId: person.id, roles, name: person.name, email: person.email };
  const asker: Asker = { headers: { ...headers, origin: "http://desk.test" }, actor, by: "cookie" };

  return { id: person.id, asker };
}

async function key(mode: "live" | "test", scopes: Scope[]): Promise<Asker> {
  const owner = await aPerson({ roles: ["agent"] });
  const made = await createApiKey(await asSystem(), { name: mode, mode, scopes: [...scopes], ownerId: owner.id });
  const actor: Actor = { kind: "apiKey", keyId: "", scopes, ownerId: owner.id, ownerEmail: owner.email };

  return { headers: { authorization: `Bearer ${made.key}` }, actor, by: "key" };
}

/** Whether the endpoint takes what this asker brings; else they are nobody to it. */
function takes({ spec }: Endpoint, { by }: Asker): boolean {
  const access = spec.authenticate ?? [];
  const schemes = access.flatMap((one) => Object.keys(authenticatorOf(one).securitySchemes));
  if (access.includes("anonymous")) return true;

  return (by === "cookie" && schemes.includes("session")) || (by === "key" && schemes.includes("headerKey"));
}

/** The ticket as each dialect calls it, and for everything else an id that nobody has. */
function paramsOf({ spec, dialect }: Endpoint): Record<string, string> {
  const names: Record<string, string> = {
    turadesk: toPrefixedId("tkt", ticket.id),
    tinydesk: publicId(ticket.number),
  };
  const found = [...spec.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

  return Object.fromEntries(
    found.map((name) => [
      name,
      isTicketParam(name) ? (names[dialect.name] ?? ticket.id) : "019a9d3e-0000-7000-8000-000000000000",
    ]),
  );
}

function isTicketParam(name: string): boolean {
  return ["ticketId", "ticket_id", "publicId"].includes(name);
}

function isAboutTheTicket({ spec }: Endpoint): boolean {
  return /\{(ticketId|ticket_id|publicId)\}/.test(spec.operation.path);
}

/** What its document shows: it gets as far as the verb, which has to decide. */
function bodyOf({ spec }: Endpoint): Pick<RequestInit, "body" | "headers"> {
  const { examples, operation, accepts = ["json"] } = spec;
  if (operation.method === "GET") return {};
  if (accepts.includes("raw")) return { body: PNG, headers: { "content-type": "application/octet-stream" } };
  if (examples?.request !== undefined) {
    return { body: JSON.stringify(examples.request), headers: { "content-type": "application/json" } };
  }
  if (!accepts.includes("form")) return {};
  const body = new FormData();
  for (const field of ["file", "files"]) body.append(field, new File([PNG], "screen.png", { type: "image/png" }));

  return { body };
}

async function ask(endpoint: Endpoint, { headers }: Asker): Promise<{ status: number; text: string }> {
  const { method, path, id } = endpoint.spec.operation;
  const params = paramsOf(endpoint);
  const leaving = new AbortController();
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const sent = bodyOf(endpoint);
  const request = new Request(`http://desk.test${url}${QUERIES[id] ?? ""}`, {
    ...{ method, signal: leaving.signal, ...sent },
    headers: { host: "desk.test", ...sent.headers, ...headers },
  });
  const response = await endpoint.answer(request, { params: Promise.resolve(params) });
  const isStream = response.headers.get("content-type")?.includes("text/event-stream");
  const text = isStream ? "" : await response.text();
  leaving.abort();

  return { status: response.status, text };
}

const CASES = ENDPOINTS.map((endpoint) => ({
  name: `${endpoint.dialect.name} ${endpoint.spec.operation.method} ${endpoint.spec.operation.path}`,
  endpoint,
}));

/** Who was shown the ticket by what: a suite in which nobody sees anything would pass as well. */
const shown = new Set<string>();

/** Whoever may not see the ticket; they are asked before anybody can change it. */
const STRANGERS: readonly ActorName[] = ["anonymous", "other requester", "test key"];

/** Whoever may work with the ticket: what the documents show is good enough for the verb to do it. */
const STAFF: readonly ActorName[] = ["agent", "manager", "admin", "read key", "write key"];

/** Queries without which an endpoint refuses before it comes to its verb. */
const QUERIES: Readonly<Record<string, string>> = {
  searchIssues: "?q=export",
  helpdeskUpload: "?expires=1&signature=x",
  downloadExport: "?expires=1&signature=x",
};

/** They want something that is outside the desk or was done before: GitHub's headers, an upload, a name that resolves. */
const NEEDS_MORE = new Set(["tinydeskGithubWebhook", "helpdeskAttach", "createWebhook", "aurionCreateWebhook"]);

/** On the public page strangers may ask to be told of what it shows. */
const FOR_EVERYBODY = new Set(["followTicket"]);

it.each(CASES)("is documented with a body where it takes one: $name", ({ endpoint: { spec } }) => {
  const { accepts = ["json"], body, examples } = spec;
  if (!body || !accepts.includes("json")) return;

  expect(body.safeParse(examples?.request)).toMatchObject({ success: true });
});

it("holds more than one API", () =>
  expect(new Set(ENDPOINTS.map(({ dialect }) => dialect.name)).size).toBeGreaterThan(2));

describe.each(CASES)("$name", ({ endpoint }) => {
  it.each([...STRANGERS, ...ACTORS.filter((name) => !STRANGERS.includes(name))])(
    "keeps its promises to %s",
    async (name) => {
      const asker = askers.get(name);
      if (!asker) throw new Error(`Nobody is called ${name}`);
      const { status, text } = await ask(endpoint, asker);

      expect(status, "never fails").toBeLessThan(500);
      if (!takes(endpoint, asker)) expect(status, "takes no such credentials").toBe(401);
      else expectDecided(endpoint, { name, asker, status, text });

      if (STRANGERS.includes(name)) expectNothingTold(endpoint, status, text);
      if (text.includes(SECRET)) shown.add(`${name}: ${endpoint.spec.operation.path}`);
      if (name === "requester") expect(text, "keeps notes from customers").not.toContain(NOTE);
    },
  );
});

type Decided = { name: ActorName; asker: Asker; status: number; text: string };

function expectDecided({ spec: { action, operation } }: Endpoint, { name, asker, status, text }: Decided): void {
  if (action && !may(asker.actor, action)) expect([401, 403], "the policy refuses").toContain(status);
  else if (STAFF.includes(name) && !NEEDS_MORE.has(operation.id)) {
    expect([400, 413, 415, 422], `takes what its document shows: ${text.slice(0, 300)}`).not.toContain(status);
  }
}

function expectNothingTold(endpoint: Endpoint, status: number, text: string): void {
  expect(text, "tells strangers nothing of the ticket").not.toMatch(new RegExp(`${SECRET}|${NOTE}`));
  expect(text).not.toContain(ticket.requester.email);
  const { method, id } = endpoint.spec.operation;
  const changes = isAboutTheTicket(endpoint) && method !== "GET" && !FOR_EVERYBODY.has(id);
  if (changes) expect(status, "lets no stranger change it").toBeGreaterThanOrEqual(400);
}

it("has shown the ticket to those who may see it", () => {
  expect([...shown]).toEqual(
    expect.arrayContaining([
      "requester: /tickets/{ticketId}",
      "agent: /api/desk/tickets/{ticketId}",
      "read key: /api/v1/desk/tickets/{ticketId}",
    ]),
  );
});
