import type { Page } from "@playwright/test";
import { expect, openTicket, test, unique } from "./agent-test";

test("a ticket moves through the stages, and its status with it", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);

  for (const stage of ["Fix in Progress", "PR Open", "Merged", "Deployed"]) {
    await choose(desk, "Stage", stage);
    await expect(desk.getByText(`Moved to ${stage}`)).toBeVisible();
  }

  await desk.getByRole("button", { name: /^Show \d+ earlier changes$/ }).click();
  await expect(desk.getByText("moved it from PR Open to Merged")).toBeVisible();
  await expect(desk.getByRole("combobox", { name: "Status" })).toHaveText("Resolved");
  const progress = desk.getByRole("list", { name: "Progress of the ticket" });
  await expect(progress.getByText("Deployed, current stage")).toBeAttached();
  await expect(progress.getByText("Issue Created, skipped")).toBeAttached();
});

test("a change can be taken back", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await choose(desk, "Priority", "Urgent");
  await desk.getByRole("button", { name: "Undo" }).click();

  await expect(desk.getByRole("combobox", { name: "Priority" })).toHaveText("Medium");
  await expect(desk.getByText("lowered the priority from Urgent to Medium")).toBeVisible();
});

test("of two decisions about one thing the agent chooses", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await withoutNews(desk);
  await change(desk, ticket, { status: "pending" });

  await choose(desk, "Status", "Resolved");

  const dialog = desk.getByRole("dialog", { name: "Somebody was faster" });
  await expect(dialog.getByText("Pending")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Make my change" }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole("combobox", { name: "Status" })).toHaveText("Resolved");
  await expect.poll(async () => (await read(desk, ticket)).status).toBe("resolved");
});

test("decisions about different things go together", async ({ desk, ticket }) => {
  await openTicket(desk, ticket);
  await withoutNews(desk);
  await change(desk, ticket, { tags: ["export"] });

  await choose(desk, "Priority", "High");

  await expect(desk.getByText("Priority set to High")).toBeVisible();
  await expect(desk.getByText("Changed by others meanwhile: Tags: export")).toBeVisible();
  expect(await read(desk, ticket)).toMatchObject({ priority: "high", tags: ["export"] });
});

test("an agent takes, tags and renames a ticket from the keyboard", async ({ desk, ticket }) => {
  const subject = unique("Export does nothing");
  await openTicket(desk, ticket);

  await desk.keyboard.press("a");
  const search = desk.getByRole("combobox", { name: "Find an agent…" });
  await expect(search).toBeFocused();
  await desk.keyboard.type("Administrator");
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("combobox", { name: "Assignee: Administrator" })).toBeVisible();
  await expect(search).toBeHidden();

  await desk.keyboard.press("p");
  await desk.getByRole("option", { name: "High" }).click();
  await expect(desk.getByText("Priority set to High")).toBeVisible();

  await desk.keyboard.press("t");
  await desk.keyboard.type("billing,");
  await expect(desk.getByRole("button", { name: "Remove the tag billing" })).toBeVisible();

  await desk.getByRole("button", { name: "Edit the subject" }).click();
  await desk.getByRole("textbox", { name: "Subject" }).fill(subject);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect.poll(async () => (await read(desk, ticket)).tags).toEqual(["billing"]);
});

test("a closed ticket says so, and opens again", async ({ desk, ticket }) => {
  await change(desk, ticket, { status: "closed" });
  await openTicket(desk, ticket);

  await expect(desk.getByText("This ticket is closed")).toBeVisible();
  await desk.getByRole("button", { name: "Reopen" }).click();

  await expect(desk.getByText("This ticket is closed")).toBeHidden();
  await expect(desk.getByRole("combobox", { name: "Stage" })).toHaveText("Received");
});

test("a link by UUID leads to the number, and an unknown one says so", async ({ desk, ticket }) => {
  await desk.goto(`/desk/tickets/${ticket.id}`);
  await expect(desk).toHaveURL(new RegExp(`/desk/tickets/${ticket.publicId}$`));

  const missing = await desk.goto("/desk/tickets/TK-99999999");
  expect(missing?.status()).toBe(404);
  await expect(desk.getByRole("heading", { name: "There is no such ticket" })).toBeVisible();
});

async function choose(desk: Page, control: string, option: string): Promise<void> {
  await desk.getByRole("combobox", { name: control }).click();
  await desk.getByRole("option", { name: option, exact: true }).click();
}

/** As a page that was cut off: it does not hear what others do. */
async function withoutNews(desk: Page): Promise<void> {
  await desk.context().route("**/api/desk/events**", (route) => route.abort());
  await desk.reload();
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
}

async function change(desk: Page, { id }: { id: string }, body: object): Promise<void> {
  const answer = await desk.request.patch(`/api/desk/tickets/${id}`, {
    data: body,
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(answer.status()).toBe(200);
}

async function read(desk: Page, { id }: { id: string }) {
  return (await desk.request.get(`/api/desk/tickets/${id}`)).json();
}
