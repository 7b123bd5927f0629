import { expect, it } from "vitest";
import { linkTarget } from "./link-target";

it.each([
  ["https://github.com/acme/shop/issues/12", { kind: "issue", repository: "acme/shop", number: 12 }],
  ["https://github.com/acme/shop.js/pull/7", { kind: "pull_request", repository: "acme/shop.js", number: 7 }],
  ["https://github.com/acme/shop/pull/7/files#diff-1", { kind: "pull_request", repository: "acme/shop", number: 7 }],
  ["https://www.github.com/acme/shop/issues/12?x=1", { kind: "issue", repository: "acme/shop", number: 12 }],
  ["https://github.com/Acme/Shop/issues/12", { kind: "issue", repository: "acme/shop", number: 12 }],
])("reads what %s names", (url, target) => {
  expect(linkTarget(url)).toEqual(target);
});

it.each([
  "https://github.com/acme/shop",
  "https://github.com/acme/shop/issues",
  "https://github.com/acme/shop/issues/new",
  "https://github.com.evil.example/acme/shop/issues/12",
  "https://evil.example/github.com/acme/shop/issues/12",
  "not an address",
])("reads nothing into %s", (url) => {
  expect(linkTarget(url)).toBeNull();
});

it("knows the host of an Enterprise server, and then no other", () => {
  const url = "https://git.acme.example:8443/acme/shop/pull/7";

  expect(linkTarget(url, "git.acme.example:8443")).toMatchObject({ kind: "pull_request", number: 7 });
  expect(linkTarget(url)).toBeNull();
  expect(linkTarget("https://github.com/acme/shop/pull/7", "git.acme.example:8443")).toBeNull();
});
