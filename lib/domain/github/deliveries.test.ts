import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { asAgent } from "@/lib/testing/contexts";
import { aTicket } from "@/lib/testing/factories";
import { deliver, deliveriesOf, merged, type SentDelivery } from "@/lib/testing/github/deliveries";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct, asDeployment } from "@/lib/testing/github/product";
import type { GithubServer } from "@/lib/testing/github/server";
import { commitsInARow } from "@/lib/testing/github/world";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { followDeliveryAgain } from "./follow-again";
import { getDelivery } from "./get-delivery";
import { listDeliveries } from "./list-deliveries";

let github: GithubServer;
let end: () => Promise<void>;
let product: { id: string };

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
});
beforeEach(async () => {
  commitsInARow(await startAnew(github), "merge", "live");
  const { id, slug } = await aFollowingProduct();
  product = { id };
  await aTicket({ product: slug });
});
afterAll(() => end());

const { issue, pull, deployment } = deliveriesOf("acme/shop");
const tag = { body: "TK-00001" };

async function tell(...deliveries: SentDelivery[]) {
  for (const delivery of deliveries) await deliver(delivery);
  await runJobs();
}

const read = async (id: string) => getDelivery(await asDeployment(), product, id);
const list = async (input = {}) => listDeliveries(await asDeployment(), product, input);

it("tells what a delivery did to each ticket, and of one that changed nothing that it did not", async () => {
  const opened = issue("opened", 1, tag);
  const labeled = issue("labeled", 2, tag);
  const elsewhere = issue("opened", 3, { number: 99 });
  await tell(opened, labeled, elsewhere);

  const details = await read(opened.id);
  expect(details).toMatchObject({ event: "issues", action: "opened", state: "done", error: null, tickets: 1 });
  expect(details.effects).toMatchObject([
    {
      publicId: "TK-00001",
      events: [{ kind: "link_added" }, { kind: "stage_changed", after: { stage: "ISSUE_CREATED" } }],
    },
  ]);
  expect((await read(labeled.id)).effects).toEqual([{ publicId: "TK-00001", events: [] }]);
  expect(await read(elsewhere.id)).toMatchObject({ state: "nothing", tickets: 0, effects: [] });
});

it("tells of the tickets that a delivery moved before those that it only concerned", async () => {
  const { slug } = await database().product.findUniqueOrThrow({ where: product });
  for (let number = 2; number <= 51; number++) await aTicket({ product: slug });
  const opened = issue("opened", 1, { body: "TK-00051" });
  await tell(opened);
  // As after a rollout, which concerns every ticket whose fix is merged.
  const all = (await database().ticket.findMany()).map(({ id }) => id);
  await database().githubDelivery.update({ where: { id: opened.id }, data: { ticketIds: all } });

  const { tickets, effects } = await read(opened.id);
  expect(tickets).toBe(51);
  expect(effects).toHaveLength(50);
  expect(effects.map((effect) => effect.publicId)).toEqual(effects.map((effect) => effect.publicId).toSorted());
  expect(effects.filter(({ events }) => events.length > 0)).toMatchObject([{ publicId: "TK-00051" }]);
});

it("lists by outcome, page by page, newest first", async () => {
  const told = [1, 2, 3].map((minute) => issue("opened", minute, tag));
  await tell(...told, issue("opened", 4, { number: 99 }));

  const first = await list({ state: "done", limit: 2 });
  const rest = await list({ state: "done", limit: 2, cursor: first.nextCursor ?? "" });

  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(told.map(({ id }) => id).reverse());
  expect(rest.nextCursor).toBeNull();
  expect((await list()).items.map(({ state }) => state)).toEqual(["nothing", "done", "done", "done"]);
  await expect(list({ cursor: first.nextCursor ?? "" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
});

it("gives up after the last attempt, and does it once more when asked", async () => {
  const live = deployment("success", 10, "live");
  await tell(pull("closed", 8, { ...tag, ...merged(8) }));
  github.limitNext(1);
  await tell(live);
  expect(await read(live.id)).toMatchObject({ state: "waiting", error: "GitHub asks the desk to slow down" });

  await database().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1`;
  github.limitNext(1);
  await hastenJobs();
  await runJobs();
  expect(await read(live.id)).toMatchObject({ state: "failed", doneAt: null, tickets: 1 });

  const ctx = await asDeployment();
  await followDeliveryAgain(ctx, product, live.id);
  expect(await followDeliveryAgain(ctx, product, live.id)).toMatchObject({ state: "waiting", error: null });
  expect((await waitingJobs()).filter(({ task }) => task === "follow-delivery")).toHaveLength(1);
  await runJobs();
  expect(await read(live.id)).toMatchObject({ state: "done", error: null });
  const [effect] = (await read(live.id)).effects;
  expect(effect?.events.map(({ kind }) => kind)).toEqual(["link_added", "status_changed", "stage_changed"]);

  await followDeliveryAgain(ctx, product, live.id);
  await runJobs();
  expect((await read(live.id)).effects).toEqual([effect]);
});

it("is for leads, and about the product's own repository only", async () => {
  const opened = issue("opened", 1, tag);
  await tell(opened);
  const another = { id: (await aFollowingProduct({ repository: "acme/another" })).id };
  const agent = await asAgent();
  const ctx = await asDeployment();

  await expect(getDelivery(agent, product, opened.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(listDeliveries(agent, product)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(followDeliveryAgain(agent, product, opened.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(getDelivery(ctx, another, opened.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(followDeliveryAgain(ctx, another, opened.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await listDeliveries(ctx, another)).items).toEqual([]);
});
