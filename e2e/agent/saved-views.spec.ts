import { AxeBuilder } from "@axe-core/playwright";
import { expect, openLive, unique } from "./agent-test";
import { test } from "./queue-test";

test("keeps what is on screen as a view, renames it, and deletes it with a way back", async ({ queue: desk }) => {
  const name = unique("Urgent and mine");
  const renamed = unique("Renamed");
  await openLive(desk, "/desk?priority=urgent&assignee=me&sort=oldest");
  await desk.getByRole("button", { name: "Save view" }).click();
  const dialog = desk.getByRole("dialog", { name: "Save view" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: "Save view" }).click();

  await expect(desk.getByRole("heading", { level: 1, name })).toBeVisible();
  const sidebar = desk.getByRole("navigation", { name: "Desk" });
  await expect(sidebar.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  await sidebar.getByRole("link", { name: "All open" }).click();
  await sidebar.getByRole("link", { name }).click();
  await expect(desk).toHaveURL("/desk?priority=urgent&assignee=me&sort=oldest");

  await desk.getByRole("button", { name: `View ${name}` }).click();
  await desk.getByRole("menuitem", { name: /^Rename/ }).click();
  await desk.getByRole("textbox", { name: "Name" }).fill(renamed);
  await desk.getByRole("button", { name: "Save changes" }).click();
  await expect(sidebar.getByRole("link", { name: renamed })).toBeVisible();

  await desk.getByRole("button", { name: `View ${renamed}` }).click();
  await desk.getByRole("menuitem", { name: "Delete" }).click();
  await expect(sidebar.getByRole("link", { name: renamed })).toBeHidden();
  await desk.getByRole("button", { name: "Undo" }).click();
  await expect(sidebar.getByRole("link", { name: renamed })).toBeVisible();
});
