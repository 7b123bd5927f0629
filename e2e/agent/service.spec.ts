import { readFile } from "node:fs/promises";
import { writtenMails } from "../mails";
import { expect, openTicket, signIn, test, unique } from "./agent-test";

// What is promised, and what came of it: targets, ratings, tables and reports.

test("a policy that is made in the settings counts down on a ticket", async ({ desk, ticket }) => {
  const name = unique("Promise");
  const product = await desk.request.post("/api/desk/products", {
    data: { slug: name.toLowerCase().replace(" ", "-"), name },
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(product.ok()).toBe(true);
  await desk.goto("/desk/settings/sla");

  await desk.getByRole("button", { name: "New policy" }).click();
  const dialog = desk.getByRole("dialog", { name: "New policy" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("Product").selectOption({ label: name });
  await dialog.getByRole("spinbutton", { name: "First answer within" }).fill("3");
  await dialog.getByLabel("Unit of First answer within").selectOption("hours");
  await dialog.getByRole("button", { name: "Create policy" }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.getByRole("button", { name: `Edit ${name}` })).toBeVisible();

  await openTicket(desk, ticket);
  await desk.getByRole("combobox", { name: "Product" }).click();
  await desk.getByRole("option", { name }).click();
  await expect(desk.getByText(/^First answer due in .*, target 3 h$/).first()).toBeAttached();
});

test("a mail asks how it went, and the answer needs no JavaScript", async ({ desk, ticket, browser, baseURL }) => {
  const solved = await desk.request.patch(`/api/desk/tickets/${ticket.publicId}`, {
    data: { status: "resolved" },
    headers: { "if-match": `"${ticket.version}"`, "sec-fetch-site": "same-origin" },
  });
  expect(solved.ok()).toBe(true);
  let link: string | undefined;
  await expect
    .poll(async () => {
      link = await ratingLinkOf(ticket.publicId);
      return link;
    })
    .toBeDefined();

  const customer = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage();
  await customer.goto(link ?? "");
  await customer.getByRole("textbox").fill("Quick and kind.");
  await customer.getByRole("button", { name: "Good" }).click();
  await expect(customer.getByRole("heading", { level: 1, name: "Thank you for telling us" })).toBeVisible();
  await customer.goto(link ?? "");
  await expect(customer.getByRole("button")).toHaveCount(0);

  await openTicket(desk, ticket);
  await expect(desk.getByText("Quick and kind.")).toBeVisible();
});

/** From the mail that says it is solved, in the folder that takes the place of a mail server. */
async function ratingLinkOf(publicId: string): Promise<string | undefined> {
  for await (const { subject, text } of writtenMails()) {
    if (subject?.startsWith(`[${publicId}] Solved`)) return /\S+\/csat\/\S+/.exec(text ?? "")?.[0];
  }

  return undefined;
}

test("a view becomes a table for spreadsheets", async ({ desk, ticket }) => {
  await desk.goto(`/desk?search=${encodeURIComponent(ticket.subject.split(" ").at(-1) ?? "")}`);
  await expect(desk.getByText(ticket.subject)).toBeVisible();

  const arriving = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Export as CSV" }).click();
  const file = await arriving;
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\n");

  expect(file.suggestedFilename()).toMatch(/^tickets-\d{4}-\d\d-\d\d\.csv$/);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain("ticket,subject,status");
  expect(lines[1]).toContain(`${ticket.publicId},${ticket.subject}`);
  await expect(desk.getByText("Exported 1 ticket")).toBeVisible();
});

test("a manager reads how the desk did, over the span of their choice", async ({
  page,
  playwright,
  baseURL,
  ticket: _something,
}) => {
  const admin = await playwright.request.newContext({ baseURL });
  await signIn(admin);
  const manager = { email: `${unique("manager").replace(" ", "-")}@example.com`, password: "only-for-the-journeys" };
  const made = await admin.post("/api/desk/people", {
    data: { ...manager, name: "Mona Manager", roles: ["manager"] },
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(made.ok()).toBe(true);
  await signIn(page.request, manager);

  await page.goto("/desk");
  await page.getByRole("link", { name: "Reports" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
  await page.getByRole("link", { name: /^7/ }).click();

  await expect(page).toHaveURL(/days=7/);
  await expect(page.getByRole("main").getByRole("heading", { name: "Products" })).toBeVisible();
  await admin.dispose();
});
