import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { env, provideEnv } from "@/lib/env";
import { asAgent } from "@/lib/testing/contexts";
import { aTicket } from "@/lib/testing/factories";
import { at, deliver, deliveriesOf, merged } from "@/lib/testing/github/deliveries";
import { deskWithGithub, startAnew } from "@/lib/testing/github/desk";
import { aFollowingProduct, asDeployment } from "@/lib/testing/github/product";
import { createIssue } from "@/lib/testing/github/routes";
import type { GithubServer } from "@/lib/testing/github/server";
import { commitsInARow, MONA, type Repository, sha } from "@/lib/testing/github/world";
import { runJobs } from "@/lib/testing/jobs";
import { addLink } from "../tickets/add-link";
import { hostOf } from "./host-of";
import { reconcile } from "./reconcile";

let github: GithubServer;
let end: () => Promise<void>;
let repository: Repository;
let token: string | undefined;

beforeAll(async () => {
  ({ github, end } = await deskWithGithub());
  token = env().GITHUB_TOKEN;
});
beforeEach(async () => {
  repository = await startAnew(github);
  commitsInARow(repository, "base", "merge", "live");
});
afterAll(() => end());

const { issue, pull } = deliveriesOf("acme/shop");

/** A ticket of which GitHub has told that its fix is being reviewed, and nothing since. */
async function aForgottenTicket() {
  const product = await aFollowingProduct();
  const ticket = await aTicket({ product: product.slug });
  createIssue(repository, "Export stops", "TK-00001");
  await deliver(issue("opened", 1, { number: 1, body: "TK-00001" }));
  await deliver(pull("opened", 3, { body: "Fixes #1" }));
  await runJobs();

  return ticket;
}

async function heal() {
  const ctx = await asDeployment();

  return reconcile(ctx, (name) => hostOf(ctx, name));
}

const now = async () => await database().ticket.findFirstOrThrow({ select: { stage: true, status: true } });

it("heals what deliveries that never came have left behind, and changes nothing the second time", async () => {
  await aForgottenTicket();
  expect(await now()).toEqual({ stage: "PR_OPEN", status: "new" });
  repository.pulls.push({
    ...{ number: 34, title: "Let it go on", body: "Fixes #1", draft: false, created_at: at(3), updated_at: at(8) },
    ...{ html_url: "https://github.com/acme/shop/pull/34", head: { ref: "x", sha: sha("head") } },
    ...merged(8),
    state: "closed",
  });
  repository.deployments.push({ id: 5, sha: sha("live"), environment: "production", production_environment: true });
  repository.statuses.push({
    ...{ id: 51, state: "success", environment: "production", environment_url: "https://shop.example.com" },
    ...{ created_at: at(10), deployment: 5 },
  });
  repository.comments.push({
    ...{ id: 9, body: "/public It is live.", author_association: "OWNER", user: MONA },
    ...{ created_at: at(11), issue: 1 },
  });

  expect(await heal()).toEqual([]);
  expect(await now()).toEqual({ stage: "DEPLOYED", status: "resolved" });
  expect(await database().comment.findMany({ select: { body: true } })).toEqual([{ body: "It is live." }]);

  const events = await database().ticketEvent.count();
  expect(await heal()).toEqual([]);
  expect(await database().ticketEvent.count()).toBe(events);
});

it("says which repositories could not be asked, and asks nothing about closed tickets", async () => {
  await aForgottenTicket();
  github.limitNext(100);
  expect(await heal()).toMatchObject([{ repository: "acme/shop", error: { isLasting: false } }]);

  github.limitNext(0);
  await database().ticket.updateMany({ data: { status: "closed", stage: "CLOSED" } });
  github.asked.length = 0;
  await heal();
  expect(github.asked).toEqual([]);
});

it("asks nothing of a repository that GitHub never delivered for, unless there are credentials for it", async () => {
  const product = await aFollowingProduct();
  const { id } = await aTicket({ product: product.slug });
  createIssue(repository, "Export stops", "TK-00001");
  await addLink(await asAgent(), { id }, { url: `${github.url}/acme/shop/issues/1` });
  await runJobs();
  const askedOfTicket = async () => {
    github.asked.length = 0;
    await heal();

    return github.asked.length > 0;
  };
  provideEnv({ ...env(), GITHUB_TOKEN: undefined });
  expect(await askedOfTicket()).toBe(false);

  await database().product.update({ where: { id: product.id }, data: { firstDeliveryAt: new Date() } });
  expect(await askedOfTicket()).toBe(true);

  await database().product.update({ where: { id: product.id }, data: { firstDeliveryAt: null } });
  provideEnv({ ...env(), GITHUB_TOKEN: token });
  expect(await askedOfTicket()).toBe(true);
});
