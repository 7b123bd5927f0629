import { afterEach, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { githubWebHost, githubWebUrl } from "./addresses";

const before = env();
afterEach(() => provideEnv(before));

it.each([
  ["https://api.github.com", "https://github.com", "github.com"],
  ["https://git.acme.example:8443/api/v3", "https://git.acme.example:8443", "git.acme.example:8443"],
  ["https://api.acme.ghe.com", "https://acme.ghe.com", "acme.ghe.com"],
])("has people read what is at %s at %s", (GITHUB_API_URL, url, host) => {
  provideEnv({ ...before, GITHUB_API_URL });

  expect([githubWebUrl(), githubWebHost()]).toEqual([url, host]);
});
