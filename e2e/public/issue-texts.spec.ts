import payloads from "@octokit/webhooks-examples" with { type: "json" };
import { expect, fillReport, send, test } from "./public-test";

type Text = { title: string; body: string };

/** What people have written into GitHub issues, each text once. */
const texts: Text[] = [
  ...new Map(
    payloads
      .filter(({ name }) => name === "issues")
      .flatMap(({ examples }) => examples as { issue?: { title: string; body: string | null } }[])
      .flatMap(({ issue }) => (issue ? [{ title: issue.title, body: issue.body ?? "" }] : []))
      .map((text) => [`${text.title}\n${text.body}`, text] as const),
  ).values(),
];

test("GitHub's example issues, sent through the form, arrive as they were written", async ({
  page,
  product,
  program,
}) => {
  expect(texts.length).toBeGreaterThan(2);

  for (const { title, body } of texts) {
    await page.goto(`/submit/${product.slug}`);
    await fillReport(page, { subject: title, body });
    await send(page);
    if (body.trim() === "") {
      await expect(page.getByLabel("What happened?")).toHaveAccessibleDescription(/Describe what happened/);
      await page.getByLabel("What happened?").fill("(The issue has no text.)");
      await send(page);
    }

    await expect(page).toHaveURL(/\/track\/TK-/);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const publicId = /TK-\d+/.exec(page.url())?.[0];
    const kept = await (await program.get(`/api/desk/tickets/${publicId}`)).json();
    expect(kept).toMatchObject({ subject: title, body: body || "(The issue has no text.)", source: "web" });
  }
});
