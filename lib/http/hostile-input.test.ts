import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { jsonObject, line, prose } from "@/lib/domain/text";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { created } from "./result";

const dialect = sampleDialect({ idempotency: true });

/** Writes what it is given into text and jsonb columns: whatever gets past the checks must fit the database too. */
const keep = dialect.route({
  operation: { id: "keep", method: "POST", path: "/kept", summary: "Keep", status: 201 },
  query: z.object({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
  body: z.object({ subject: line(50), body: prose(500), metadata: jsonObject(2000).default({}) }),
  handler: async ({ ctx, body, query }) => {
    const texts = [body.subject, body.body, [query.tag ?? ""].flat().join()];
    await ctx.db.$queryRaw`SELECT ${texts}::text[], ${JSON.stringify(body.metadata)}::jsonb`;
    return created(body);
  },
});
const route = dialect.routes(keep);

const post = (call: Parameters<typeof callRoute>[1]) => callRoute(route, { method: "POST", path: "/kept", ...call });

beforeAll(async () => {
  await testDatabase();
  provideEnv({ ...env(), RATE_LIMIT_PUBLIC: 0 });
});

const json = { "content-type": "application/json" };

it("answers any bytes with a refusal of the client's making", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect((await post({ body: new Uint8Array(bytes), headers: json })).status).toBe(400);
    }),
    { numRuns: 300 },
  );
});

it("never fails for any JSON value", async () => {
  const anything = fc.json({ stringUnit: "binary", maxDepth: 6 });
  await fc.assert(
    fc.asyncProperty(anything, async (body) => {
      expect((await post({ body, headers: json })).status).toBe(400);
    }),
    { numRuns: 300 },
  );
});

it("keeps or refuses every text and every metadata, and never fails", async () => {
  const text = fc.string({ unit: "binary", maxLength: 60 });
  const metadata = fc.dictionary(text, fc.jsonValue({ stringUnit: "binary", maxDepth: 3 }), { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(text, text, metadata, async (subject, body, values) => {
      expect([201, 400]).toContain((await post({ json: { subject, body, metadata: values } })).status);
    }),
    { numRuns: 300 },
  );
});

it("never fails for any query", async () => {
  await fc.assert(
    fc.asyncProperty(fc.webQueryParameters(), fc.constantFrom("%00", "%ED%A0%80", "%", "a"), async (query, tag) => {
      const answer = await post({ path: `/kept?${query}&tag=${tag}`, json: { subject: "a", body: "b" } });
      expect([201, 400]).toContain(answer.status);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ["application/json; charset=utf-16", '{"subject":"a","body":"b"}', 201],
  ["APPLICATION/JSON", '{"subject":"a","body":"b"}', 201],
  ["application/merge-patch+json", '{"subject":"a","body":"b"}', 201],
  ["text/html", "<p>", 415],
  ["multipart/form-data", "no boundary", 415],
  [";;;", "{}", 400],
])("answers content type %s with %s", async (type, body, status) => {
  expect((await post({ body, headers: { "content-type": type } })).status).toBe(status);
});
