import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Payload } from "@/lib/github/payloads";
import { readDelivery } from "@/lib/github/read-delivery";
import { at, closed, deliveriesOf, merged, type SentDelivery } from "@/lib/testing/github/deliveries";
import { sha } from "@/lib/testing/github/world";
import type { Stage, TicketStatus } from "../tickets/vocabulary";
import { progress } from "../tickets/workflow";
import { decideMove, type Followed, UNFOLLOWED } from "./decide-move";
import { deriveStage } from "./derive-stage";
import type { Fact, IssueFact, PullRequestFact, RevertFact, RolloutFact } from "./facts";
import { mergeIssues, mergePullRequests } from "./merge-facts";

const { issue, pull, review, deployment, release, push } = deliveriesOf("acme/shop");
const tag = { body: "TinyDesk-Ticket: TK-00042" };
const fixes = { body: "Fixes #12" };

const factsOf = ({ event, payload }: SentDelivery): Fact[] =>
  readDelivery(event, Payload.parse(payload), new Date(at(59))).facts;

/** A ticket and what is known, as the verbs keep them, without the database. */
type World = {
  issues: Map<number, IssueFact>;
  pulls: Map<number, PullRequestFact>;
  rollouts: Map<string, RolloutFact>;
  reverts: Map<string, RevertFact>;
  ticket: { stage: Stage; status: TicketStatus };
  followed: Followed;
};

const CONTAINS = new Set([sha("live"), sha("live again"), "v2"]);

function take(world: World, facts: readonly Fact[]): void {
  for (const fact of facts) learn(world, fact);
  const issues = [...world.issues.values()].filter((one) => one.mentions.includes(42));
  const pullRequests = [...world.pulls.values()].filter(
    (one) =>
      !one.reverts &&
      (one.mentions.includes(42) ||
        one.closes.some((name) => issues.some((linked) => name === `acme/shop#${linked.number}`))),
  );
  const next = deriveStage({
    issues,
    pullRequests,
    rollouts: [...world.rollouts.values()],
    reverts: [...world.reverts.values()],
    contains: (_repository, _commit, ref) => CONTAINS.has(ref),
  });
  const { changes, followed } = decideMove(world.ticket, world.followed, next);
  world.ticket = progress(world.ticket, changes);
  world.followed = followed;
}

function learn({ issues, pulls, rollouts, reverts }: World, fact: Fact): void {
  const known = fact.kind === "issue" ? issues.get(fact.number) : undefined;
  const knownPull = fact.kind === "pull_request" ? pulls.get(fact.number) : undefined;
  if (fact.kind === "issue") issues.set(fact.number, known ? mergeIssues(known, fact) : fact);
  if (fact.kind === "pull_request") pulls.set(fact.number, knownPull ? mergePullRequests(knownPull, fact) : fact);
  if (fact.kind === "rollout") rollouts.set(fact.key, fact);
  if (fact.kind === "revert") reverts.set(`${fact.target} ${fact.by}`, fact);
}

function endOf(order: readonly (readonly Fact[])[]) {
  const world: World = {
    issues: new Map(),
    pulls: new Map(),
    rollouts: new Map(),
    reverts: new Map(),
    ticket: { stage: "RECEIVED", status: "new" },
    followed: UNFOLLOWED,
  };
  for (const facts of order) take(world, facts);

  return `${world.ticket.stage} ${world.ticket.status}`;
}

