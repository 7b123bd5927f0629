import { randomUUID } from "node:crypto";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { test as agentTest, openLive, signIn } from "./agent-test";

type Ticket = { id: string; publicId: string; subject: string };

/** The queue, live, and a way to make things happen that no window has done. */
export const test = agentTest.extend<{ queue: Page; submit: (subject: string) => Promise<Ticket> }>({
  queue: async ({ desk }, use) => {
    await openLive(desk, "/desk");
    await use(desk);
  },

  submit: async ({ playwright, baseURL }, use) => {
    const visitor = await playwright.request.newContext({ baseURL });
    await use(async (subject) => {
      const requester = { email: `${randomUUID()}@example.com`, name: "Robin Sample" };
      const answer = await visitor.post("/api/desk/tickets", { data: { subject, body: "It broke.", requester } });
      expect(answer.status()).toBe(201);

      return answer.json();
    });
    await visitor.dispose();
  },
});

/** A second window of the same person, on a machine of its own. */
export async function anotherWindow(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ baseURL })).newPage();
  await signIn(page.request);
  await openLive(page, "/desk");

  return page;
}

export const listOf = (page: Page): Locator => page.getByRole("list", { name: "Tickets" });

export const rowOf = (page: Page, subject: string): Locator =>
  listOf(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: subject }) });
