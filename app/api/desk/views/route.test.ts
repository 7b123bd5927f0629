import { afterAll, beforeAll, expect, it } from "vitest";
import { aBrowser, type TestBrowser } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import * as view from "./[viewId]/route";
import * as views from "./route";

const json = { name: "My urgent ones", query: "priority=urgent&assignee=me" };

let close: () => Promise<void>;
beforeAll(async () => {
  close = await testDesk();
});
afterAll(() => close());

const headersOf = ({ headers }: TestBrowser) => ({ ...headers, "sec-fetch-site": "same-origin" });

it("keeps, lists, renames and deletes a view", async () => {
  const headers = headersOf(await aBrowser("agent"));

  const made = await callRoute(views, { method: "POST", headers, json });
  expect(made.status).toBe(201);
  expect(made.json).toEqual({ ...json, id: expect.any(String), shared: false, position: 0, isOwn: true });

  const params = { viewId: made.json.id };
  const renamed = await callRoute(view, { method: "PATCH", headers, params, json: { name: "Urgent" } });
  expect(renamed.json).toEqual({ ...made.json, name: "Urgent" });
  expect((await callRoute(views, { headers })).json.views).toContainEqual(renamed.json);

  expect((await callRoute(view, { method: "DELETE", headers, params })).status).toBe(204);
  expect((await callRoute(view, { method: "DELETE", headers, params })).status).toBe(404);
});

it("answers 422 naming the field, 403 to agents who share, 401 without credentials", async () => {
  const headers = headersOf(await aBrowser("agent"));
  const blank = await callRoute(views, { method: "POST", headers, json: { ...json, name: " " } });

  expect([blank.status, blank.json.errors[0].path]).toEqual([422, "name"]);
  expect((await callRoute(views, { method: "POST", headers, json: { ...json, shared: true } })).status).toBe(403);
  expect((await callRoute(views, { method: "POST", json })).status).toBe(401);
});
