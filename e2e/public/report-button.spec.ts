import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BASE_URL } from "../settings";
import { expect, test, unique } from "./public-test";

// A customer's own site, on another origin, with the button on it.
let site: Server;
let siteUrl: string;
let attributes = "";

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  site = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<!doctype html><title>Shop</title><h1>A shop</h1>
      <script>navigator.mediaDevices.getDisplayMedia = async () => {
        const canvas = document.createElement("canvas");
        canvas.width = 320; canvas.height = 200;
        const context = canvas.getContext("2d");
        setInterval(() => { context.fillStyle = "teal"; context.fillRect(0, 0, 320, 200); }, 20);
        return canvas.captureStream();
      };</script>
      <a href="#" class="help">Help</a>
      <script src="${BASE_URL}/report-button.js" ${attributes} defer></script>`);
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  site.closeAllConnections();
  site.close();
});

test("opens the product's form with the page's address and a screenshot", async ({ page, context, product }) => {
  attributes = `data-product="${product.slug}"`;
  await page.goto(`${siteUrl}/cart?item=3`);
  await page.getByRole("button", { name: "Report a problem" }).click();
  const dialog = page.getByRole("dialog", { name: "Report a problem" });
  await dialog.getByRole("button", { name: "Add a screenshot" }).click();
  await expect(dialog.getByRole("img", { name: "The screenshot" })).toBeVisible();

  const opening = context.waitForEvent("page");
  await dialog.getByRole("button", { name: "Continue" }).click();
  const form = await opening;

  await expect(form.getByText(`${siteUrl}/cart?item=3`)).toBeVisible();
  await expect(form.getByText("screenshot.webp", { exact: true })).toBeVisible();
  await form.getByLabel("E-mail").fill("customer@example.com");
  await form.getByLabel("Subject").fill(unique("The cart is empty"));
  await form.getByLabel("What happened?").fill("I put something in, and it is empty.");
  await form.getByRole("button", { name: "Send report" }).click();
  await form.waitForURL(/\/track\/TK-\d+\?token=/);
  await expect(form.getByRole("img", { name: /screenshot/ })).toBeVisible();
  expect(await context.cookies(siteUrl)).toEqual([]);
});

test("opens from an element of the site's own, and closes with Escape", async ({ page, product }) => {
  attributes = `data-product="${product.slug}" data-target=".help" data-label="Tell us"`;
  await page.goto(siteUrl);
  await expect(page.getByRole("button", { name: "Tell us" })).toBeHidden();
  await page.getByRole("link", { name: "Help" }).click();
  await expect(page.getByRole("dialog", { name: "Tell us" })).toBeVisible();

  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("link", { name: "Help" })).toBeFocused();
});

test("weighs less than ten kilobytes", async () => {
  expect((await stat("public/report-button.js")).size).toBeLessThan(10_000);
});
