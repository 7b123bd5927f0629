import { AxeBuilder } from "@axe-core/playwright";
import { expect, openTicket, test } from "./agent-test";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the ticket and every settings page are accessible (${colorScheme})`, async ({ desk, ticket }) => {
    await desk.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openTicket(desk, ticket);
    expect(await findings(desk)).toEqual([]);
    await desk.getByRole("tab", { name: "Internal note" }).click();
    expect(await findings(desk)).toEqual([]);

    for (const page of ["products", "teams", "people", "keys"]) {
      await desk.goto(`/desk/settings/${page}`);
      await expect(desk.getByRole("main").getByRole("heading", { level: 2 })).toBeVisible();
      expect(await findings(desk)).toEqual([]);
    }
  });
}

test("nothing is cut off on a phone", async ({ desk, ticket }) => {
  await desk.setViewportSize({ width: 375, height: 812 });
  await openTicket(desk, ticket);
  expect(await overflow(desk)).toBe(0);

  await expect(async () => {
    await desk.getByRole("button", { name: "Properties", expanded: false }).click({ timeout: 1_000 });
    await expect(desk.getByRole("combobox", { name: "Status" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await overflow(desk)).toBe(0);
});

async function findings(page: import("@playwright/test").Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();

  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}

function overflow(page: import("@playwright/test").Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}
