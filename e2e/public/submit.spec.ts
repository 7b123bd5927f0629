import { expect, fillReport, PNG, picture, send, test, unique } from "./public-test";

test("a report with screenshots leads to its own tracking page", async ({ page, product }) => {
  const subject = unique("Export stops");
  await page.goto("/submit");
  await page.getByRole("link", { name: product.name }).click();
  await fillReport(page, { name: "Robin", subject, body: "I press **Export**." });

  await page.getByLabel("Screenshots").setInputFiles([picture("button.png")]);
  await expect(page.getByText("uploaded")).toHaveCount(1);
  await page.getByLabel("What happened?").evaluate(
    (box, bytes) => {
      const clipboard = new DataTransfer();
      clipboard.items.add(new File([new Uint8Array(bytes)], "pasted.png", { type: "image/png" }));
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true, cancelable: true }));
    },
    [...PNG],
  );
  await expect(page.getByText("uploaded")).toHaveCount(2);
  await page.getByRole("tab", { name: "Preview" }).click();
  await expect(page.getByRole("tabpanel").getByText("Export", { exact: true })).toHaveJSProperty("tagName", "STRONG");
  await send(page);

  await expect(page).toHaveURL(/\/track\/TK-\d+\?token=/);
  await expect(page.getByText("Thank you, your report has arrived")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  await expect(page.getByRole("article", { name: "Message by You" }).getByRole("img", { name: /png/ })).toHaveCount(2);
});

test("what is wrong is said at its field, and nothing typed is lost", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { email: "robin@", subject: "x".repeat(214), body: " " });
  await expect(page.getByText("214 of 200 characters")).toBeVisible();
  await send(page);

  const summary = page.getByRole("region", { name: "Some things need another look" });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/not a whole e-mail address/);
  await expect(page.getByLabel("Subject")).toHaveValue("x".repeat(214));
  await summary.getByRole("link", { name: "Describe what happened." }).click();
  await expect(page.getByLabel("What happened?")).toBeFocused();

  await fillReport(page, { subject: unique("Now it is right"), body: "Every word." });
  await send(page);
  await expect(page).toHaveURL(/\/track\/TK-/);
});

test("a script that calls itself a picture is refused, and the report goes without it", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject: unique("Evil"), body: "There." });
  const script = { name: "evil.png", mimeType: "image/png", buffer: Buffer.from("<script>alert(1)</script>") };
  await page.getByLabel("Screenshots").setInputFiles([script]);

  await expect(page.getByText(/Invalid file type/)).toBeVisible();
  await send(page);
  await expect(page.getByRole("region", { name: "It was not sent yet" })).toContainText("did not arrive");
  await page.getByRole("button", { name: "Remove evil.png" }).click();
  await send(page);
  await expect(page).toHaveURL(/\/track\/TK-/);
});

test("the fourth screenshot is one too many", async ({ page, product }) => {
  await page.goto(`/submit/${product.slug}`);
  await page.getByLabel("Screenshots").setInputFiles([1, 2, 3, 4].map((n) => picture(`${n}.png`)));

  await expect(page.getByText("uploaded")).toHaveCount(3);
  await expect(page.getByRole("alert").filter({ hasText: "4.png" })).toContainText("one too many");
});

test("a reload keeps what was typed and what has arrived, until it is sent", async ({ page, product }) => {
  const subject = unique("Half a report");
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject, body: "Half a sen" });
  await page.getByLabel("Screenshots").setInputFiles([picture("kept.png")]);
  await expect(page.getByText("uploaded")).toHaveCount(1);

  await page.reload();
  await expect(page.getByLabel("What happened?")).toHaveValue("Half a sen");
  await expect(page.getByLabel("Subject")).toHaveValue(subject);
  await expect(page.getByText("kept.png", { exact: true })).toBeVisible();
  await send(page);
  await expect(page.getByRole("img", { name: "kept.png" })).toBeVisible();

  await page.goto(`/submit/${product.slug}`);
  await expect(page.getByLabel("Subject")).toHaveValue("");
});

test("a form that is sent twice makes one ticket", async ({ page, product, program }) => {
  const subject = unique("Twice");
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject, body: "Once is enough." });
  await page.getByRole("form", { name: "Report a problem" }).evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  await expect(page).toHaveURL(/\/track\/TK-/);

  const found = await (await program.get(`/api/desk/tickets?product=${product.slug}`)).json();
  expect(found.tickets).toHaveLength(1);
});

test("a broken connection loses nothing", async ({ page, product, context }) => {
  await page.goto(`/submit/${product.slug}`);
  await fillReport(page, { subject: unique("In the tunnel"), body: "No signal." });
  await context.setOffline(true);
  await send(page);
  await expect(page.getByRole("region", { name: "It was not sent yet" })).toContainText("cannot be reached");
  await context.setOffline(false);
  await send(page);
  await expect(page).toHaveURL(/\/track\/TK-/);
});

test("an unknown product is a page that says so", async ({ page }) => {
  const answer = await page.goto("/submit/no-such-product");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no such product" })).toBeVisible();
});
