import { expect, it } from "vitest";
import { newNonce, pagePolicy } from "./page-policy";

const directive = (policy: string, name: string) => policy.split("; ").find((part) => part.startsWith(`${name} `));

it("lets scripts run by nonce only", () => {
  const policy = pagePolicy("abc", { isDevelopment: false });

  expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
});

it("evaluates no code outside development", () => {
  expect(pagePolicy("abc", { isDevelopment: true })).toContain("'unsafe-eval'");
  expect(pagePolicy("abc", { isDevelopment: false })).not.toContain("unsafe-eval");
});

it("lets nobody frame the pages or move their base", () => {
  const policy = pagePolicy("abc", { isDevelopment: false });

  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
});

it("never gives the same nonce twice", () => {
  const nonces = Array.from({ length: 1000 }, newNonce);

  expect(new Set(nonces).size).toBe(1000);
  expect(nonces.every((nonce) => /^[A-Za-z0-9+/]{22}==$/.test(nonce))).toBe(true);
});
