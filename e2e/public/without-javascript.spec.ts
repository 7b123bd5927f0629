import { addressOf, anAddress, expect, fillReport, picture, send, test, unique } from "./public-test";

test.use({ javaScriptEnabled: false });

test("a report is submitted, followed and answered without JavaScript", async ({ page, product, program }) => {
  const subject = unique("Plain");
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { email: anAddress(), name: "Robin", subject, body: "One\nTwo" });
  await page.getByLabel("Screenshots").setInputFiles([picture("bare.png")]);
  await send(page);

  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect(page.getByText("Thank you, your report has arrived")).toBeVisible();
  await expect(page.getByRole("img", { name: "bare.png" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Progress of the ticket" }).getByRole("listitem")).toHaveCount(8);

  const publicId = /TK-\d+/.exec(addressOf(page))?.[0] ?? "";
  const { version } = await (await program.get(`/api/desk/tickets/${publicId}`)).json();
  const moved = await program.patch(`/api/desk/tickets/${publicId}`, {
    data: { status: "resolved" },
    headers: { "if-match": `"${version}"` },
  });
  expect(moved.ok()).toBe(true);
  await page.reload();
  await expect(page.getByText("This ticket is resolved. Your answer opens it again.")).toBeVisible();

  await page.getByLabel("Your answer").fill("It is **not** solved.");
  await page
    .getByLabel("Screenshots")
    .last()
    .setInputFiles([picture("again.png")]);
  await page.getByRole("button", { name: "Send answer" }).click();
  await expect(page).toHaveURL(/#message-/);
  await expect(page.getByText("You opened the ticket again.")).toBeVisible();
  await expect(page.getByRole("img", { name: "again.png" })).toBeVisible();
  await expect(page.getByLabel("Your answer")).toHaveValue("");
});

test("a refused form comes back as it was, with its screenshots", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { email: "robin@", name: "Robin", subject: unique("Slip"), body: "All of it." });
  const script = { name: "evil.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") };
  await page.getByLabel("Screenshots").setInputFiles([picture("good.png"), script]);
  await send(page);

  await expect(page.getByRole("region", { name: "Some things need another look" })).toBeFocused();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/not a whole e-mail address/);
  await expect(page.getByText("“evil.png” was not taken").first()).toBeVisible();
  await expect(page.getByLabel("What happened?")).toHaveValue("All of it.");
  await expect(page.getByLabel("Send “good.png”")).toBeChecked();

  await page.getByLabel("E-mail").fill(anAddress());
  await send(page);
  await expect(page.getByRole("img", { name: "good.png" })).toBeVisible();
});

test("a form that is too large comes back in words", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject: unique("Heavy"), body: "Very." });
  const large = { name: "large.png", mimeType: "image/png", buffer: Buffer.alloc(17 * 1024 * 1024) };
  await page.getByLabel("Screenshots").setInputFiles([large]);
  await send(page);

  await expect(page.getByRole("alert")).toContainText("It was too large to send");
});

test("a program that fills in every field is turned away", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject: unique("Cheap pills"), body: "Buy." });
  await page.locator("input[name=website]").fill("https://spam.example", { force: true });
  await send(page);

  await expect(page.getByRole("region", { name: "It was not sent yet" })).toContainText("only programs fill it in");
});

test("what is not there says so", async ({ page }) => {
  for (const [path, title] of [
    ["/track/TK-99999999", "There is no such ticket"],
    ["/submit/no-such-product", "There is no such product"],
    ["/p/no-such-product", "There is no such page"],
    ["/mail/follow/made-up", "There is nothing at this address"],
    ["/mail/preferences/made-up", "There is nothing at this address"],
  ] as const) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
});
