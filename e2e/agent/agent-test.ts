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

/** Opens the ticket and waits until the page is live: what is pressed before that is nobody's. */
export async function openTicket(desk: Page, { publicId, subject }: SubmittedTicket): Promise<void> {
  const live = desk.waitForResponse((response) => response.url().includes("/api/desk/events"));
  await desk.goto(`/desk/tickets/${publicId}`);
  await live;
  await expect(desk.getByRole("heading", { level: 1, name: subject })).toBeVisible();
}
