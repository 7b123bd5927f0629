import { mailTo } from "../mails";
import { anAddress, expect, test } from "./public-test";

test.use({ locale: "fr-FR" });

test("a visitor follows a ticket by mail, in their language, and stops without JavaScript", async ({
  page,
  browser,
  ticket,
  program,
}) => {
  const email = anAddress();
  await page.goto(`/track/${ticket.publicId}`);
  const form = page.getByRole("region", { name: "Suivre par e-mail" });
  await form.getByLabel("Votre adresse e-mail").fill(email);
  await form.getByRole("button", { name: "Suivre" }).click();
  await expect(form.getByRole("status")).toContainText(email);

  const elsewhere = await (await browser.newContext({ locale: "en-GB", javaScriptEnabled: false })).newPage();
  await elsewhere.goto(await linkOf(email, "Veuillez confirmer", "/mail/follow/"));
  await expect(elsewhere.locator("html")).toHaveAttribute("lang", "fr");
  await elsewhere.getByRole("button", { name: "Oui, le suivre" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: `Vous suivez ${ticket.publicId}` })).toBeVisible();

  const { version } = await (await program.get(`/api/desk/tickets/${ticket.publicId}`)).json();
  const moved = await program.patch(`/api/desk/tickets/${ticket.publicId}`, {
    data: { stage: "FIX_IN_PROGRESS" },
    headers: { "if-match": `"${version}"` },
  });
  expect(moved.ok()).toBe(true);
  await elsewhere.goto(await linkOf(email, "Du nouveau", "/mail/unsubscribe/"));
  await expect(elsewhere).toHaveURL(/\/mail\/preferences\//);
  await elsewhere.getByRole("button", { name: "Ne plus recevoir" }).first().click();
  const end = `Vous ne recevez plus d’e-mails au sujet de ${ticket.publicId}.`;
  await expect(elsewhere.getByRole("status")).toHaveText(end);
});

/** The link of a kind in the mail that has this in its subject, once it is there. */
async function linkOf(address: string, subject: string, path: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const text = (await mailTo(address, subject))?.text ?? "";
        link = text.split(/\s+/).find((word) => word.includes(path));
        return link;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();

  return link ?? "";
}
