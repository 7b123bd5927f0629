import { randomUUID } from "node:crypto";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { signIn, unique } from "../agent/agent-test";
import { BASE_URL } from "../settings";

export type Product = { id: string; slug: string; name: string };
export type Submitted = { id: string; publicId: string; subject: string; trackingUrl: string };

type PublicFixtures = {
  /** A product of this journey's own. */
  product: Product;
  /** A program of the desk's: what it does, a customer sees live. */
  program: APIRequestContext;
  /** A new ticket of a new customer. */
  ticket: Submitted;
};

/** Journeys of people who have no account. */
export const test = base.extend<PublicFixtures, { admin: APIRequestContext; key: string }>({
  admin: [
    async ({ playwright }, use) => {
      const admin = await playwright.request.newContext({
        baseURL: BASE_URL,
        extraHTTPHeaders: { "sec-fetch-site": "same-origin" },
      });
      await signIn(admin);
      await use(admin);
      await admin.dispose();
    },
    { scope: "worker" },
  ],
  key: [
    async ({ admin }, use) => {
      const made = await admin.post("/api/desk/keys", {
        data: { name: unique("public journeys"), mode: "live", scopes: ["tickets:read", "tickets:write"] },
      });
      expect(made.status()).toBe(201);
      await use((await made.json()).key);
    },
    { scope: "worker" },
  ],
  product: async ({ admin }, use) => {
    const name = unique("Shop");
    const made = await admin.post("/api/desk/products", { data: { slug: slugOf(name), name } });
    expect(made.status()).toBe(201);
    await use(await made.json());
  },
  program: async ({ playwright, baseURL, key }, use) => {
    const headers = { authorization: `Bearer ${key}` };
    const program = await playwright.request.newContext({ baseURL, extraHTTPHeaders: headers });
    await use(program);
    await program.dispose();
  },
  ticket: async ({ product, playwright, baseURL }, use) => {
    const customer = await playwright.request.newContext({ baseURL });
    const made = await customer.post("/api/desk/tickets", {
      data: {
        subject: unique("The export button does nothing"),
        body: "I press **Export** and nothing happens.",
        product: product.slug,
        requester: { email: anAddress(), name: "Robin Sample" },
      },
    });
    expect(made.status()).toBe(201);
    await use(await made.json());
    await customer.dispose();
  },
});

export { expect, unique };

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const picture = (name: string) => ({ name, mimeType: "image/png", buffer: PNG });

export function anAddress(): string {
  return `${randomUUID()}@example.com`;
}

export type Report = { email?: string; name?: string; subject: string; body: string };

export async function fillReport(page: Page, { email = anAddress(), name = "", subject, body }: Report): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Subject").fill(subject);
  await page.getByLabel("What happened?").fill(body);
}

export const send = (page: Page) => page.getByRole("button", { name: "Send report" }).click();

/** The page's own path and query, for another window. */
export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url());

  return `${pathname}${search}`;
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}
