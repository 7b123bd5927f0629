import { expect, it } from "vitest";
import { z } from "zod";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { openApiDocument } from "./openapi";
import { openApiTypes } from "./openapi-types";
import { created } from "./result";

const Note = z
  .object({
    id: z.uuid(),
    text: z.string().nullable().describe("Markdown"),
    kinds: z.array(z.enum(["a", "b"])),
    counts: z.record(z.enum(["x", "y"]), z.int()),
    extra: z.record(z.string(), z.unknown()).optional(),
    "odd-name": z.literal(7),
  })
  .meta({ id: "Note", description: "A note" });

const writeNote = sampleDialect().route({
  operation: { id: "writeNote", method: "POST", path: "/notes/{id}", summary: "Write */ a note", status: 201 },
  params: z.object({ id: z.string() }),
  query: z.object({ limit: z.coerce.number().default(20) }),
  body: Note,
  response: Note,
  handler: async () => created({ id: "", text: "", kinds: [], counts: { x: 1, y: 2 }, "odd-name": 7 as const }),
});

const text = openApiTypes(openApiDocument({ title: "Sample", version: "1", servers: [], endpoints: [writeNote] }));

it("writes named schemas as types", () => {
  expect(text).toContain(`/** A note */
export type Note = {
  id: string;
  /** Markdown */
  text: string | null;
  kinds: ("a" | "b")[];
  counts: Record<"x" | "y", number>;
  extra?: Record<string, unknown>;
  "odd-name": 7;
};`);
});

it("writes each path as openapi-fetch reads it", () => {
  expect(text).toContain(
    '  "/notes/{id}": {\n    parameters: { path?: never; query?: never; header?: never; cookie?: never };',
  );
  expect(text).toContain("/** Write *\\/ a note */\n    post: {");
  expect(text).toContain("path: {\n          id: string;\n        }; query?: {\n          limit?: number;");
  expect(text).toContain('requestBody: { content: { "application/json": NoteInput } };');
  expect(text).toContain('201: { headers: Headers; content: { "application/json": Note } };');
  expect(text).toContain("500: { headers: Headers; content?: never };");
  expect(text).toContain("    get?: never;");
});
