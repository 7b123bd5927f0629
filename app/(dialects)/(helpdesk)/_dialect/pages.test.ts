import { beforeAll, expect, it } from "vitest";
import { callRoute } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import * as login from "../login/route";
import * as tickets from "../tickets/route";
import { pageFor } from "./pages";

beforeAll(() => testDesk());

const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

it.each([
  ["/login", "/signin"],
  ["/tickets", "/desk"],
  ["/tickets/", "/desk"],
  ["/helpdesk/tickets", "/desk"],
  ["/api/helpdesk/tickets/TKT-000042", "/desk/tickets/TKT-000042"],
  ["/tickets/019a9d3e-0000-7000-8000-000000000000", "/desk/tickets/019a9d3e-0000-7000-8000-000000000000"],
  ["/tickets/TKT-000042/attachments/1", null],
  ["/constructor", null],
  ["/tickets//evil.example", null],
])("means by %s the page %s", (path, page) => expect(pageFor(path)).toBe(page));

it("sends a browser that asks for HTML to the page it meant", async () => {
  const { status, headers } = await callRoute(login, { path: "/login", headers: BROWSER });

  expect({ status, to: headers.get("location") }).toEqual({ status: 302, to: "/signin" });
  expect(headers.get("vary")).toContain("Accept");
});

it("answers programs itself, and changes whoever asks", async () => {
  expect((await callRoute(tickets, { path: "/tickets", headers: { accept: "*/*" } })).status).toBe(401);
  expect((await callRoute(login, { method: "POST", path: "/login", headers: BROWSER, json: {} })).status).toBe(400);
});
