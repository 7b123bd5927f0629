import { expect, it } from "vitest";
import { completeEnv, env, parseEnv, provideEnv } from "./env";

it("runs a desk without a single variable", () => {
  expect(parseEnv({})).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://127.0.0.1:3000",
    DEMO: true,
    AUTH_MODE: "local",
    ADMIN_EMAIL: "admin@example.com",
    RATE_LIMIT_REQUESTS: 100,
    RATE_LIMIT_CREATES: 50,
    RATE_LIMIT_PUBLIC: 600,
    WEBHOOK_ALLOW_PRIVATE: false,
  });
});

it("takes an empty value for an unset one", () => {
  expect(parseEnv({ PORT: "", DATABASE_URL: "" })).toEqual(parseEnv({}));
});

it.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["DEMO", "maybe"],
  ["ROLE", "queen"],
  ["DATABASE_URL", "mysql://localhost/desk"],
  ["PUBLIC_URL", "desk.example.com"],
  ["ALLOWED_ORIGINS", "https://a.example/path"],
  ["ADMIN_EMAIL", "admin"],
  ["ADMIN_PASSWORD", "short"],
  ["AUTH_SECRET", "short"],
  ["RATE_LIMIT_REQUESTS", "-1"],
  ["LOG_LEVEL", "loud"],
  ["SMTP_URL", "http://mail.example.com"],
  ["GITHUB_APP_PRIVATE_KEY", "key.pem"],
])("names %s when it is %s", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`\\n  ${name} must `));
});

it("names every variable that is wrong at once", () => {
  expect(() => parseEnv({ PORT: "x", DEMO: "x" })).toThrow(/PORT must.*DEMO must/s);
});

it("keeps secrets out of its errors", () => {
  expect(() => parseEnv({ ADMIN_PASSWORD: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
});

it("asks for what single sign-on needs", () => {
  expect(() => parseEnv({ AUTH_MODE: "oidc" })).toThrow(/OIDC_JWKS_URL is required because AUTH_MODE is oidc/);
});

it("reads lists, flags and keys as they are written by hand", () => {
  expect(
    parseEnv({
      ALLOWED_ORIGINS: "https://a.example/, https://b.example:8443",
      WEBHOOK_ALLOW_PRIVATE: "on",
      TRUST_PROXY: "1",
      GITHUB_APP_PRIVATE_KEY: "-----BEGIN KEY-----\\nabc",
    }),
  ).toMatchObject({
    ALLOWED_ORIGINS: ["https://a.example", "https://b.example:8443"],
    WEBHOOK_ALLOW_PRIVATE: true,
    TRUST_PROXY: true,
    GITHUB_APP_PRIVATE_KEY: "-----BEGIN KEY-----\nabc",
  });
});

it("gives an address that a browser can open", () => {
  expect(parseEnv({ HOST: "0.0.0.0", PORT: "8080" }).PUBLIC_URL).toBe("http://127.0.0.1:8080");
  expect(parseEnv({ HOST: "::1" }).PUBLIC_URL).toBe("http://[::1]:3000");
  expect(parseEnv({ PUBLIC_URL: "https://desk.example.com/" }).PUBLIC_URL).toBe("https://desk.example.com");
});

it("answers with what the start provided", () => {
  const provided = parseEnv({ PORT: "4000" });
  provideEnv(provided);
  expect(env()).toBe(provided);
});

it("keeps everything that a start has found out", () => {
  completeEnv({ PORT: "4321" });
  completeEnv({ DATABASE_URL: "postgresql://localhost/desk" });
  expect(env()).toMatchObject({ PORT: 4321, DATABASE_URL: "postgresql://localhost/desk" });
});
