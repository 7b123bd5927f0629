import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { DATA_DIR } from "../settings";
import { expect, openTicket, test } from "./agent-test";

// What came of the work: ratings by mail, and tables for spreadsheets.

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
  const folder = join(DATA_DIR, "mail");
  for (const name of await readdir(folder).catch(() => [])) {
    const { subject, text } = await simpleParser(await readFile(join(folder, name)));
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
