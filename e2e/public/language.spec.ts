import { mailTo } from "../mails";
import { anAddress, expect, test } from "./public-test";

const TITLES = [
  ["de-CH", "de", "Sehen Sie, wo Ihr Ticket steht."],
  ["fr-FR", "fr", "Voyez où en est votre ticket."],
  ["es-MX", "es", "Vea dónde está su ticket."],
  ["ja-JP", "ja", "チケットの今が見えます。"],
  ["pt-BR", "en", "See where your ticket is."],
] as const;

for (const [browser, lang, title] of TITLES) {
  test.describe(`a browser that asks for ${browser}`, () => {
    test.use({ locale: browser });

    test(`gets ${lang}`, async ({ page }) => {
      await page.goto("/");

      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the language that a visitor picks stays", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Deutsch" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sehen Sie, wo Ihr Ticket steht.");
      await expect(page.locator("html")).toHaveAttribute("lang", "de");

      await page.goto("/submit");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ein Problem melden");
    });
  });
}

test.describe("a ticket that there is not", () => {
  test.use({ locale: "de-DE" });

  test("is said in the visitor's language", async ({ page }) => {
    await page.goto("/track/TK-999999999");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dieses Ticket gibt es nicht");
  });
});

test.describe("a report from a German page", () => {
  test.use({ locale: "de-DE" });

  test("is confirmed in German, and the mail's link opens a German page in any browser", async ({
    page,
    browser,
    product,
  }) => {
    const email = anAddress();
    await page.goto(`/submit/${product.slug}`);
    await page.getByLabel("E-Mail").fill(email);
    await page.getByLabel("Betreff").fill("Der Export bricht ab");
    await page.getByLabel("Was ist passiert?").fill("Nach 10 000 Zeilen ist Schluss.");
    await page.getByRole("button", { name: "Meldung senden" }).click();
    await expect(page).toHaveURL(/\/track\/TK-\d+\?token=/);

    await expect
      .poll(() => mailTo(email), { timeout: 30_000 })
      .toMatchObject({
        subject: expect.stringMatching(/^\[TK-\d+\] Wir haben Ihr Ticket erhalten: Der Export bricht ab$/),
        html: expect.stringContaining('<html lang="de">'),
      });
    const link = /^http\S+\/track\/\S+$/m.exec((await mailTo(email))?.text ?? "")?.[0] ?? "";

    const elsewhere = await browser.newPage({ locale: "es-ES" });
    await elsewhere.goto(link);
    await expect(elsewhere.locator("html")).toHaveAttribute("lang", "de");
    await expect(elsewhere.getByRole("heading", { name: "Unterhaltung" })).toBeVisible();
    await elsewhere.goto("/submit");
    await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Ein Problem melden");
    await elsewhere.getByRole("button", { name: "Français" }).click();
    await expect(elsewhere.locator("html")).toHaveAttribute("lang", "fr");
    await elsewhere.goto(link);
    await expect(elsewhere.locator("html")).toHaveAttribute("lang", "fr");
    await elsewhere.close();
  });
});

test.describe("the manual", () => {
  test.use({ locale: "de-DE" });

  test("is English from the first byte on, and the pages around it are the visitor's", async ({ page, request }) => {
    const raw = await request.get("/docs", { headers: { "accept-language": "de" } });
    expect(await raw.text()).toContain('<html lang="en"');

    await page.goto("/docs");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.getByRole("contentinfo").getByRole("link", { name: "Ein Problem melden" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ein Problem melden");
    await expect(page.locator("html")).toHaveAttribute("lang", "de");
  });
});
