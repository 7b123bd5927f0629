import type { Browser, Page } from "@playwright/test";
import { expect, test, unique } from "../agent/agent-test";
import { ADMIN } from "../settings";

// The whole of what the desk is for, in two browsers: a customer's, who has no account, and an agent's.
test("a customer reports, follows live, answers, and sees the fix go live", async ({
  browser,
  baseURL,
  page: agent,
}) => {
  test.setTimeout(180_000);
  const subject = unique("Login button dead on Safari");
  const customer = await newWindow(browser, baseURL);

  await report(customer, subject);
  const publicId = /TK-\d{5,}/.exec(customer.url())?.[0] ?? "";
  await expect(customer.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  const progress = customer.getByRole("list", { name: "Progress of the ticket" });
  await expect(progress.getByText("Received, current stage")).toBeAttached();

  await signInByForm(agent, `/desk/tickets/${publicId}`);
  await expect(agent.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await agent.getByRole("textbox", { name: "Answer" }).fill("Thank you, we can see it too.");
  await agent.getByRole("button", { name: "Send answer" }).click();
  await expect(customer.getByText("Thank you, we can see it too.")).toBeVisible();

  for (const stage of ["Issue Created", "Fix in Progress", "PR Open", "Changes Requested", "Merged", "Deployed"]) {
    await moveTo(agent, stage);
    await expect(progress.getByText(`${stage}, current stage`)).toBeAttached();
  }

  await customer.getByRole("textbox", { name: "Your answer" }).fill("It works again, but slowly.");
  await customer.getByRole("button", { name: "Send answer" }).click();
  await expect(agent.getByText("It works again, but slowly.")).toBeVisible();
  await expect(agent.getByRole("combobox", { name: "Status" })).toHaveText("Open");

  await moveTo(agent, "Closed");
  await expect(progress.getByText("Closed, current stage")).toBeAttached();
  await expect(progress.getByText(/skipped/)).toHaveCount(0);

  const stranger = await newWindow(browser, baseURL);
  await stranger.goto(`/track/${publicId}`);
  await expect(stranger.getByText("Closed, current stage")).toBeAttached();
  await expect(stranger.getByText(subject)).toHaveCount(0);
  await expect(stranger.getByText("we can see it too")).toHaveCount(0);
});

async function newWindow(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL, locale: "en-GB", timezoneId: "UTC" })).newPage();
}

/** Through the front door, about the demo desk's product that shows the public nothing. */
async function report(customer: Page, subject: string): Promise<void> {
  await customer.goto("/");
  await customer.getByRole("link", { name: "Report a problem" }).first().click();
  await customer.getByRole("main").getByRole("link", { name: "Fernway Go" }).click();
  await customer.getByLabel("Your name").fill("Robin Sample");
  await customer.getByLabel("E-mail").fill("robin@example.com");
  await customer.getByLabel("Subject").fill(subject);
  await customer
    .getByRole("textbox", { name: "What happened?" })
    .fill("1. Open Safari\n2. Press **Sign in**\n\nNothing.");
  await customer.getByRole("button", { name: "Send report" }).click();
  await customer.waitForURL(/\/track\/TK-\d+\?/);
}

async function signInByForm(agent: Page, next: string): Promise<void> {
  await agent.goto(next);
  await agent.getByLabel("E-mail or name").fill(ADMIN.email);
  await agent.getByLabel("Password").fill(ADMIN.password);
  await agent.getByRole("button", { name: "Sign in" }).click();
  await agent.waitForURL(`**${next}`);
}

async function moveTo(agent: Page, stage: string): Promise<void> {
  await agent.getByRole("combobox", { name: "Stage" }).click();
  await agent.getByRole("option", { name: stage, exact: true }).click();
  await expect(agent.getByRole("combobox", { name: "Stage" })).toHaveText(stage);
}
