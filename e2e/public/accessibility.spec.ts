import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, send, test } from "./public-test";

for (const colorScheme of ["light", "dark"] as const) {
  test(`reporting and following are accessible (${colorScheme})`, async ({ page, product, ticket }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/submit");
    expect(await findings(page)).toEqual([]);
    await page.goto(`/submit/${product.slug}`);
    expect(await findings(page)).toEqual([]);
    await send(page);
    await expect(page.getByRole("region", { name: "Some things need another look" })).toBeVisible();
    expect(await findings(page)).toEqual([]);

    for (const path of [`/track/${ticket.publicId}`, `${ticket.trackingUrl}&welcome=1`, "/track/TK-99999999"]) {
      await page.goto(path);
      expect(await findings(page)).toEqual([]);
    }
  });
}

test("nothing is cut off on a phone", async ({ page, product, ticket }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  for (const path of ["/submit", `/submit/${product.slug}`, `/track/${ticket.publicId}`, ticket.trackingUrl]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});

async function findings(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();

  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}
