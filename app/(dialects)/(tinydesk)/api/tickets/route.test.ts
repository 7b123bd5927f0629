import { beforeAll, describe, expect, it } from "vitest";
import { EXAMPLE_TICKET } from "#tinydesk/examples";
import { listTicketFiles } from "@/lib/domain/attachments/list";
import { updateProduct } from "@/lib/domain/products/update";
import { getTicket } from "@/lib/domain/tickets/get";
import { requireTicketKey } from "@/lib/domain/tickets/ticket-id";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { asAgent, asSystem } from "@/lib/testing/contexts";
import { testDesk } from "@/lib/testing/desk";
import { anEmail, aPerson, aProduct } from "@/lib/testing/factories";
import * as unknownPath from "./[...rest]/route";
import * as tickets from "./route";

beforeAll(async () => {
  const cleanUp = await testDesk();
  await aProduct({ slug: EXAMPLE_TICKET.productSlug });

  return cleanUp;
});

const submit = (json: unknown, call: RouteCall = {}) =>
  callRoute(tickets, { method: "POST", path: "/api/tickets", json, ...call });
const submitText = (body: string, headers: Record<string, string> = {}) =>
  callRoute(tickets, { method: "POST", path: "/api/tickets", body, headers });
const without = (field: keyof typeof EXAMPLE_TICKET) => ({ ...EXAMPLE_TICKET, [field]: undefined });
const read = async (id: string) => getTicket(await asAgent(), requireTicketKey(id));

describe("POST /api/tickets answers 201", () => {
  it("to the document's example request, with exactly the four fields", async () => {
    const answer = await submit(EXAMPLE_TICKET);

    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      publicId: expect.stringMatching(/^TK-\d{5}$/),
      status: "RECEIVED",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      trackingUrl: expect.stringMatching(`^http://desk.test/track/${answer.json.publicId}\\?token=[\\w-]{32}$`),
    });
  });

  it("and keeps every field of the example", async () => {
    const ticket = await read((await submit(EXAMPLE_TICKET)).json.publicId);

    expect(ticket).toMatchObject({
      subject: EXAMPLE_TICKET.subject,
      body: EXAMPLE_TICKET.body,
      product: { slug: "my-saas-app" },
      requester: { email: "agent@example.com", name: "AI Agent v2" },
      status: "new",
      source: "api",
      mode: "live",
    });
    expect(await listTicketFiles(await asAgent(), ticket)).toMatchObject([
      { externalUrl: EXAMPLE_TICKET.screenshots[0] },
    ]);
  });

  it.each([
    ["without the optional fields", { submitterName: undefined, screenshots: undefined }],
    ["with null for the optional fields", { submitterName: null, screenshots: null }],
    ["with an empty name and no screenshots", { submitterName: "", screenshots: [] }],
    ["with fields that it does not know", { priority: "urgent", status: "CLOSED", constructor: 1 }],
    ["at the longest subject and description", { subject: "é".repeat(200), body: "x".repeat(10_000) }],
    ["with three screenshots", { screenshots: ["a", "b", "c"].map((name) => `https://cdn.example.com/${name}.png`) }],
    [
      "with addresses of a private network, which are only links",
      { screenshots: ["http://10.0.0.7:8080/latest/meta"] },
    ],
    ["with an address in another script", { screenshots: ["https://пример.рф/снимок.png"] }],
  ])("%s", async (_, fields) => {
    const answer = await submit({ ...EXAMPLE_TICKET, ...fields });

    expect(answer.status).toBe(201);
    expect(answer.json.status).toBe("RECEIVED");
  });

  it("to JSON that `curl -d` calls a form", async () => {
    const answer = await submitText(JSON.stringify(EXAMPLE_TICKET), {
      "content-type": "application/x-www-form-urlencoded",
    });

    expect(answer.status).toBe(201);
  });

  it("once for an idempotency key, however often it is asked", async () => {
    const headers = { "idempotency-key": "bug-01" };
    const [first, again] = await Promise.all([
      submit(EXAMPLE_TICKET, { headers }),
      submit(EXAMPLE_TICKET, { headers }),
    ]);

    expect(again.json).toEqual(first.json);
  });

  it("and leaves the name of somebody who is known as it is", async () => {
    const known = await aPerson({ name: "Mara Lindqvist", roles: ["agent"] });

    const answer = await submit({ ...EXAMPLE_TICKET, submitterEmail: known.email, submitterName: "Somebody Else" });

    expect((await read(answer.json.publicId)).requester).toEqual({
      id: known.id,
      email: known.email,
      name: "Mara Lindqvist",
    });
  });
});

