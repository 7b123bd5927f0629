import { expect, test } from "@playwright/test";
import { newKey } from "../desk-command";

const BASE = "/api/v1/desk";

let key: string;

test.beforeAll(async () => {
  key = await newKey("turadesk e2e", "live", "tickets:read,tickets:write,stats:read");
});

test("a ticket is created, found, assigned, answered and closed over HTTP", async ({ request }) => {
  const headers = { Authorization: `Bearer ${key}` };
  const before = await (await request.get(`${BASE}/stats`, { headers })).json();
  const created = await request.post(`${BASE}/tickets`, {
    headers,
    data: {
      subject: "Übersicht lädt nicht 🧭",
      body: "Seit heute früh.",
      email: "robin@example.com",
      tags: ["e2e-turadesk"],
    },
  });
  const ticket = await created.json();
  expect(created.status()).toBe(201);
  expect(created.headers()["content-type"]).toBe("application/json");

  const listed = await (await request.get(`${BASE}/tickets?tag=e2e-turadesk&status=open`, { headers })).json();
  expect(listed.tickets[0].id).toBe(ticket.id);

  const at = `${BASE}/tickets/${ticket.id}`;
  const changed = await request.patch(at, { headers, data: { status: "pending", assignee: "unknown@example.com" } });
  expect(await changed.json()).toMatchObject({ status: "pending", assignee: "unknown@example.com" });
  expect((await request.post(`${at}/comments`, { headers, data: { body: "On it." } })).status()).toBe(201);
  expect(await (await request.delete(at, { headers })).json()).toEqual({ success: true, message: "Ticket closed" });

  const read = await (await request.get(at, { headers })).json();
  expect(read).toMatchObject({ subject: "Übersicht lädt nicht 🧭", status: "closed", comments: [{ body: "On it." }] });
  const after = await (await request.get(`${BASE}/stats`, { headers })).json();
  expect(after.byStatus.closed).toBeGreaterThan(before.byStatus.closed);
});

test("every path below the base answers in the dialect's format", async ({ request }) => {
  const headers = { Authorization: `Bearer ${key}` };

  for (const path of ["", "/", "/agents", "/tickets/tkt_1/comments/cmt_1", "/tickets/tkt_1/files", "/stats/today"]) {
    const answer = await request.get(`${BASE}${path}`, { headers });
    expect([path, answer.status(), await answer.json()]).toEqual([path, 404, { error: "Path not found" }]);
  }
  for (const id of ["tkt_abc123xyz", "%00", "%E0%A4%A", "tkt_%2e%2e%2fetc"]) {
    const answer = await request.get(`${BASE}/tickets/${id}`, { headers });
    expect([id, answer.status(), await answer.json()]).toEqual([id, 404, { error: "Ticket not found" }]);
  }
  for (const [method, path] of [
    ["PUT", "/tickets"],
    ["POST", "/stats"],
    ["GET", "/tickets/tkt_1/comments"],
  ] as const) {
    const answer = await request.fetch(`${BASE}${path}`, { method, headers });
    expect([path, answer.status(), await answer.json()]).toEqual([path, 405, { error: "Method not allowed" }]);
  }
});

test("a trailing slash means the same endpoint", async ({ request }) => {
  const answer = await request.get(`${BASE}/tickets/?limit=1`, { headers: { Authorization: `Bearer ${key}` } });

  expect(answer.status()).toBe(200);
});
