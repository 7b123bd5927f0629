import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { invalidField } from "@/lib/domain/errors";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { created, ok } from "./result";

const dialect = sampleDialect({ headers: { "X-Sample": "yes" } });

const readNote = dialect.route({
  operation: { id: "readNote", method: "GET", path: "/notes/{id}", summary: "Read a note" },
  params: z.object({ id: z.string().max(5) }),
  query: z.object({ limit: z.coerce.number().int().max(100).default(20) }),
  response: z.object({ id: z.string(), limit: z.number() }),
  handler: async ({ params, query }) => ok({ id: params.id, limit: query.limit }),
});

const writeNote = dialect.route({
  operation: { id: "writeNote", method: "POST", path: "/notes/{id}", summary: "Write a note", status: 201 },
  params: z.object({ id: z.string().max(5) }),
  query: z.object({ limit: z.coerce.number().int().max(100).default(20) }),
  body: z.object({ subject: z.string().min(1).max(10), tags: z.array(z.string()).default([]) }),
  maxBodyBytes: 2048,
  handler: async ({ body }) => {
    if (body.subject === "broken") throw new Error("connect postgres://user:secret@host");
    if (body.subject === "unknown") throw invalidField("subject", "is not known");
    return created({ subject: body.subject, tags: body.tags });
  },
});

const note = dialect.routes(readNote, writeNote);
const post = (call: Parameters<typeof callRoute>[1]) =>
  callRoute(note, { method: "POST", path: "/notes/a", params: { id: "a" }, ...call });

beforeAll(async () => {
  await testDatabase();
});

describe("an answer", () => {
  it("carries the handler's body and the dialect's headers", async () => {
    const answer = await callRoute(note, { path: "/notes/a?limit=7", params: { id: "a" } });

    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ id: "a", limit: 7 });
    expect(answer.headers.get("x-sample")).toBe("yes");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  it("repeats a sane request id and replaces any other", async () => {
    const given = await callRoute(note, { params: { id: "a" }, headers: { "x-request-id": "trace-1" } });
    const insane = await callRoute(note, { params: { id: "a" }, headers: { "x-request-id": "a b\tc" } });

    expect(given.headers.get("x-request-id")).toBe("trace-1");
    expect(insane.headers.get("x-request-id")).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it("has no body for HEAD", async () => {
    const answer = await callRoute(note, { method: "HEAD", params: { id: "a" } });

    expect(answer.status).toBe(200);
    expect(answer.text).toBe("");
  });
});

describe("bad input", () => {
  it("is reported whole, in the order of path, query and body", async () => {
    const answer = await post({
      path: "/notes/toolong?limit=1000",
      params: { id: "toolong" },
      json: { subject: "far too long", tags: [1] },
    });

    expect(answer.status).toBe(400);
    expect(answer.json.issues.map((issue: { in: string; path: string[] }) => [issue.in, ...issue.path])).toEqual([
      ["path", "id"],
      ["query", "limit"],
      ["body", "subject"],
      ["body", "tags", 0],
    ]);
    expect(answer.json.issues[2]).toMatchObject({ code: "too_big", params: { maximum: 10 }, got: "far too long" });
  });

  it.each([
    ["broken JSON", "{", "invalid_json"],
    ["nothing", "", "missing_body"],
    ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "invalid_json"],
    ["a bottomless list", "[".repeat(5000) + "]".repeat(5000), undefined],
    ["a bottomless object", `${'{"a":'.repeat(300)}1${"}".repeat(300)}`, "too_deep"],
    ["a NUL", String.raw`{"subject":"a\u0000b"}`, "custom"],
    ["half a character", String.raw`{"subject":"a\ud83d"}`, "custom"],
    ["a value that is no object", "7", "invalid_type"],
  ])("refuses %s", async (_name, body, code) => {
    const answer = await post({ body, headers: { "content-type": "application/json" } });

    expect(answer.status).toBe(code ? 400 : 413);
    if (code) expect(answer.json.issues[0]).toMatchObject({ in: "body", code });
  });

  it("keeps the issues that a verb finds", async () => {
    const answer = await post({ json: { subject: "unknown" } });

    expect(answer.json.issues).toEqual([
      { path: ["subject"], message: "is not known", code: "custom", got: "unknown" },
    ]);
  });

  it("refuses a form where JSON is wanted", async () => {
    expect((await post({ body: new URLSearchParams({ subject: "a" }) })).status).toBe(415);
  });

  it("refuses a declared length over the limit", async () => {
    const answer = await post({
      body: "{}",
      headers: { "content-type": "application/json", "content-length": "5000" },
    });

    expect(answer.status).toBe(413);
  });

  it("stops reading an endless body at the limit", async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });

    expect((await post({ body: endless })).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });
});

describe("an error that nobody foresaw", () => {
  it("tells nothing of its cause", async () => {
    const answer = await post({ json: { subject: "broken" } });

    expect(answer.status).toBe(500);
    expect(answer.json.error).toBe("Internal server error");
    expect(answer.text).not.toContain("secret");
  });
});

describe("what is not there", () => {
  it("answers other methods with those that are", async () => {
    const answer = await callRoute(note, { method: "DELETE" });

    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
    expect(answer.json.error).toBe("Method not allowed");
  });

  it("answers OPTIONS without a body", async () => {
    const answer = await callRoute(note, { method: "OPTIONS" });

    expect(answer.status).toBe(204);
    expect(answer.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  });

  it("answers unknown paths in the dialect's words", async () => {
    const answer = await callRoute(dialect.unknownPath(), { method: "PUT", path: "/nowhere" });

    expect(answer.status).toBe(404);
    expect(answer.json.error).toBe("Path not found");
  });
});
