import { randomUUID } from "node:crypto";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { ADMIN } from "../settings";

type SubmittedTicket = { id: string; publicId: string; subject: string; trackingUrl: string; version: number };

type AgentFixtures = {
  /** Signed in as the administrator. */
  desk: Page;
  /** A new ticket of a new customer, made as a customer makes it. */
  ticket: SubmittedTicket;
};

/** Journeys of people who work here. Every one makes the ticket that it works on. */
export const test = base.extend<AgentFixtures>({
  desk: async ({ page }, use) => {
    await signIn(page.request);
    await use(page);
  },
  ticket: async ({ playwright, baseURL }, use) => {
    const customer = await playwright.request.newContext({ baseURL });
    const submitted = await customer.post("/api/desk/tickets", {
      data: {
        subject: unique("The export button does nothing"),
        body: "I press **Export** and nothing happens.",
        requester: { email: `${randomUUID()}@example.com`, name: "Robin Sample" },
      },
    });
    expect(submitted.status()).toBe(201);
    await use(await submitted.json());
    await customer.dispose();
  },
});

export { expect };

/** A word that no other journey uses. */
export function unique(word: string): string {
  return `${word} ${randomUUID().slice(0, 8)}`;
}

/** As the form does it, without the form: the sign-in page has a journey of its own. */
export async function signIn(request: APIRequestContext, { email, password } = ADMIN): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const answer = await request.post("/api/auth/callback/credentials", {
    form: { csrfToken, username: email, password, json: "true" },
  });
  expect(answer.ok()).toBe(true);
}

/** Opens a page of the desk and waits until it is live: keys pressed before that are nobody's. */
export async function openLive(page: Page, path: string): Promise<void> {
  const live = page.waitForResponse((response) => response.url().includes("/api/desk/events"));
  await page.goto(path);
  await live;
}

/** Opens the ticket, live. */
export async function openTicket(desk: Page, { publicId, subject }: SubmittedTicket): Promise<void> {
  await openLive(desk, `/desk/tickets/${publicId}`);
  await expect(desk.getByRole("heading", { level: 1, name: subject })).toBeVisible();
}
