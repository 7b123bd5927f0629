import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ADMIN } from "../settings";
import { expect, test } from "./agent-test";

async function fillIn(page: Page, password = ADMIN.password) {
  await page.getByLabel("E-mail or name").fill(ADMIN.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("brings people to the page that they wanted", async ({ page }) => {
  await page.goto("/desk?assignee=none");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail or name").fill("admin");
  await page.getByLabel("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("heading", { name: "Unassigned" })).toBeVisible();
});

test("says what was wrong, keeps the name and lets one try again", async ({ page }) => {
  await page.goto("/signin");
  await fillIn(page, "not-the-password");

  await expect(page.getByRole("alert").filter({ hasText: "Wrong name or password" })).toBeVisible();
  await expect(page.getByLabel("E-mail or name")).toHaveValue(ADMIN.email);
  await page.getByLabel("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "All open" })).toBeVisible();
});

test("never leads to another site", async ({ page, baseURL }) => {
  await page.goto("/signin?next=//evil.example/desk");
  await fillIn(page);

  await expect(page).toHaveURL(`${baseURL}/desk`);
});

test("goes on at once when one is signed in, and ends with signing out", async ({ desk }) => {
  await desk.goto("/signin?next=/desk?status=closed");
  await expect(desk.getByRole("heading", { name: "Closed" })).toBeVisible();
  await desk.getByRole("button", { name: /your menu/ }).click();
  await desk.getByRole("menuitem", { name: "Sign out" }).click();
  await desk.waitForURL("/");
  await desk.goto("/desk");

  await expect(desk.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("signs in, filters, searches and pages by links and forms", async ({ page }) => {
    await page.goto("/signin");
    await fillIn(page, "not-the-password");
    await expect(page.getByText("Wrong name or password")).toBeVisible();

    await fillIn(page);
    await expect(page.getByRole("list", { name: "Tickets" }).getByRole("listitem").first()).toBeVisible();
    await page.getByRole("link", { name: /^Closed/ }).click();
    await expect(page.getByRole("heading", { name: "Closed" })).toBeVisible();
    await page.getByLabel("Priority", { exact: true }).selectOption("High");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/status=closed&priority=high/);
    await page.getByRole("searchbox", { name: "Search tickets" }).fill("invoice");
    await page.getByRole("searchbox", { name: "Search tickets" }).press("Enter");
    await expect(page).toHaveURL(/search=invoice/);
  });
});

test("has nothing that axe objects to", async ({ page }) => {
  await page.goto("/signin");
  const { violations } = await new AxeBuilder({ page }).analyze();

  expect(violations).toEqual([]);
});
