import { expect, it } from "vitest";
import { type InputIssue, InvalidInput, invalidField } from "@/lib/domain/errors";
import { UNKNOWN_REFERENCE } from "@/lib/domain/tickets/references";
import { renderError } from "./errors";

const render = (...issues: Partial<InputIssue>[]) =>
  renderError(new InvalidInput(issues.map((issue) => ({ path: [], code: "custom", message: "is wrong", ...issue }))));

it.each([
  [["product"], "productSlug"],
  [["requester"], "submitterEmail"],
  [["requester", "email"], "submitterEmail"],
  [["requester", "name"], "submitterName"],
  [["subject"], "subject"],
  [["__proto__"], "__proto__"],
  [[], "request"],
])("calls the domain's field %j by the client's name", (path, field) => {
  const { body } = render({ path, message: "Wrong" });

  expect(JSON.stringify(body)).toBe(`{"error":"Validation failed","details":{"${field}":["Wrong"]}}`);
});

it("gathers all messages of a field, each once", () => {
  const { body } = render(
    { path: ["screenshots", 0], message: "Not a URL" },
    { path: ["screenshots", 2], message: "Not a URL" },
    { path: ["screenshots"], message: "Too many" },
  );

  expect(body).toEqual({ error: "Validation failed", details: { screenshots: ["Not a URL", "Too many"] } });
});

it("makes a sentence of a predicate", () => {
  expect(renderError(invalidField(["screenshots", 1], "is too large")).body).toMatchObject({
    details: { screenshots: ["screenshots.1 is too large"] },
  });
});

it("answers 404 to an unknown product, and to an address that names no ticket", () => {
  expect(render({ path: ["product"], code: UNKNOWN_REFERENCE, message: "Product not found" })).toEqual({
    status: 404,
    body: { error: "Product not found" },
  });
  expect(render({ in: "path", path: ["publicId"] })).toEqual({ status: 404, body: { error: "Ticket not found" } });
});
