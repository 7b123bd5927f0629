import { AxeBuilder } from "@axe-core/playwright";
import { expect, openLive, unique } from "./agent-test";
import { listOf, rowOf, test } from "./queue-test";

test("changes several tickets at once, and takes it back for all of them", async ({ queue: desk, submit }) => {
  const word = unique("Bulk").replace(/\W+/g, "");
  for (const name of ["one", "two", "three"]) await submit(`${word} ${name}`);
  await openLive(desk, `/desk?search=${word}&status=new,open`);
  await expect(listOf(desk).getByRole("listitem")).toHaveCount(3);
  await desk.keyboard.press("j");
  await desk.keyboard.press("x");
  await desk.keyboard.press("Shift+J");
  const bar = desk.getByRole("toolbar", { name: "Selected tickets" });
  await expect(bar).toContainText("2 selected");
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);

  await desk.keyboard.press("Control+a");
  await expect(bar).toContainText("3 selected");
  await desk.keyboard.press("p");
  await desk.keyboard.type("urg");
  await desk.keyboard.press("Enter");
  await expect(listOf(desk).getByRole("button", { name: "Priority Urgent. Change" })).toHaveCount(3);

  await desk.keyboard.press("s");
  await desk.keyboard.type("clo");
  await desk.keyboard.press("Enter");
  await expect(listOf(desk)).toBeHidden();
  await expect(bar).toBeHidden();
  await desk
    .getByRole("listitem")
    .filter({ hasText: "3 tickets set to Closed" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(listOf(desk).getByRole("button", { name: "Status New. Change" })).toHaveCount(3);
});

test("says which tickets were not changed, and why", async ({ queue: desk, submit }) => {
  const word = unique("Stale").replace(/\W+/g, "");
  const changed = await submit(`${word} changed`);
  const other = await submit(`${word} other`);
  await openLive(desk, `/desk?search=${word}&status=all`);
  await rowOf(desk, other.subject).hover();
  await rowOf(desk, other.subject)
    .getByRole("checkbox", { name: `Select ${other.publicId}` })
    .click();
  await rowOf(desk, changed.subject).click({ modifiers: ["Shift"] });
  await desk.getByRole("toolbar").getByRole("button", { name: "Tags" }).click();
  await desk.keyboard.type("release-8");
  await desk.keyboard.press("Enter");
  await expect(listOf(desk).getByRole("link", { name: "Tag release-8" })).toHaveCount(2);
  const undo = desk.getByRole("listitem").filter({ hasText: "2 tickets tagged release-8" });
  await expect(undo).toBeVisible();

  const answer = await desk.request.patch(`/api/desk/tickets/${changed.id}`, {
    headers: { "sec-fetch-site": "same-origin" },
    data: { priority: "high" },
  });
  expect(answer.ok()).toBe(true);
  await undo.getByRole("button", { name: "Undo" }).click();

  const alert = desk.getByRole("alert").filter({ hasText: "1 of 2 tickets not changed" });
  await expect(alert).toContainText("changed by somebody else");
  await expect(alert.getByRole("link", { name: changed.publicId })).toBeVisible();
  await expect(rowOf(desk, other.subject).getByRole("link", { name: "Tag release-8" })).toBeHidden();
  await expect(rowOf(desk, changed.subject).getByRole("link", { name: "Tag release-8" })).toBeVisible();
});
