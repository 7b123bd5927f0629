import { expect, test } from "./public-test";

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
