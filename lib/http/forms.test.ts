import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { ok } from "./result";

const dialect = sampleDialect();
const route = dialect.routes(
  dialect.route({
    operation: { id: "upload", method: "POST", path: "/uploads", summary: "Upload" },
    accepts: ["form", "json"],
    body: z.object({ title: z.string(), files: z.union([z.file(), z.array(z.file())]).optional() }),
    maxBodyBytes: 4096,
    handler: async ({ body, form }) =>
      ok({
        title: body.title,
        names: (form?.getAll("files") ?? []).map((file) => (file instanceof File ? file.name : "")),
      }),
  }),
);
const raw = dialect.routes(
  dialect.route({
    operation: { id: "hook", method: "POST", path: "/hook", summary: "Hook" },
    accepts: ["raw"],
    handler: async ({ raw: bytes }) => ok({ text: new TextDecoder().decode(bytes) }),
  }),
);

const counted = dialect.routes(
  dialect.route({
    operation: { id: "count", method: "POST", path: "/count", summary: "Count" },
    accepts: ["stream"],
    maxBodyBytes: 10,
    handler: async ({ chunks, raw: whole }) => {
      let bytes = 0;
      for await (const chunk of chunks) bytes += chunk.byteLength;

      return ok({ bytes, whole: whole.byteLength });
    },
  }),
);

const post = (call: Parameters<typeof callRoute>[1]) => callRoute(route, { method: "POST", ...call });

beforeAll(async () => {
  await testDatabase();
});

it("reads files and fields of a multipart form", async () => {
  const form = new FormData();
  form.set("title", "Two pictures");
  form.append("files", new File(["1"], "one.png"));
  form.append("files", new File(["2"], "two.png"));

  expect((await post({ body: form })).json).toEqual({ title: "Two pictures", names: ["one.png", "two.png"] });
});

it("reads an urlencoded form and JSON alike", async () => {
  expect((await post({ body: new URLSearchParams({ title: "a" }) })).json.title).toBe("a");
  expect((await post({ json: { title: "b" } })).json.title).toBe("b");
});

it("refuses a form that is too large, broken, or holds a NUL", async () => {
  const large = new FormData();
  large.set("files", new File(["x".repeat(5000)], "x"));
  const nul = new FormData();
  nul.set("title", "a\u0000b");

  expect((await post({ body: large })).status).toBe(413);
  expect((await post({ body: "--x", headers: { "content-type": "multipart/form-data; boundary=x" } })).status).toBe(
    400,
  );
  expect((await post({ body: nul })).json.issues[0]).toMatchObject({ path: ["title"], in: "body" });
});

it("hands the bytes to a handler that checks a signature over them", async () => {
  const answer = await callRoute(raw, { method: "POST", body: '{ "a" : 1 }', headers: { "content-type": "text/x" } });

  expect(answer.json.text).toBe('{ "a" : 1 }');
});

it("hands a stream to a handler that reads it, up to the limit", async () => {
  const streamOf = (...texts: string[]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    });

  expect((await callRoute(counted, { method: "POST" })).json).toEqual({ bytes: 0, whole: 0 });
  expect((await callRoute(counted, { method: "POST", body: streamOf("12345", "67890") })).json.bytes).toBe(10);
  expect((await callRoute(counted, { method: "POST", body: streamOf("12345", "67890", "1") })).status).toBe(413);
  expect((await callRoute(counted, { method: "POST", body: "x".repeat(11) })).status).toBe(413);
});

it.each([
  ["stream", () => counted],
  ["raw", () => raw],
  ["form", () => route],
])("takes a body of the format %s that ends too early for a bad request", async (_format, handlers) => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("aborted")),
  });
  const headers = { "content-type": "multipart/form-data; boundary=x" };

  expect((await callRoute(handlers(), { method: "POST", body, headers })).status).toBe(400);
});

it("reads JSON that calls itself a form where the dialect is lenient", async () => {
  const lenient = sampleDialect({ lenientContentType: true });
  const lax = lenient.routes(
    lenient.route({
      operation: { id: "lax", method: "POST", path: "/lax", summary: "Lax" },
      body: z.object({ a: z.number() }),
      handler: async ({ body }) => ok(body),
    }),
  );
  const headers = { "content-type": "application/x-www-form-urlencoded" };

  expect((await callRoute(lax, { method: "POST", body: '{"a":1}', headers })).json).toEqual({ a: 1 });
});
