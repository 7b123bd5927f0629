import type { Page } from "@playwright/test";
import { expect, openTicket, test, unique } from "./agent-test";

test("an answer reaches the customer, and opens a new ticket", async ({ desk, ticket }) => {
  const words = unique("Please try again");
  await openTicket(desk, ticket);

  await desk.keyboard.press("r");
  await desk.getByRole("textbox", { name: "Answer" }).fill(words);
  await desk.keyboard.press("Control+Enter");

  const answer = desk.getByRole("article", { name: /^Answer by/ }).filter({ hasText: words });
  await expect(answer).toBeVisible();
  await expect(answer.getByText("Sending…")).toBeHidden();
  await expect(desk.getByRole("textbox", { name: "Answer" })).toHaveValue("");
  await expect(desk.getByRole("combobox", { name: "Status" })).toHaveText("Open");

  const conversation = await conversationOfCustomer(desk, ticket);
  expect(conversation).toContain(words);
});

test("a note stays inside", async ({ desk, ticket }) => {
  const words = unique("Third one this week");
  await openTicket(desk, ticket);

  await desk.getByRole("tab", { name: "Internal note" }).click();
  await expect(desk.getByText("Only your team can read this")).toBeVisible();
  await desk.getByRole("textbox", { name: "Internal note" }).fill(words);
  await desk.getByRole("button", { name: "Add note", exact: true }).click();

  await expect(desk.getByRole("article", { name: /^Internal note by/ }).filter({ hasText: words })).toBeVisible();
  expect(await conversationOfCustomer(desk, ticket)).not.toContain(words);
});

test("what was typed outlives the page, each text in its own place", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await desk.getByRole("textbox", { name: "Answer" }).fill("Half an answer");
  await desk.getByRole("tab", { name: "Internal note" }).click();
  await expect(desk.getByRole("textbox", { name: "Internal note" })).toHaveValue("");
  await desk.getByRole("textbox", { name: "Internal note" }).fill("Half a note");

  await desk.reload();

  await expect(desk.getByRole("textbox", { name: "Internal note" })).toHaveValue("Half a note");
  await desk.getByRole("tab", { name: /^Answer/ }).click();
  await expect(desk.getByRole("textbox", { name: "Answer" })).toHaveValue("Half an answer");
});

test("an answer that could not be sent waits, and is sent once", async ({ desk, ticket }) => {
  const words = unique("It is fixed");
  await openTicket(desk, ticket);
  await desk.route("**/comments", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));

  await desk.getByRole("textbox", { name: "Answer" }).fill(words);
  await desk.getByRole("button", { name: "Send answer" }).click();
  await expect(desk.getByText("Not sent", { exact: true })).toBeVisible();

  await desk.unroute("**/comments");
  await desk.reload();
  await desk.getByRole("button", { name: "Try again" }).click();

  await expect(desk.getByText("Not sent", { exact: true })).toBeHidden();
  await expect(desk.getByRole("article").filter({ hasText: words })).toHaveCount(1);
});

test("answering and resolving is one step", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await desk.getByRole("textbox", { name: "Answer" }).fill("Solved by the update.");
  await desk.getByRole("button", { name: "Answer and change the status" }).click();
  await desk.getByRole("menuitem", { name: "Answer and resolve" }).click();

  await expect(desk.getByRole("combobox", { name: "Status" })).toHaveText("Resolved");
  await expect(desk.getByText("resolved the ticket")).toBeVisible();
});

test("a screenshot goes with the answer, and stays open when that arrives", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await desk.getByLabel("Screenshots", { exact: true }).setInputFiles({
    name: "button.png",
    mimeType: "image/png",
    buffer: Buffer.from(PIXEL, "base64"),
  });
  await expect(desk.getByRole("button", { name: "Remove button.png" })).toBeVisible();
  await expect(desk.getByRole("progressbar")).toBeHidden();
  await desk.getByRole("textbox", { name: "Answer" }).fill("Press this one.");
  const letGo = await holdAnswers(desk);
  await desk.getByRole("button", { name: "Send answer" }).click();

  const answer = desk.getByRole("article", { name: /^Answer by/ });
  const screenshot = desk.getByRole("dialog", { name: "button.png" });
  await answer.getByRole("link", { name: "button.png" }).click();
  await expect(screenshot).toBeVisible();
  letGo();
  await expect(desk.getByText("Sending…")).toBeHidden();
  await expect(screenshot).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toBeHidden();
});

/** Keeps answers on their way until what it returns is called. */
async function holdAnswers(desk: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await desk.route("**/api/desk/tickets/*/comments", async (route) => {
    if (route.request().method() === "POST") await held;
    await route.continue();
  });

  return letGo;
}

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function conversationOfCustomer(
  desk: Page,
  { publicId, trackingUrl }: { publicId: string; trackingUrl: string },
): Promise<string> {
  const token = new URL(trackingUrl).searchParams.get("token");
  const answer = await desk.request.get(`/api/desk/track/${publicId}?token=${token}`);

  return JSON.stringify((await answer.json()).conversation);
}
