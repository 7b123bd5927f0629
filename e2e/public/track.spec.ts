import type { APIRequestContext } from "@playwright/test";
import { addressOf, expect, type Submitted, test } from "./public-test";

const secretOf = ({ trackingUrl }: Submitted) => trackingUrl.replace(/^https?:\/\/[^/]+/, "");

async function change(program: APIRequestContext, { publicId }: Submitted, fields: object): Promise<void> {
  const { version } = await (await program.get(`/api/desk/tickets/${publicId}`)).json();
  const answer = await program.patch(`/api/desk/tickets/${publicId}`, {
    data: fields,
    headers: { "if-match": `"${version}"` },
  });
  expect(answer.ok()).toBe(true);
}

async function comment(program: APIRequestContext, { publicId }: Submitted, body: string, internal = false) {
  const answer = await program.post(`/api/desk/tickets/${publicId}/comments`, { data: { body, internal } });
  expect(answer.status()).toBe(201);
}

test("whoever knows only the number sees the progress and no more", async ({ page, ticket, program }) => {
  await comment(program, ticket, "We can see it here.");
  await page.goto(`/track/${ticket.publicId}`);

  await expect(page.getByRole("heading", { level: 1, name: `Ticket ${ticket.publicId}` })).toBeVisible();
  await expect(page.getByText("The customer reported it.")).toBeVisible();
  // The form to follow it by mail shows what an address looks like.
  const html = (await page.content()).replaceAll("name@example.com", "");
  for (const secret of [ticket.subject, "I press", "We can see it here", "Robin", "@example.com"]) {
    expect(html).not.toContain(secret);
  }
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});

test("a wrong token opens nothing, and says so", async ({ page, ticket }) => {
  await page.goto(`${secretOf(ticket).slice(0, -3)}xyz`);

  await expect(page.getByRole("alert").filter({ hasText: "does not open the private part" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: `Ticket ${ticket.publicId}` })).toBeVisible();
  expect(await page.content()).not.toContain(ticket.subject);
});

test("an unknown number is a page with the look-up form", async ({ page, ticket }) => {
  const answer = await page.goto("/track/TK-99999999");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such ticket" })).toBeVisible();

  await page.getByLabel("Ticket number").fill(ticket.publicId.toLowerCase());
  await page.getByRole("button", { name: "Show ticket" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Ticket ${ticket.publicId}` })).toBeVisible();
});

test("every spelling of a ticket leads to one address, and keeps the token", async ({ page, ticket }) => {
  const query = new URL(ticket.trackingUrl).search;
  const number = Number(ticket.publicId.slice(3));
  for (const path of [`/track/${ticket.id}`, `/track/tk-${number}`, `/track/${number}`, `/ticket/${ticket.publicId}`]) {
    await page.goto(`${path}${query}`);
    expect(addressOf(page)).toBe(`/track/${ticket.publicId}${query}`);
  }
});

test("what the desk does shows live on the customer's page", async ({ page, ticket, program }) => {
  const listening = page.waitForResponse((response) => response.url().includes("/events"));
  await page.goto(secretOf(ticket));
  await listening;
  await page.getByLabel("Your answer").fill("Half an ans");

  await comment(program, ticket, "We **see** it too.");
  await expect(page.getByText("We see it too.")).toBeVisible();
  await change(program, ticket, { stage: "FIX_IN_PROGRESS" });
  const progress = page.getByRole("list", { name: "Progress of the ticket" });
  await expect(progress.getByRole("listitem").filter({ hasText: "Fix in Progress" })).toHaveAttribute(
    "aria-current",
    "step",
  );
  await expect(page.getByRole("status").filter({ hasText: "Work on the fix began." })).toHaveCount(1);
  await expect(progress.getByText("Skipped", { exact: true })).toHaveCount(1);
  await expect(page.getByLabel("Your answer")).toHaveValue("Half an ans");
});

test("an internal note is nowhere in the page, not even for an agent", async ({ page, ticket, program, admin }) => {
  await comment(program, ticket, "xyzzy-internal: the customer is right", true);
  await comment(program, ticket, "We look into it.");
  await page.goto(secretOf(ticket));
  await expect(page.getByText("We look into it.")).toBeVisible();
  expect(await page.content()).not.toContain("xyzzy");

  const { cookies } = await admin.storageState();
  await page.context().addCookies(cookies);
  await page.goto(`/track/${ticket.publicId}`);
  await expect(page.getByRole("link", { name: "Open on the desk" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send answer" })).toBeHidden();
  expect(await page.content()).not.toContain("xyzzy");
});

test("an answer reopens a resolved ticket", async ({ page, ticket, program }) => {
  await change(program, ticket, { stage: "DEPLOYED" });
  await page.goto(secretOf(ticket));
  await expect(page.getByText("This ticket is resolved. Your answer opens it again.")).toBeVisible();

  const box = page.getByLabel("Your answer");
  await box.fill("It still happens.");
  await box.press("ControlOrMeta+Enter");
  await expect(page.getByRole("article", { name: "Message by You" }).last()).toContainText("It still happens.");
  await expect(box).toHaveValue("");
  await expect(page.getByText("You opened the ticket again.").first()).toBeAttached();
  await expect(page.getByText("This ticket is resolved.")).toBeHidden();
});

test("an empty answer is refused in words", async ({ page, ticket }) => {
  await page.goto(secretOf(ticket));
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(page.getByRole("region", { name: "It was not sent yet" })).toBeFocused();
  await expect(page.getByLabel("Your answer")).toHaveAccessibleDescription("Write something first.");
});
