import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { database } from "@/lib/db/client";
import { createTicket } from "@/lib/domain/tickets/create";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { trackTicket } from "@/lib/domain/tracking/track";
import { asAnonymous } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { anEmail } from "@/lib/testing/factories";
import { closed, deliver, deliveriesOf, merged, type SentDelivery } from "@/lib/testing/github/deliveries";
import { aFollowingProduct } from "@/lib/testing/github/product";
import { type GithubServer, startGithub } from "@/lib/testing/github/server";
import { commitsInARow, sha } from "@/lib/testing/github/world";
import { followEvents, runJobs } from "@/lib/testing/jobs";

// Whole lives of a ticket, several of them in one test.
vi.setConfig({ testTimeout: 120_000 });

let github: GithubServer;
let endDesk: () => Promise<void>;

beforeAll(async () => {
  github = await startGithub();
  commitsInARow(github.addRepository("Acme/Shop"), "base", "merge", "live");
  endDesk = await testDesk({ GITHUB_API_URL: github.url });
});
beforeEach(async () => {
  await resetDatabase();
  await followEvents();
});
afterAll(async () => {
  await endDesk();
  await github.stop();
});

const { issue, pull, review, deployment } = deliveriesOf("Acme/Shop");

/** A report of a visitor, and what GitHub tells from its issue to its end. */
async function aReport() {
  await aFollowingProduct({ slug: "shop" });
  const ticket = await createTicket(await asAnonymous(), {
    subject: "The export stops",
    body: "After 10,000 rows.",
    requester: { email: anEmail() },
    product: "shop",
  });
  const tag = { body: `TinyDesk-Ticket: ${publicId(ticket.number)}` };
  const told: [SentDelivery, string][] = [
    [issue("opened", 1, tag), "ISSUE_CREATED"],
    [issue("assigned", 2, { ...tag, assignees: [{ id: 1 }] }), "FIX_IN_PROGRESS"],
    [pull("opened", 3, { ...tag, draft: true }), "FIX_IN_PROGRESS"],
    [pull("ready_for_review", 4, tag), "PR_OPEN"],
    [review("changes_requested", 5, tag), "CHANGES_REQUESTED"],
    [pull("synchronize", 6, tag), "PR_OPEN"],
    [review("approved", 7, tag), "PR_OPEN"],
    [pull("closed", 8, { ...tag, ...merged(8) }), "MERGED"],
    [deployment("in_progress", 9, "live"), "MERGED"],
    [deployment("success", 10, "live"), "DEPLOYED"],
    [issue("closed", 12, { ...tag, ...closed(12) }), "CLOSED"],
  ];
  const now = async () => (await trackTicket(await asAnonymous(), ticket)).tracked;

  return { ticket, told, now };
}

it("walks from submission to CLOSED by webhooks alone", async () => {
  const { told, now } = await aReport();
  expect((await now()).stage).toBe("RECEIVED");

  for (const [delivery, stage] of told) {
    expect(await deliver(delivery)).toMatchObject({ status: 200, json: { ok: true } });
    await runJobs();
    expect((await now()).stage).toBe(stage);
  }

  const end = await now();
  expect(end.status).toBe("closed");
  expect(end.pipeline.map(({ state }) => state)).toEqual([
    "done",
    "done",
    "done",
    "done",
    "done",
    "done",
    "done",
    "current",
  ]);
  expect(github.asked).toEqual([`GET /repos/acme/shop/compare/${sha("merge")}...${sha("live")}?per_page=1`]);
});

it("ends in the same state when its deliveries are repeated, late and in any order", async () => {
  const orders = fc.sample(fc.shuffledSubarray([...Array(11).keys()], { minLength: 11 }), { numRuns: 2, seed: 5 });
  const ends: unknown[] = [];

  for (const order of [...orders, [...Array(11).keys()].reverse()]) {
    await resetDatabase();
    await followEvents();
    const { told, now, ticket } = await aReport();
    const deliveries = order.flatMap((index) => told[index]?.[0] ?? []);
    for (const [index, delivery] of deliveries.entries()) {
      await deliver(delivery);
      if (index % 3 === 0) await deliver(deliveries[index >> 1] ?? delivery);
      if (index % 2 === 0) await runJobs();
    }
    for (const delivery of deliveries) await deliver({ ...delivery, id: `again-${delivery.id}` });
    await runJobs();

    const { stage, status } = await now();
    const links = await database().ticketLink.findMany({ where: { ticketId: ticket.id }, orderBy: { url: "asc" } });
    ends.push({ stage, status, links: links.map(({ url }) => url) });
  }

  expect(new Set(ends.map((end) => JSON.stringify(end)))).toEqual(
    new Set([
      JSON.stringify({
        stage: "CLOSED",
        status: "closed",
        links: [
          "https://github.com/Acme/Shop/issues/12",
          "https://github.com/Acme/Shop/pull/34",
          "https://shop.example.com/",
        ],
      }),
    ]),
  );
});

const TURNS = 5;

it("ends so in every order of the five that move it, each of them repeated", async () => {
  const lives = await Promise.all(permutations([...Array(TURNS).keys()]).map(aLife));

  for (let turn = 0; turn < TURNS; turn++) {
    // GitHub does not wait for one answer before it tells of another repository.
    await Promise.all(lives.flatMap(({ deliveries }) => deliveries.slice(turn, turn + 1).map((one) => deliver(one))));
    await runJobs();
  }
  // As GitHub repeats one, under its id, or as two webhooks tell of the same.
  await Promise.all(
    lives.map(async ({ deliveries }, index) => {
      for (const delivery of deliveries)
        await deliver(index % 2 ? delivery : { ...delivery, id: `late-${delivery.id}` });
    }),
  );
  await runJobs();

  const ends = await Promise.all(lives.map(async ({ now }) => pick(await now())));
  expect(ends).toHaveLength(120);
  expect(new Set(ends)).toEqual(new Set(["CLOSED closed"]));
});

/** A ticket of a repository of its own, and its turning points in this order. */
async function aLife(order: readonly number[]) {
  const name = `Acme/Shop-${order.join("")}`;
  commitsInARow(github.addRepository(name), "base", "merge", "live");
  const product = await aFollowingProduct({ repository: name.toLowerCase() });
  const own = deliveriesOf(name);
  const ticket = await createTicket(await asAnonymous(), {
    subject: "The export stops",
    body: "After 10,000 rows.",
    requester: { email: anEmail() },
    product: product.slug,
  });
  const tag = { body: `TinyDesk-Ticket: ${publicId(ticket.number)}` };
  const turns = [
    own.issue("opened", 1, tag),
    own.pull("opened", 3, tag),
    own.pull("closed", 8, { ...tag, ...merged(8) }),
    own.deployment("success", 10, "live"),
    own.issue("closed", 12, { ...tag, ...closed(12) }),
  ];

  return {
    deliveries: order.flatMap((turn) => turns[turn] ?? []),
    now: async () => (await trackTicket(await asAnonymous(), ticket)).tracked,
  };
}

function pick({ stage, status }: { stage: string; status: string }): string {
  return `${stage} ${status}`;
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];

  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
