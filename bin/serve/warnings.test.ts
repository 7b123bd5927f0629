import { expect, it } from "vitest";
import { parseEnv } from "@/lib/env";
import { warningsOf } from "./warnings";

const oidc = { AUTH_MODE: "oidc", OIDC_JWKS_URL: "https://id.example.com/keys" };

it.each([
  [{ ROLE: "worker" }, "PUBLIC_URL is not set"],
  [{ ROLE: "worker", PUBLIC_URL: "" }, "PUBLIC_URL is not set"],
  [oidc, "OIDC_AUDIENCE is not set"],
])("an operator is warned of %j", (source, warning) => {
  expect(warningsOf(parseEnv(source))).toEqual([expect.stringContaining(warning)]);
});

it.each([
  {},
  { ROLE: "web" },
  { ROLE: "worker", PORT: "3000", PUBLIC_URL: "http://desk.internal:3000" },
  { ...oidc, OIDC_AUDIENCE: "glassdesk" },
])("nobody is warned of %j", (source) => {
  expect(warningsOf(parseEnv(source))).toEqual([]);
});