describe("POST /api/tickets answers 400 with the messages of each field", () => {
  it.each([
    ["a missing product", without("productSlug"), "productSlug", "Product is required"],
    ["an empty product", { ...EXAMPLE_TICKET, productSlug: " " }, "productSlug", "Product is required"],
    ["a missing address", without("submitterEmail"), "submitterEmail", "Valid email is required"],
    ["a wrong address", { ...EXAMPLE_TICKET, submitterEmail: "agent@" }, "submitterEmail", "Valid email is required"],
    ["a number as address", { ...EXAMPLE_TICKET, submitterEmail: 7 }, "submitterEmail", "Valid email is required"],
    ["a missing subject", without("subject"), "subject", "Subject is required"],
    ["a null subject", { ...EXAMPLE_TICKET, subject: null }, "subject", "Subject is required"],
    ["a blank subject", { ...EXAMPLE_TICKET, subject: " \n" }, "subject", "Subject is required"],
    [
      "a long subject",
      { ...EXAMPLE_TICKET, subject: "x".repeat(201) },
      "subject",
      "Subject must be 200 characters or fewer",
    ],
    ["a missing description", without("body"), "body", "Description is required"],
    ["a blank description", { ...EXAMPLE_TICKET, body: "\n\t " }, "body", "Description is required"],
    [
      "a long description",
      { ...EXAMPLE_TICKET, body: "x".repeat(10_001) },
      "body",
      "Description must be 10,000 characters or fewer",
    ],
    [
      "four screenshots",
      { ...EXAMPLE_TICKET, screenshots: Array(4).fill("https://a.example/b.png") },
      "screenshots",
      "Maximum 3 screenshots",
    ],
    [
      "a script as screenshot",
      { ...EXAMPLE_TICKET, screenshots: ["javascript:alert(1)"] },
      "screenshots",
      "Screenshots must be http or https URLs",
    ],
    [
      "a data URL as screenshot",
      { ...EXAMPLE_TICKET, screenshots: ["data:image/png;base64,AA=="] },
      "screenshots",
      "Screenshots must be http or https URLs",
    ],
    [
      "a number as subject",
      { ...EXAMPLE_TICKET, subject: 5 },
      "subject",
      "Invalid input: expected string, received number",
    ],
    ["a NUL character", { ...EXAMPLE_TICKET, body: "a\u0000b" }, "body", "body must not contain the NUL character"],
    [
      "an upload that is not ours",
      { ...EXAMPLE_TICKET, screenshots: ["http://desk.test/files/x?expires=1&signature=y"] },
      "screenshots",
      "screenshots.0 is not an upload that waits to be sent",
    ],
    [
      "a long name",
      { ...EXAMPLE_TICKET, submitterName: "x".repeat(201) },
      "submitterName",
      "Name must be 200 characters or fewer",
    ],
  ])("to %s", async (_, json, field, message) => {
    const answer = await submit(json);

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ error: "Validation failed", details: { [field]: [message] } });
  });

  it("to everything that is wrong at once", async () => {
    const answer = await submit({ screenshots: "none" });

    expect(answer.json).toEqual({
      error: "Validation failed",
      details: {
        productSlug: ["Product is required"],
        submitterEmail: ["Valid email is required"],
        subject: ["Subject is required"],
        body: ["Description is required"],
        screenshots: ["Screenshots must be a list of URLs"],
      },
    });
  });

  it.each([
    ["malformed JSON", '{"productSlug": ', "The request body is not valid JSON"],
    ["no body", "", "A request body is required"],
    ["a list", "[]", "The request body must be a JSON object"],
    ["null", "null", "The request body must be a JSON object"],
    ["nesting without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "must not be nested more than 64 deep"],
  ])("to %s", async (_, body, message) => {
    const answer = await submitText(body);

    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({
      error: "Validation failed",
      details: { request: [expect.stringContaining(message)] },
    });
  });

  it("before it looks the product up", async () => {
    const answer = await submit({ ...EXAMPLE_TICKET, productSlug: "nobody-knows-it", subject: "" });

    expect(answer.status).toBe(400);
  });
});

describe("POST /api/tickets refuses", () => {
  it("an unknown product with 404, and makes no person for it", async () => {
    const submitterEmail = anEmail();
    const answer = await submit({ ...EXAMPLE_TICKET, productSlug: "nobody-knows-it", submitterEmail });

    expect(answer.status).toBe(404);
    expect(answer.json).toEqual({ error: "Product not found" });
    expect(await (await asSystem()).db.user.count({ where: { email: submitterEmail } })).toBe(0);
  });

  it("a product that takes no tickets any more with 404", async () => {
    const product = await aProduct();
    await updateProduct(await asSystem(), { id: product.id }, { archived: true });

    const answer = await submit({ ...EXAMPLE_TICKET, productSlug: product.slug });

    expect(answer).toMatchObject({ status: 404, json: { error: "Product not found" } });
  });

  it.each([1024 * 1024 + 1, 11 * 1024 * 1024])("a body of %i bytes with 413", async (size) => {
    const answer = await submitText(JSON.stringify({ ...EXAMPLE_TICKET, body: "x".repeat(size) }));

    expect(answer.status).toBe(413);
    expect(answer.json).toEqual({ error: "The request body must be at most 1 MiB" });
  });

  it.each(["GET", "PUT", "PATCH", "DELETE"])("the method %s with 405", async (method) => {
    const answer = await callRoute(tickets, { method, path: "/api/tickets" });

    expect(answer.status).toBe(405);
    expect(answer.json).toEqual({ error: "Method not allowed" });
    expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it.each(["GET", "POST"])("unknown paths with 404 (%s)", async (method) => {
    const answer = await callRoute(unknownPath, { method, path: "/api/tickets/TK-00001/nothing" });

    expect(answer).toMatchObject({ status: 404, json: { error: "Path not found" } });
  });
});

describe("every page of every origin", () => {
  it("may submit, without credentials", async () => {
    const headers = { origin: "https://shop.example.com" };
    const preflight = await callRoute(tickets, { method: "OPTIONS", path: "/api/tickets", headers });
    const answer = await submit(EXAMPLE_TICKET, { headers });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toContain("POST");
    expect(preflight.headers.get("access-control-allow-headers")).toContain("X-Tracking-Token");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.has("access-control-allow-credentials")).toBe(false);
  });
});
