import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { Fact } from "@/lib/domain/pipeline/facts";
import { Payload } from "./payloads";
import { readDelivery } from "./read-delivery";

type Examples = { name: string; examples: Record<string, unknown>[] }[];
const load = createRequire(import.meta.url);
const SERVERS = ["api.github.com", "ghes-31", "ghes-35"];
const examplesOf = (server: string): Examples => load(`@octokit/webhooks-examples/${server}/index.json`);

const NOW = new Date("2026-11-21T12:00:00Z");
const read = (event: string, payload: unknown) => readDelivery(event, Payload.parse(payload), NOW).facts;
const first = (event: string, action?: string): Record<string, unknown> => {
  const { examples = [] } = examplesOf("api.github.com").find(({ name }) => name === event) ?? {};

  return examples.find((example) => action === undefined || example.action === action) ?? {};
};

describe.each(SERVERS)("the deliveries of %s", (server) => {
  it("are read without a mistake, and tell of what they are about", () => {
    const told = new Map<string, Set<string>>();
    for (const { name, examples } of examplesOf(server)) {
      for (const example of examples) {
        if (typeof example.repository !== "object") continue;
        const facts = read(name, example);
        if (facts.length > 0) told.set(name, new Set([...(told.get(name) ?? []), ...facts.map(({ kind }) => kind)]));
        expect(JSON.stringify(facts)).not.toMatch(/undefined|NaN/);
      }
    }

    expect(Object.fromEntries([...told].map(([name, kinds]) => [name, [...kinds]]))).toEqual({
      issues: ["issue"],
      issue_comment: ["issue"],
      pull_request: ["pull_request"],
      pull_request_review: ["pull_request"],
      deployment_status: ["rollout"],
      release: ["rollout"],
    });
  });
});

it("reads an issue with GitHub's own time", () => {
  expect(read("issues", first("issues", "opened"))).toMatchObject([
    {
      kind: "issue",
      repository: "codertocat/hello-world",
      number: 1,
      state: { value: { is: "open" }, at: "2019-05-15T15:20:18.000Z" },
    } satisfies DeepPartial<Fact>,
  ]);
});

it("reads a deployment to production, and what came of it", () => {
  expect(read("deployment_status", first("deployment_status"))).toEqual([
    {
      kind: "rollout",
      repository: "codertocat/hello-world",
      key: "deployment-status:209916254",
      ref: "f95f852bd8fca8fcc58a9a2d6c842781e32a215e",
      environment: "production",
      isProduction: true,
      succeeded: true,
      url: null,
      at: "2019-05-15T15:20:55.000Z",
    },
  ]);
});

it("makes do with little, and lets what was not said stand as it is known", () => {
  const repository = { full_name: "Acme/Shop" };
  const NEVER = "0001-01-01T00:00:00.000Z";

  expect(
    read("issues", { action: "assigned", repository, issue: { number: 1 }, assignee: { login: "mona" } }),
  ).toMatchObject([
    { url: "https://github.com/Acme/Shop/issues/1", wasAssigned: true, state: { at: NEVER }, title: { at: NEVER } },
  ]);
  expect(
    read("pull_request_review", {
      action: "submitted",
      repository,
      review: { state: "CHANGES_REQUESTED", user: { login: "mona" } },
      pull_request: { number: 2 },
    }),
  ).toMatchObject([
    {
      number: 2,
      state: { at: NEVER },
      reviews: { "mona@2026-11-21T12:00:00.000Z": { value: "changes_requested", at: "2026-11-21T12:00:00.000Z" } },
    },
  ]);
  expect(
    read("pull_request", {
      action: "closed",
      repository,
      pull_request: { number: 2, merged: true, merge_commit_sha: "ABC" },
    }),
  ).toMatchObject([{ state: { value: { is: "merged", commit: "abc" }, at: "2026-11-21T12:00:00.000Z" } }]);
});

it.each([
  ["ping", {}],
  ["issues", { action: "opened" }],
  ["issues", { action: "opened", issue: { number: "1; DROP" } }],
  ["issues", { action: "deleted", issue: { number: 1 } }],
  ["pull_request", { action: "opened", pull_request: [] }],
  ["deployment_status", { deployment: { sha: "" }, deployment_status: { state: "success" } }],
  ["deployment_status", { deployment: { sha: "abc" }, deployment_status: { state: "in_progress" } }],
  ["release", { action: "published", release: { tag_name: "v1", draft: true } }],
  ["push", { ref: "refs/heads/topic", commits: [{ id: "1", message: `This reverts commit ${"a".repeat(40)}` }] }],
])("reads nothing into %s %o", (event, payload) => {
  expect(read(event, { repository: { full_name: "acme/shop" }, ...payload })).toEqual([]);
});

type DeepPartial<Value> = { [Key in keyof Value]?: Value[Key] extends object ? DeepPartial<Value[Key]> : Value[Key] };
