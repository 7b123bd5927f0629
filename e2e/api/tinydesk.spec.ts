import { expect, test } from "@playwright/test";
import { deskCommand, newKey } from "../desk-command";
import { BASE_URL } from "../settings";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The example request of TinyDesk's document, byte for byte. */
const EXAMPLE = String.raw`{
  "productSlug": "my-saas-app",
  "submitterEmail": "agent@example.com",
  "submitterName": "AI Agent v2",
  "subject": "Login button unresponsive on Safari",
  "body": "Reproducible steps:\n1. Open Safari 17\n2. Navigate to /login\n3. Click Sign In\n\nExpected: form submits\nActual: nothing happens",
  "screenshots": [
    "https://cdn.example.com/bug-01.png"
  ]
}`;

const WAY = ["ISSUE_CREATED", "FIX_IN_PROGRESS", "PR_OPEN", "CHANGES_REQUESTED", "MERGED", "DEPLOYED", "CLOSED"];

test.describe.configure({ mode: "serial" });

let key: string;

test.beforeAll(async () => {
  // After a failed test this runs again on the same desk.
  await deskCommand("product", "create", "--slug", "my-saas-app", "--name", "My SaaS App").catch((error: Error) => {
    if (!error.message.includes("already exists")) throw error;
  });
  key = await newKey("tinydesk e2e", "live", "tickets:read,tickets:write");
});

test("the document's request, sent as it is written, is followed to CLOSED", async ({ request }) => {
  const submitted = await request.post("/api/tickets", {
    headers: { "Content-Type": "application/json" },
    data: Buffer.from(EXAMPLE),
  });
  const ticket = await submitted.json();
  expect(submitted.status()).toBe(201);
  expect(Object.keys(ticket).sort()).toEqual(["createdAt", "publicId", "status", "trackingUrl"]);
  expect(ticket.publicId).toMatch(/^TK-\d{5}$/);
  expect(ticket.status).toBe("RECEIVED");
  expect(ticket.trackingUrl).toContain(`${BASE_URL}/track/${ticket.publicId}?token=`);

  for (const stage of WAY) {
    const moved = await request.patch(`/api/desk/tickets/${ticket.publicId}`, {
      headers: { Authorization: `Bearer ${key}` },
      data: { stage },
    });
    expect(moved.status(), await moved.text()).toBe(200);
    const seen = await (await request.get(`/api/tickets/${ticket.publicId}`)).json();
    expect(seen.status).toBe(stage);
  }

  const { pipeline, subject } = await (await request.get(`/api/tickets/${ticket.publicId}`)).json();
  expect(pipeline.map((step: { state: string }) => step.state)).toEqual([...Array(7).fill("done"), "current"]);
  expect(subject).toBeNull();

  const own = await request.get(`/api/tickets/${ticket.publicId}${new URL(ticket.trackingUrl).search}`);
  expect(await own.json()).toMatchObject({
    subject: "Login button unresponsive on Safari",
    screenshots: ["https://cdn.example.com/bug-01.png"],
  });
  const events = await (await request.get(`/api/tickets/${ticket.publicId}/events`)).json();
  expect(events[0]).toMatchObject({ eventType: "ticket_created", actor: "Customer" });
  expect(events.at(-1)).toMatchObject({ eventType: "status_changed", summary: "Ticket closed" });
});

test("uploads become the ticket's own pictures, served inert", async ({ request }) => {
  const multipart = { files: { name: "bug.png", mimeType: "image/png", buffer: PNG } };
  const uploaded = await request.post("/api/tickets/upload", { multipart });
  const { urls } = await uploaded.json();
  expect(uploaded.status()).toBe(201);

  const submitted = await request.post("/api/tickets", { data: { ...JSON.parse(EXAMPLE), screenshots: urls } });
  expect(submitted.status()).toBe(201);

  const picture = await request.get(urls[0]);
  expect(picture.status()).toBe(200);
  expect(await picture.body()).toEqual(PNG);
  expect(picture.headers()).toMatchObject({
    "content-type": "image/png",
    "content-length": String(PNG.length),
    "content-disposition": `inline; filename="bug.png"; filename*=UTF-8''bug.png`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
  const head = await request.head(urls[0]);
  expect([head.status(), head.headers()["content-length"]]).toEqual([200, String(PNG.length)]);
  const again = await request.get(urls[0], { headers: { "If-None-Match": String(picture.headers().etag) } });
  expect(again.status()).toBe(304);
  expect((await request.get(String(urls[0]).split("?")[0] ?? "")).status()).toBe(404);
});

test("bad input is answered in the dialect's format", async ({ request }) => {
  const post = async (data: Buffer | object) => {
    const answer = await request.post("/api/tickets", { data, headers: { "Content-Type": "application/json" } });
    return [answer.status(), await answer.json()];
  };

  expect(await post(Buffer.from('{"subject": '))).toEqual([
    400,
    { error: "Validation failed", details: { request: ["The request body is not valid JSON"] } },
  ]);
  expect(await post({ ...JSON.parse(EXAMPLE), productSlug: "nobody-knows-it" })).toEqual([
    404,
    { error: "Product not found" },
  ]);
  expect(await post({ ...JSON.parse(EXAMPLE), body: "x".repeat(11 * 1024 * 1024) })).toEqual([
    413,
    { error: "The request body must be at most 1 MiB" },
  ]);
});

for (const path of [
  "TK-99999999",
  "nonsense",
  "TK-%00",
  "TK-1%27",
  "%E0%A4%A",
  "019a9d3e-0000-7000-8000-000000000000",
]) {
  test(`an id like ${path} is 404 in the dialect's format`, async ({ request }) => {
    for (const below of ["", "/events"]) {
      const answer = await request.get(`/api/tickets/${path}${below}`);
      expect([answer.status(), await answer.json()]).toEqual([404, { error: "Ticket not found" }]);
    }
  });
}

test("unknown paths and methods are refused in the dialect's format", async ({ request }) => {
  const lost = await request.get("/api/tickets/TK-00001/events/more");
  expect([lost.status(), await lost.json()]).toEqual([404, { error: "Path not found" }]);

  for (const [method, path] of [
    ["GET", "/api/tickets"],
    ["GET", "/api/tickets/upload"],
    ["DELETE", "/api/tickets/TK-00001"],
  ] as const) {
    const answer = await request.fetch(path, { method });
    expect([answer.status(), await answer.json()]).toEqual([405, { error: "Method not allowed" }]);
  }
});
