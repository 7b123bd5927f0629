import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { apiDocument } from "@/app/_api/document";
import type { OpenApiOperation } from "@/lib/http/openapi";
import { curlLine } from "./curl";

const operation = (given: Partial<OpenApiOperation>): OpenApiOperation => ({
  operationId: "sample",
  summary: "Sample",
  tags: [],
  security: [{ bearerKey: [] }],
  parameters: [],
  responses: {},
  ...given,
});
const line = (method: string, given: Partial<OpenApiOperation>, path = "/a") =>
  curlLine({ server: "https://desk.example.com", path, method, operation: operation(given), shapes: {} });

it("takes the key from the shell unless nobody needs one", () => {
  expect(line("get", {})).toBe(`curl 'https://desk.example.com/a' \\\n  -H "Authorization: Bearer $GLASSDESK_KEY"`);
  expect(line("get", { security: [{ bearerKey: [] }, {}] })).toBe("curl 'https://desk.example.com/a'");
});

it("fills the path and the required query", () => {
  const parameters: OpenApiOperation["parameters"] = [
    { name: "ticketId", in: "path", required: true, schema: { type: "string" } },
    { name: "search", in: "query", required: true, schema: { type: "string" } },
    { name: "limit", in: "query", required: false, schema: { type: "integer" } },
  ];

  expect(line("delete", { parameters }, "/tickets/{ticketId}")).toContain(
    "curl -X DELETE 'https://desk.example.com/tickets/TK-00042?search=robin'",
  );
});

it("keeps quotes inside a body from ending it", () => {
  const example = { subject: "It's 'broken'" };
  const content = { "application/json": { schema: {}, example } };
  const command = line("post", { requestBody: { required: true, content } }).replace(/^curl/, "printf '%s\\n'");

  const words = execFileSync("sh", ["-c", command], { encoding: "utf8" });
  expect(JSON.parse(words.slice(words.indexOf("{")))).toEqual(example);
});

describe("every operation", () => {
  const { paths = {}, components } = apiDocument() ?? {};
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ path, method, described })),
  );

  it.each(operations)("has a line that a shell reads: $method $path", ({ path, method, described }) => {
    const server = "https://desk.example.com";
    const command = curlLine({ server, path, method, operation: described, shapes: components?.schemas ?? {} });

    expect(command).not.toMatch(/\{\w+\}/);
    expect(execFileSync("sh", ["-nc", command], { encoding: "utf8" })).toBe("");
  });
});