const STORIES: [string, SentDelivery[], string][] = [
  [
    "from an issue to the fix being live and the issue closed after it",
    [
      issue("opened", 1, tag),
      issue("assigned", 2, { ...tag, assignees: [{ id: 1 }] }),
      pull("opened", 3, { body: "TK-00042" }),
      review("changes_requested", 5),
      pull("synchronize", 6, { body: "TK-00042" }),
      pull("closed", 8, { body: "TK-00042", ...merged(8) }),
      deployment("success", 10, "live"),
      issue("closed", 12, { ...tag, ...closed(12) }),
    ],
    "CLOSED closed",
  ],
  [
    "with an issue that the merge has closed: it is live, and not closed",
    [
      issue("opened", 1, tag),
      pull("opened", 3, { ...fixes, draft: true }),
      pull("ready_for_review", 4, fixes),
      review("changes_requested", 5),
      review("approved", 6),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      issue("closed", 8, { ...tag, ...closed(8) }),
      deployment("success", 10, "live"),
    ],
    "DEPLOYED resolved",
  ],
  [
    "with changes that are still to be made",
    [
      issue("opened", 1, tag),
      pull("opened", 3, fixes),
      review("changes_requested", 4),
      pull("synchronize", 5, fixes),
      review("approved", 6),
      review("changes_requested", 7),
    ],
    "CHANGES_REQUESTED new",
  ],
  [
    "with a pull request that came to nothing",
    [
      issue("opened", 1, tag),
      issue("assigned", 2, { ...tag, assignees: [{ id: 1 }] }),
      pull("opened", 3, fixes),
      pull("closed", 4, { ...fixes, state: "closed", closed_at: at(4) }),
      pull("reopened", 5, fixes),
      pull("closed", 6, { ...fixes, state: "closed", closed_at: at(6) }),
    ],
    "FIX_IN_PROGRESS new",
  ],
  [
    "with two pull requests of which one is still open",
    [
      issue("opened", 1, tag),
      pull("opened", 3, fixes),
      pull("opened", 3, { ...fixes, number: 35 }),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      deployment("success", 10, "live"),
    ],
    "PR_OPEN new",
  ],
  [
    "with a revert after it was live",
    [
      issue("opened", 1, tag),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      deployment("success", 10, "live"),
      pull("opened", 20, { number: 40, created_at: at(20), body: "Reverts acme/shop#34" }),
      pull("closed", 21, { number: 40, created_at: at(20), body: "Reverts acme/shop#34", ...merged(21, "back") }),
      push(21, `Revert "x" (#40)\n\nThis reverts commit ${sha("merge")}.`),
    ],
    "ISSUE_CREATED open",
  ],
  [
    "with a deployment that failed after it was live",
    [
      issue("opened", 1, tag),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      deployment("success", 10, "live"),
      deployment("inactive", 11, "live"),
      deployment("failure", 12, "live again"),
      issue("closed", 8, { ...tag, ...closed(8) }),
    ],
    "MERGED open",
  ],
  [
    "with a release, while deployments go elsewhere",
    [
      issue("opened", 1, tag),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      deployment("success", 9, "live", { environment: "staging" }),
      deployment("success", 10, "older"),
      release(11, "v1"),
      release(12, "v2"),
    ],
    "DEPLOYED resolved",
  ],
  [
    "with an issue that was opened again after it was live",
    [
      issue("opened", 1, tag),
      pull("closed", 8, { ...fixes, ...merged(8) }),
      deployment("success", 10, "live"),
      issue("closed", 12, { ...tag, ...closed(12) }),
      issue("reopened", 13, tag),
    ],
    "DEPLOYED open",
  ],
  [
    "with an issue that a person closed without a fix",
    [issue("opened", 1, tag), issue("labeled", 2, tag), issue("closed", 3, { ...tag, ...closed(3, "not_planned") })],
    "CLOSED closed",
  ],
];

describe.each(STORIES)("a story %s", (_name, deliveries, end) => {
  const story = deliveries.map(factsOf);

  it(`ends at ${end} in whatever order its deliveries come`, () => {
    const ends = new Set<string>();
    for (const order of permutations(story)) ends.add(endOf(order));

    expect([...ends]).toEqual([end]);
  });

  it("ends so too when deliveries are repeated and some come late", () => {
    const positions = fc.array(fc.nat(story.length - 1), { maxLength: 12 });

    fc.assert(
      fc.property(fc.shuffledSubarray(story, { minLength: story.length }), positions, (order, again) => {
        const repeated = again.flatMap((position) => order.slice(position, position + 1));

        expect(endOf([...order, ...repeated])).toBe(end);
        expect(endOf([...repeated, ...order])).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});

function* permutations<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length <= 1) yield [...items];
  for (const [index, item] of items.entries()) {
    if (items.length <= 1) return;
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)])) yield [item, ...rest];
  }
}
