import { AjvJsonSchemaValidator } from "@modelcontextprotocol/sdk/validation/ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import { createApiKey } from "@/lib/domain/api-keys/create";
import { SCOPES } from "@/lib/domain/api-keys/vocabulary";
import { addComment } from "@/lib/domain/comments/add";
import type { Mode } from "@/lib/domain/context";
import type { Role } from "@/lib/domain/people/vocabulary";
import { publicId, toPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { defineDialect, type Endpoint } from "@/lib/http/define-dialect";
import type { JsonSchema } from "@/lib/http/openapi-schemas";
import { callRoute, type RouteAnswer } from "@/lib/testing/call-route";
import { asAdmin, asAgent } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import type { KnownNames } from "@/lib/testing/hostile";
import * as dialects from "./dialects";
import { apiDocument } from "./document";
import { type Described, hostileRequests } from "./hostile-requests";

/** Of each endpoint. The seed stands in the name of every test: `fc.assert(…, { seed })` repeats a failure. */
const RUNS = 30;
const SEED = Date.now() & 0x7fffffff;
const MINUTE_MS = 60_000;

/** What answers a success with HTML, because people open it. */
const PAGES: readonly string[] = ["helpdeskRatingPage"];

beforeAll(() => testDesk({ RATE_LIMIT_REQUESTS: 0, RATE_LIMIT_CREATES: 0, RATE_LIMIT_PUBLIC: 0 }));

describe.each(Object.entries<readonly Endpoint[]>(dialects))(`with seed ${SEED}, %s`, (_, endpoints) => {
  it.each(endpoints.map((endpoint) => ({ name: nameOf(endpoint), endpoint })))(
    "answers any request to $name as it is documented",
    { timeout: MINUTE_MS },
    async ({ endpoint }) => {
      const described = describeEndpoint(endpoint);
      const requests = hostileRequests(described, await knownNames(), await credentials());
      const route = defineDialect(endpoint.dialect).routes(endpoint);

      await fc.assert(
        fc.asyncProperty(requests, async (call) => expectCivil(described, await callRoute(route, call))),
        { numRuns: RUNS, seed: SEED },
      );
    },
  );
});

function nameOf({ spec: { operation } }: Endpoint): string {
  return `${operation.method} ${operation.path}`;
}

/** The endpoint with what `/openapi.json` tells of it. */
function describeEndpoint(endpoint: Endpoint): Described {
  const { method, path } = endpoint.spec.operation;
  const document = apiDocument();
  const operation = document?.paths[path]?.[method.toLowerCase()];
  if (!document || !operation) throw new Error(`${method} ${path} is not in /openapi.json`);

  return { endpoint, operation, schemas: document.components.schemas };
}

/** No server error, no page, and nothing that the document does not tell of. */
function expectCivil({ endpoint, operation, schemas }: Described, { status, headers, text, json }: RouteAnswer): void {
  const type = headers.get("content-type") ?? "";
  expect(status, text).toBeLessThan(500);
  if (status >= 300 || !PAGES.includes(endpoint.spec.operation.id)) {
    expect(type).not.toContain("html");
    expect(text).not.toMatch(/^\s*<(?:!doctype|html)/i);
  }
  expect(headers.get("x-request-id")).toBeTruthy();
  if (status === 302) return;

  const documented = operation.responses[status];
  expect(documented, `${status} is not documented: ${text}`).toBeDefined();
  if (status >= 400) expect(json, `${status} is no JSON: ${text}`).toBeDefined();
  const [content] = Object.values(documented?.content ?? {});
  if (!content || json === undefined) return;

  const { valid, errorMessage } = validatorOf(`${nameOf(endpoint)} ${status}`, content.schema, schemas)(json);
  expect(valid, `${status} ${text}: ${errorMessage}`).toBe(true);
}

type Validate = (json: unknown) => { valid: boolean; errorMessage: string | undefined };

const ajv = new AjvJsonSchemaValidator();
const validators = new Map<string, Validate>();

function validatorOf(name: string, schema: JsonSchema, schemas: Record<string, JsonSchema>): Validate {
  const known = validators.get(name) ?? ajv.getValidator(Object.assign({ components: { schemas } }, schema));
  validators.set(name, known);

  return known;
}

/** Things that are there, by every name they have, so that some requests come through. */
async function knownNames(): Promise<KnownNames> {
  const product = await aProduct();
  const requester = await aPerson();
  const ticket = await aTicket({ product: product.slug, requester: { email: requester.email } });
  const comment = await addComment(await asAgent(), ticket, { body: "Hello" });

  return {
    ticket: [ticket.id, publicId(ticket.number), toPrefixedId("tkt", ticket.id)],
    public: [publicId(ticket.number), ticket.id],
    comment: [comment.id, toPrefixedId("cmt", comment.id)],
    requester: [requester.id, requester.email],
    assignee: [requester.id, requester.email, "me", "none"],
    email: [requester.email],
    product: [product.slug, product.id],
    url: ["https://github.com/me/my-app/issues/7"],
  };
}

async function credentials(): Promise<Record<string, string>[]> {
  const [all, reader, tester] = await Promise.all([
    keyOf("live", SCOPES),
    keyOf("live", ["tickets:read"]),
    keyOf("test", SCOPES),
  ]);

  return [
    {},
    ...Array(4).fill({ authorization: `Bearer ${all}` }),
    { "x-api-key": all },
    { authorization: `Bearer ${reader}` },
    { "x-api-key": tester },
    ...Array(3).fill(await cookieOf("admin", "agent")),
    await cookieOf("agent"),
    await cookieOf(),
    { authorization: "Bearer tl_live_nobody_has_this_key" },
    { authorization: "Basic Og==" },
    { cookie: `${sessionCookie().name}=eyJhbGciOiJkaXIifQ..a.b.c` },
  ];
}

async function keyOf(mode: Mode, scopes: readonly (typeof SCOPES)[number][]): Promise<string> {
  return (await createApiKey(await asAdmin(), { name: "hostile", mode, scopes: [...scopes] })).key;
}

async function cookieOf(...roles: Role[]): Promise<Record<string, string>> {
  const { id } = await aPerson({ roles });

  return { cookie: `${sessionCookie().name}=${await sealSession({ sub: id, epoch: 0 })}`, origin: "http://desk.test" };
}
