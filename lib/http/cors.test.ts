import { beforeAll, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { testDatabase } from "@/lib/testing/database";
import { sampleDialect } from "@/lib/testing/sample-dialect";
import { ok } from "./result";

const SHOP = "https://shop.example.com";

function routeOf(cors: "listed" | "any") {
  const dialect = sampleDialect({ cors });

  return dialect.routes(
    dialect.route({
      operation: { id: "read", method: "GET", path: "/things", summary: "Read" },
      handler: async () => ok({}),
    }),
  );
}

beforeAll(async () => {
  await testDatabase();
  provideEnv({ ...env(), ALLOWED_ORIGINS: [SHOP] });
});

it("lets a listed origin read, and says that the answer depends on it", async () => {
  const { headers } = await callRoute(routeOf("listed"), { headers: { origin: SHOP } });

  expect(headers.get("access-control-allow-origin")).toBe(SHOP);
  expect(headers.get("access-control-allow-credentials")).toBe("true");
  expect(headers.get("vary")).toBe("Origin");
});

it("lets no other origin read, not even a look-alike", async () => {
  for (const origin of [`${SHOP}.evil.example`, "http://shop.example.com", "null"]) {
    const { headers } = await callRoute(routeOf("listed"), { headers: { origin } });
    expect(headers.has("access-control-allow-origin")).toBe(false);
    expect(headers.get("vary")).toBe("Origin");
  }
});

it("answers the preflight of a listed origin", async () => {
  const { status, headers } = await callRoute(routeOf("listed"), { method: "OPTIONS", headers: { origin: SHOP } });

  expect(status).toBe(204);
  expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  expect(headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
});

it("never lets everybody read with credentials", async () => {
  provideEnv({ ...env(), ALLOWED_ORIGINS: ["*"] });
  for (const cors of ["listed", "any"] as const) {
    const { headers } = await callRoute(routeOf(cors), { headers: { origin: "https://any.example" } });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
  }
});

it("tells refusals to allowed pages too", async () => {
  provideEnv({ ...env(), ALLOWED_ORIGINS: [SHOP] });
  const { status, headers } = await callRoute(routeOf("listed"), { method: "DELETE", headers: { origin: SHOP } });

  expect(status).toBe(405);
  expect(headers.get("access-control-allow-origin")).toBe(SHOP);
});
