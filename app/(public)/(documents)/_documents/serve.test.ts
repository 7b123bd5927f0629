import { beforeAll, expect, it } from "vitest";
import { env, provideEnv } from "@/lib/env";
import { GET as agents } from "../AGENTS.md/route";
import { GET as api } from "../API.md/route";
import { GET as llms } from "../llms.txt/route";
import { GET as quickstart } from "../QUICKSTART.md/route";
import { GET as skill } from "../SKILL.md/route";
import { GET as skillJson } from "../skill.json/route";
import { fillIn } from "./serve";

beforeAll(() => provideEnv({ ...env(), PUBLIC_URL: "https://help.example.com" }));

it.each([
  ["/SKILL.md", skill, "text/markdown; charset=utf-8"],
  ["/AGENTS.md", agents, "text/markdown; charset=utf-8"],
  ["/API.md", api, "text/markdown; charset=utf-8"],
  ["/QUICKSTART.md", quickstart, "text/markdown; charset=utf-8"],
  ["/skill.json", skillJson, "application/json"],
  ["/llms.txt", llms, "text/plain; charset=utf-8"],
])("%s is served with this deployment's address, and no placeholder is left", async (_, GET, type) => {
  const response = await GET();
  const text = await response.text();

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(text).toContain("https://help.example.com");
  expect(text).not.toMatch(/\{\{|127\.0\.0\.1|localhost/);
});

it("/skill.json is JSON that names the base of the API", async () => {
  expect(await (await skillJson()).json()).toMatchObject({ api: { base: "https://help.example.com/api/v1" } });
});

it.each([
  [100, 50, "Each key has 100 requests and 50 new tickets a minute."],
  [0, 50, "Each key has 50 new tickets a minute."],
  [0, 0, "This desk counts no requests."],
])("tells the limits that hold here: %i and %i", (RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES, sentence) => {
  provideEnv({ ...env(), RATE_LIMIT_REQUESTS, RATE_LIMIT_CREATES });

  expect(fillIn("{{LIMITS}}")).toBe(sentence);
});

it("refuses a document with a placeholder that nobody fills in", () => {
  expect(() => fillIn("{{BASE_URI}}")).toThrow("No document knows {{BASE_URI}}");
});
