import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { deliveriesOf, type SentDelivery } from "@/lib/testing/github/payloads";
import { type GithubServer, startGithub } from "@/lib/testing/github/server";
import { signed } from "@/lib/testing/github/sign";
import { type Repository, sha } from "@/lib/testing/github/world";
import { signIn } from "../agent/agent-test";
import { addressOf, expect, type Product, test } from "../public/public-test";
import { GITHUB } from "../settings";

test.describe.configure({ mode: "serial" });

let github: GithubServer;

test.beforeAll(async () => {
  github = await startGithub(GITHUB.port);
});
test.afterAll(() => github.stop());

/** A repository of this journey's own, which the product follows. */
async function follow(admin: APIRequestContext, product: Product): Promise<Repository> {
  const repository = github.addRepository(`acme/${randomUUID()}`);
  github.tokens.set(
    GITHUB.token,
    [...github.repositories.values()].map(({ name }) => name),
  );
  const answer = await admin.patch(`/api/desk/products/${product.id}`, {
    data: { repository: repository.name, publicRepo: true },
  });
  expect(answer.ok()).toBe(true);

  return repository;
}

async function deliver(request: APIRequestContext, delivery: SentDelivery, secret: string): Promise<void> {
  const { body, headers } = signed(delivery, secret);
  const answer = await request.post("/api/webhooks/github", { headers, data: Buffer.from(body) });
  expect(answer.status()).toBe(200);
}

test("the set-up page says when GitHub's first delivery arrives, and what it did", async ({ page, admin, product }) => {
  const repository = await follow(admin, product);
  await signIn(page.request);
  await page.goto(`/desk/settings/products/${product.id}/github`);
  await expect(page.getByText(`${repository.name}, a public repository, can be read and written to.`)).toBeVisible();
  await page.getByRole("button", { name: "Generate a secret" }).click();
  const secret = (await page.getByText("Secret", { exact: true }).locator("..").locator("code").textContent()) ?? "";
  await expect(page.getByText("Nothing has been delivered yet.")).toBeVisible();

  const { payload } = deliveriesOf(repository.name).issue("opened", 1);
  await deliver(page.request, { id: randomUUID(), event: "ping", payload: { repository: payload.repository } }, secret);
  await expect(page.getByText("Connected: the first delivery came")).toBeVisible();

  await page.getByRole("list", { name: "Deliveries" }).getByRole("link", { name: "ping" }).click();
  await expect(page.getByText("It was about nothing that a ticket waits for")).toBeVisible();
});

test("an agent makes an issue, and the customer watches the fix go live by itself", async ({
  page: agent,
  browser,
  baseURL,
  admin,
  product,
  ticket,
}) => {
  test.setTimeout(180_000);
  const repository = await follow(admin, product);
  const { secret } = await (await admin.post(`/api/desk/products/${product.id}/webhook-secret`)).json();
  const customer = await (await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "UTC" })).newPage();
  await customer.goto(new URL(ticket.trackingUrl).pathname + new URL(ticket.trackingUrl).search);
  expect(addressOf(customer)).toContain(ticket.publicId);
  const reached = (stage: string) =>
    expect(
      customer.getByRole("list", { name: "Progress of the ticket" }).getByText(`${stage}, current stage`),
    ).toBeAttached();

  await signIn(agent.request);
  await agent.goto(`/desk/tickets/${ticket.publicId}`);
  await agent.getByRole("button", { name: "Create issue" }).click();
  const dialog = agent.getByRole("dialog", { name: "Create issue" });
  await expect(dialog).toHaveAccessibleDescription(`In ${repository.name}, which is public. Everybody will read this.`);
  await dialog.getByLabel("Title").fill("Export does nothing");
  await dialog.getByRole("tab", { name: "Preview" }).click();
  await expect(dialog.getByText(`TinyDesk-Ticket: ${ticket.publicId}`)).toBeVisible();
  await dialog.getByRole("button", { name: "Create issue" }).click();
  await expect(agent.getByRole("link", { name: /Export does nothing/ })).toBeVisible();
  await reached("Issue Created");
  expect(repository.issues).toMatchObject([{ title: "Export does nothing" }]);
  expect(repository.issues[0]?.body).not.toMatch(/Robin|@example\.com|token=/);

  // After the issue, which GitHub has made just now.
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const { issue, pull, deployment } = deliveriesOf(repository.name);
  const one = (minutes: number) => ({ number: 1, updated_at: at(minutes) });
  const fix = (minutes: number) => ({ body: "Fixes #1", created_at: at(2), updated_at: at(minutes) });
  const merge = { state: "closed", merged: true, merged_at: at(3), closed_at: at(3), merge_commit_sha: sha("merge") };
  const told: [SentDelivery, string][] = [
    [issue("assigned", 1, { ...one(1), assignees: [{ id: 1 }] }), "Fix in Progress"],
    [pull("opened", 2, fix(2)), "PR Open"],
    [pull("closed", 3, { ...fix(3), ...merge }), "Merged"],
    [deployment("success", 4, "merge", { created_at: at(4) }), "Deployed"],
    [issue("closed", 5, { ...one(5), state: "closed", state_reason: "completed", closed_at: at(5) }), "Closed"],
  ];
  for (const [delivery, stage] of told) {
    await deliver(agent.request, delivery, secret);
    await reached(stage);
  }
  await expect(customer.getByRole("link", { name: /#34/ })).toBeVisible();
});
