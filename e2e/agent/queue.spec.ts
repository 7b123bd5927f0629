import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, openLive, unique } from "./agent-test";
import { anotherWindow, listOf, rowOf, test } from "./queue-test";

test("narrows the list down and widens it again", async ({ queue: desk, submit }) => {
  const { subject } = await submit(unique("Filter me"));
  await expect(rowOf(desk, subject)).toBeVisible();
  await desk.getByRole("button", { name: "Filter" }).click();
  await desk.getByRole("menuitem", { name: "Priority" }).click();
  await desk.getByRole("menuitemcheckbox", { name: "Urgent" }).click();
  await expect(rowOf(desk, subject)).toBeHidden();
  await desk.getByRole("menuitemcheckbox", { name: "Medium" }).click();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Escape");

  await expect(rowOf(desk, subject)).toBeVisible();
  await expect(desk).toHaveURL("/desk?priority=medium,urgent");
  await desk.reload();
  await expect(rowOf(desk, subject)).toBeVisible();
  await desk.getByRole("link", { name: /^Remove filter: Priority/ }).click();
  await expect(desk).toHaveURL("/desk");
  await desk.goBack();
  await expect(desk).toHaveURL("/desk?priority=medium,urgent");
});

test("keeps a filter's options open that a click opened, until it is elsewhere or tapped again", async ({
  queue: desk,
  browser,
  baseURL,
}) => {
  const urgent = (page: Page) => page.getByRole("menuitemcheckbox", { name: "Urgent" });
  const priority = (page: Page) => page.getByRole("menuitem", { name: "Priority" });
  await desk.getByRole("button", { name: "Filter" }).click();
  await priority(desk).click();
  await expect(urgent(desk)).toBeVisible();
  await desk.mouse.move(0, 700);
  await urgent(desk).click();
  await expect(urgent(desk)).toBeChecked();
  await desk.getByRole("menuitem", { name: "Status" }).hover();
  await expect(urgent(desk)).toBeHidden();

  const storageState = await desk.context().storageState();
  const touch = await (await browser.newContext({ baseURL, hasTouch: true, storageState })).newPage();
  await openLive(touch, "/desk");
  await touch.getByRole("button", { name: "Filter" }).tap();
  await priority(touch).tap();
  await expect(urgent(touch)).toBeVisible();
  await priority(touch).tap();
  await expect(urgent(touch)).toBeHidden();
  await touch.context().close();
});

test("finds a ticket by its words, and says so when there is none", async ({ queue: desk, submit }) => {
  const { subject } = await submit(unique("Umbrella leaks"));
  const search = desk.getByRole("searchbox", { name: "Search tickets" });
  await desk.keyboard.press("/");
  await expect(search).toBeFocused();
  await search.fill(subject);
  await expect(listOf(desk).getByRole("listitem")).toHaveCount(1);
  await search.fill(`${subject} nowhere`);

  await expect(desk.getByRole("heading", { name: "No ticket matches" })).toBeVisible();
  await desk.getByRole("main").getByRole("link", { name: "Clear filters" }).first().click();
  await expect(search).toHaveValue("");
  await expect(rowOf(desk, subject)).toBeVisible();
});

test("is triaged from the keyboard alone", async ({ queue: desk, submit }) => {
  const { subject, publicId } = await submit(unique("Keyboard"));
  await openLive(desk, `/desk?search=${encodeURIComponent(subject)}&status=new,open`);
  const row = rowOf(desk, subject);
  await expect(row).toBeVisible();
  await desk.keyboard.press("j");
  await expect(row.getByRole("link", { name: subject })).toBeFocused();

  await desk.keyboard.press("p");
  await desk.keyboard.type("urg");
  await desk.keyboard.press("Enter");
  await expect(row.getByRole("link", { name: subject })).toBeFocused();
  await expect(row.getByRole("button", { name: "Priority Urgent. Change" })).toBeVisible();

  await desk.keyboard.press("i");
  await expect(row.getByRole("button", { name: /^Assigned to Administrator/ })).toBeVisible();

  await desk.keyboard.press("s");
  await desk.keyboard.type("clo");
  await desk.keyboard.press("Enter");
  await expect(row).toBeHidden();
  await expect(desk.getByText(`${publicId} is closed`)).toBeVisible();

  await desk.getByRole("button", { name: "Undo" }).first().click();
  await expect(row.getByRole("button", { name: /^Status New/ })).toBeVisible();
  await row.getByRole("link", { name: subject }).press("Enter");
  await expect(desk).toHaveURL(`/desk/tickets/${publicId}`);
});

test("puts a change back that the desk refuses", async ({ queue: desk, submit }) => {
  const { subject, publicId } = await submit(unique("Refused"));
  const row = rowOf(desk, subject);
  await desk.route(`**/api/desk/tickets/${publicId}`, (route) => route.abort());
  await row.getByRole("button", { name: /^Priority Medium/ }).click();
  await desk.getByRole("menuitemradio", { name: "Urgent" }).click();

  await expect(desk.getByText(`${publicId} was not changed`)).toBeVisible();
  await expect(row.getByRole("button", { name: /^Priority Medium/ })).toBeVisible();
});

