import { beforeAll, expect, it } from "vitest";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import * as route from "./route";

beforeAll(async () => {
  await testDatabase();
});

it.each(["GET", "POST", "DELETE"])(
  "answers %s of an address that is no API's with a problem, not a page",
  async (method) => {
    const answer = await callRoute(route, { method, path: "/api/nowhere", headers: { accept: "text/html" } });

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json).toMatchObject({ status: 404 });
  },
);
