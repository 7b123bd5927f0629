import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { WireError } from "#tinydesk/errors";
import { EXAMPLE_TICKET } from "#tinydesk/examples";
import { callRoute, type RouteAnswer } from "@/lib/testing/call-route";
import { asSystem, type TestContext } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { aProduct } from "@/lib/testing/factories";
import { GIF, PNG } from "@/lib/testing/pictures";
import * as unknownPath from "./[...rest]/route";
import * as events from "./[publicId]/events/route";
import * as ticket from "./[publicId]/route";
import * as tickets from "./route";
import * as upload from "./upload/route";

const MINUTE_MS = 60_000;
let desk: TestContext;

beforeAll(async () => {
  const cleanUp = await testDesk();
  desk = await asSystem();
  await aProduct({ slug: EXAMPLE_TICKET.productSlug });

  return cleanUp;
});

const hostileText = fc.oneof(
  fc.constantFrom(
    "\u0000",
    "a\u0000b",
    "\ud800",
    "'; DROP TABLE ticket; --",
    "<script>alert(1)</script>",
    "{{constructor}}",
    "__proto__",
    "../../etc/passwd",
    "%00",
    "%",
    "\u202e\u200b",
    "http://",
    "http://[::1]:0/",
    "http://user:pass@10.0.0.1/%zz#\\",
    "http://desk.test/files/%00?expires=NaN&signature=%ff",
    `javascript:${"a".repeat(3_000)}`,
    "TK-00001",
    "1e999",
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.integer({ min: 190, max: 11_000 }).map((length) => "x".repeat(length)),
);

const hostileJson = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  { arbitrary: fc.jsonValue({ maxDepth: 4 }), weight: 2 },
  {
    arbitrary: fc.dictionary(fc.constantFrom("__proto__", "constructor", "toString", "length"), fc.jsonValue()),
    weight: 1,
  },
  { arbitrary: fc.constantFrom<unknown>(1e308, -0, 2 ** 53, [], {}, null, true, [[[]]]), weight: 1 },
);

const ticketFields = fc.record(
  {
    productSlug: fc.oneof(fc.constant(EXAMPLE_TICKET.productSlug), hostileJson),
    submitterEmail: fc.oneof(fc.constant("agent@example.com"), fc.emailAddress(), hostileJson),
    submitterName: fc.oneof(fc.constant("AI Agent v2"), hostileJson),
    subject: fc.oneof(fc.constant(EXAMPLE_TICKET.subject), hostileJson),
    body: fc.oneof(fc.constant(EXAMPLE_TICKET.body), hostileJson),
    screenshots: fc.oneof(fc.array(fc.oneof(fc.webUrl(), hostileText), { maxLength: 5 }), hostileJson),
    ["__proto__"]: hostileJson,
  },
  { requiredKeys: [] },
);

const bodyText = fc.oneof(
  { arbitrary: ticketFields.map((fields) => JSON.stringify({ ...EXAMPLE_TICKET, ...fields })), weight: 6 },
  { arbitrary: ticketFields.map((fields) => JSON.stringify(fields)), weight: 2 },
  { arbitrary: hostileJson.map((value) => JSON.stringify(value)), weight: 2 },
  {
    arbitrary: fc.integer({ min: 1, max: 50_000 }).map((depth) => `{"body":${"[".repeat(depth)}${"]".repeat(depth)}}`),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom(
      '{"subject":1e999}',
      '{"subject":-1e999,"body":9007199254740993}',
      "\ufeff{}",
      "{}{}",
      "NaN",
    ),
    weight: 1,
  },
  { arbitrary: hostileText, weight: 1 },
);

async function stored(): Promise<number[]> {
  const { db } = desk;

  return Promise.all([db.ticket.count(), db.user.count(), db.attachment.count(), db.ticketEvent.count()]);
}

/** The answer is JSON in the dialect's form, no server error, and a refusal has stored nothing. */
async function expectCivil(call: () => Promise<RouteAnswer>): Promise<void> {
  const before = await stored();
  const answer = await call();

  expect(answer.status, answer.text).toBeLessThan(500);
  expect(answer.headers.get("content-type")).toBe("application/json");
  if (answer.status < 400) return;
  WireError.strict().parse(answer.json);
  expect(answer.json.error).not.toBe("");
  expect(await stored()).toEqual(before);
}

const check = <T>(arbitrary: fc.Arbitrary<T>, call: (value: T) => Promise<RouteAnswer>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(arbitrary, (value) => expectCivil(() => call(value))),
    { numRuns },
  );

it("answers any submission civilly", { timeout: MINUTE_MS }, async () => {
  await check(bodyText, (body) => callRoute(tickets, { method: "POST", body }), 300);
});

it("answers any bytes civilly", { timeout: MINUTE_MS }, async () => {
  const bytes = fc.uint8Array({ maxLength: 200 }).map((content) => new Uint8Array(content));
  const types = fc.constantFrom(
    "application/json",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "text/xml",
    ";",
  );
  const routes = fc.constantFrom(tickets, upload);

  await check(
    fc.tuple(routes, bytes, types),
    ([route, body, type]) => callRoute(route, { method: "POST", body, headers: { "content-type": type } }),
    100,
  );
});

it("answers any id, token and query civilly", { timeout: MINUTE_MS }, async () => {
  const names = fc.oneof(
    hostileText,
    fc.integer().map((number) => `TK-${number}`),
    fc.nat().map((number) => `TD-${number}`),
  );
  const queries = fc.oneof(
    fc.constant(""),
    hostileText.map((token) => `?token=${encodeURIComponent(token.toWellFormed())}`),
    fc.webQueryParameters().map((query) => `?${query}`),
  );
  const routes = fc.constantFrom(ticket, events);

  await check(
    fc.tuple(routes, names, queries),
    ([route, publicId, query]) => callRoute(route, { path: `/api/tickets/x${query}`, params: { publicId } }),
    200,
  );
});

it("answers any tracking header civilly", { timeout: MINUTE_MS }, async () => {
  const values = fc.string({ maxLength: 500 }).map((text) => text.replace(/[^\x20-\x7e]/g, "?"));

  await check(
    values,
    (token) => callRoute(ticket, { params: { publicId: "TK-00001" }, headers: { "x-tracking-token": token } }),
    50,
  );
});

it("answers any form civilly", { timeout: MINUTE_MS }, async () => {
  const content = fc.oneof(
    fc.constantFrom(PNG, GIF),
    fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes)),
  );
  const part = fc.record({ field: fc.oneof(fc.constant("files"), hostileText), name: hostileText, content });

  await check(
    fc.array(part, { maxLength: 5 }),
    (parts) => {
      const body = new FormData();
      for (const { field, name, content } of parts) body.append(field, new File([content], name));
      return callRoute(upload, { method: "POST", body });
    },
    80,
  );
});

it("answers any method on any path civilly", { timeout: MINUTE_MS }, async () => {
  const methods = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE");
  const routes = fc.constantFrom(unknownPath, tickets, upload, ticket, events);

  await check(
    fc.tuple(routes, methods, hostileText),
    ([route, method, publicId]) => callRoute(route, { method, params: { publicId } }),
    80,
  );
});