test("agrees in two windows, within a second and without moving under the pointer", async ({
  queue: desk,
  browser,
  baseURL,
  submit,
}) => {
  const { subject } = await submit(unique("Two windows"));
  const other = await anotherWindow(browser, baseURL);
  await expect(rowOf(desk, subject)).toBeVisible();
  await setPriority(other, subject, "Urgent");
  await expect(priorityOf(desk, subject, "Urgent")).toBeVisible({ timeout: 1_000 });

  await other.mouse.move(0, 0);
  await rowOf(desk, subject).hover();
  const before = await rowOf(desk, subject).boundingBox();
  const arrived = await submit(unique("Arrives"));
  await expect(rowOf(other, arrived.subject)).toBeVisible();
  await expect(desk.getByRole("button", { name: /new tickets?$/ })).toBeVisible({ timeout: 1_000 });
  expect((await rowOf(desk, subject).boundingBox())?.y).toBe(before?.y);
  await expect(rowOf(desk, arrived.subject)).toBeHidden();

  await desk.getByRole("button", { name: /new tickets?$/ }).click();
  await expect(rowOf(desk, arrived.subject)).toBeVisible();
  await other.context().close();
});

test("goes on after a lost connection as if nothing had been missed", async ({ queue: desk, submit }) => {
  await desk.context().setOffline(true);
  const { subject } = await submit(unique("While offline"));
  await desk.context().setOffline(false);

  await expect(rowOf(desk, subject)).toBeVisible({ timeout: 20_000 });
});

test("goes on listening where it listens while the frame around it is drawn anew", async ({ queue: desk, submit }) => {
  const name = unique("Refunds");
  const streams: string[] = [];
  desk.on("request", (request) => {
    if (request.url().includes("/api/desk/events")) streams.push(request.url());
  });
  await desk.getByRole("link", { name: "Settings" }).click();
  await desk.getByRole("link", { name: "Teams" }).click();
  // What is drawn now knows of a later event than the desk did when it was opened.
  await submit(unique("Before the frame"));
  await desk.getByRole("button", { name: "New team" }).click();
  await desk.getByRole("dialog").getByLabel("Name").fill(name);
  await desk.getByRole("dialog").getByRole("button", { name: "Create team" }).click();
  await desk.getByRole("navigation", { name: "Desk" }).getByRole("link", { name }).click();
  await expect(desk.getByRole("heading", { name })).toBeVisible();

  expect(streams).toEqual([]);
});

test("opens any ticket and any view from the command palette", async ({ queue: desk, submit }) => {
  const { publicId, subject } = await submit(unique("Palette"));
  await desk.keyboard.press("Control+k");
  const palette = desk.getByRole("dialog", { name: "Command palette" });
  await palette.getByRole("combobox").fill("my tick");
  await palette.getByRole("option", { name: "My tickets" }).click();
  await expect(desk.getByRole("heading", { name: "My tickets" })).toBeVisible();

  await desk.keyboard.press("Control+k");
  await palette.getByRole("combobox").fill(subject);
  await palette.getByRole("option", { name: new RegExp(publicId) }).click();
  await expect(desk).toHaveURL(`/desk/tickets/${publicId}`);

  await desk.keyboard.press("g");
  await desk.keyboard.press("u");
  await expect(desk.getByRole("heading", { name: "Unassigned" })).toBeVisible();
});

test("leaves letters alone that are typed into a field, or when they are switched off", async ({ queue: desk }) => {
  const search = desk.getByRole("searchbox", { name: "Search tickets" });
  await search.pressSequentially("sjk?");
  await expect(search).toHaveValue("sjk?");
  await expect(desk.getByRole("dialog")).toBeHidden();
  await search.press("Escape");

  await desk.keyboard.press("?");
  await desk.getByRole("switch", { name: "Shortcuts of single keys" }).click();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("?");
  await expect(desk.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
});

test("fits a phone, with the views in a sheet", async ({ queue: desk }) => {
  await desk.setViewportSize({ width: 375, height: 720 });
  await desk.getByRole("link", { name: "Views" }).click();
  await desk
    .getByRole("dialog", { name: "Views" })
    .getByRole("link", { name: /^Unassigned/ })
    .click();

  await expect(desk.getByRole("dialog", { name: "Views" })).toBeHidden();
  await expect(desk.getByRole("heading", { name: "Unassigned" })).toBeVisible();
  expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`has nothing that axe objects to in ${colorScheme}`, async ({ queue: desk }) => {
    await desk.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await desk.keyboard.press("j");
    const { violations } = await new AxeBuilder({ page: desk }).analyze();

    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

const priorityOf = (page: Page, subject: string, priority = "") =>
  rowOf(page, subject).getByRole("button", { name: new RegExp(`^Priority ${priority}`) });

/** Resolves when the desk has it. */
async function setPriority(page: Page, subject: string, priority: string): Promise<void> {
  const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
  await priorityOf(page, subject).click();
  await page.getByRole("menuitemradio", { name: priority }).click();
  await saved;
}
