import { expect, signIn, test, unique } from "./agent-test";

test("a product is made, hidden from view and changed", async ({ desk }) => {
  const name = unique("Shop");
  const slug = name.toLowerCase().replace(" ", "-");
  await desk.goto("/desk/settings/products");

  await desk.getByRole("button", { name: "New product" }).click();
  const dialog = desk.getByRole("dialog", { name: "New product" });
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await expect(dialog.getByLabel("Slug")).toHaveValue(slug);
  await dialog.getByLabel("GitHub repository").fill("not a repository");
  await dialog.getByRole("button", { name: "Create product" }).click();
  await expect(dialog.getByText("Must look like owner/name.")).toBeVisible();
  await dialog.getByLabel("GitHub repository").fill("acme/shop");
  await dialog.getByLabel("Webhook secret").fill("only-for-the-journeys");
  await dialog.getByRole("button", { name: "Create product" }).click();
  await expect(dialog).toBeHidden();

  const item = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { name }) });
  await expect(item.getByText("Webhook secret set")).toBeVisible();
  await expect(item.getByText("Subjects private")).toBeVisible();

  await item.getByRole("button", { name: `Edit ${name}` }).click();
  await desk.getByRole("checkbox", { name: /^Show subjects/ }).check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(item.getByText("Subjects public")).toBeVisible();

  await item.getByRole("button", { name: `Archive ${name}` }).click();
  await expect(item.getByText("Archived", { exact: true })).toBeVisible();
});

test("a slug that is taken is refused in words, and nothing typed is lost", async ({ desk }) => {
  const slug = unique("taken").replace(" ", "-");
  await desk.request.post("/api/desk/products", {
    data: { slug, name: "First" },
    headers: { "sec-fetch-site": "same-origin" },
  });
  await desk.goto("/desk/settings/products");

  await desk.getByRole("button", { name: "New product" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Second");
  await dialog.getByLabel("Slug").fill(slug);
  await dialog.getByRole("button", { name: "Create product" }).click();

  await expect(dialog.getByRole("alert")).toContainText("Product with this slug already exists");
  await expect(dialog.getByLabel("Slug")).toHaveValue(slug);
});

test("a key is shown once, works, and stops working when it is revoked", async ({ desk, playwright, baseURL }) => {
  const name = unique("Backend");
  await desk.goto("/desk/settings/keys");

  await desk.getByRole("button", { name: "New key" }).click();
  const dialog = desk.getByRole("dialog", { name: "New API key" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(dialog.getByText("Choose at least one scope.")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /^tickets:read/ }).check();
  await dialog.getByRole("button", { name: "Create key" }).click();

  const key = await desk.getByRole("textbox", { name: "API key" }).inputValue();
  expect(key).toMatch(/^tl_live_/);
  await desk.getByRole("button", { name: "I have copied it" }).click();
  await expect(desk.getByText(key)).toBeHidden();

  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  expect((await program.get("/api/desk/tickets")).status()).toBe(200);

  await desk.getByRole("button", { name: `Revoke ${name}` }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
  await expect(desk.getByRole("button", { name: `Revoke ${name}` })).toBeHidden();
  await expect.poll(async () => (await program.get("/api/desk/tickets")).status()).toBe(401);
  await program.dispose();
});

test("a new person signs in, and sees only the settings of an agent", async ({ desk, browser }) => {
  const name = unique("Ada");
  const email = `${name.replace(" ", "-").toLowerCase()}@example.com`;
  await desk.goto("/desk/settings/people");

  await desk.getByRole("button", { name: "Add a person" }).click();
  const dialog = desk.getByRole("dialog", { name: "Add a person" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill("short");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(dialog.getByLabel("Password")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Password").fill("only-for-the-journeys");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: email })).toContainText("Agent");

  const agent = await browser.newPage();
  await signIn(agent.request, { email, password: "only-for-the-journeys" });
  await agent.goto("/desk/settings/products");
  await expect(agent.getByRole("main").getByRole("heading", { name: "Products" })).toBeVisible();
  await expect(agent.getByRole("button", { name: "New product" })).toHaveCount(0);
  await expect(agent.getByRole("link", { name: "API keys" })).toHaveCount(0);
  expect((await agent.goto("/desk/settings/keys"))?.status()).toBe(404);
  await agent.close();
});

test("a person is found, given a role and disabled, and cannot sign in any more", async ({ desk, browser }) => {
  const name = unique("Grace");
  const email = `${name.replace(" ", "-").toLowerCase()}@example.com`;
  const person = { name, email, roles: ["agent"], password: "only-for-the-journeys" };
  await desk.request.post("/api/desk/people", { data: person, headers: { "sec-fetch-site": "same-origin" } });
  await desk.goto("/desk/settings/people");

  await desk.getByRole("searchbox", { name: "Search people" }).fill(name);
  await desk.keyboard.press("Enter");
  await desk.waitForURL(/search=/);
  await expect(desk.getByRole("button", { name: /^Manage/ })).toHaveCount(1);
  const row = desk.getByRole("list", { name: "People" }).getByRole("listitem").filter({ hasText: email });
  const manage = desk.getByRole("button", { name: `Manage ${name}` });
  const edit = desk.getByRole("menuitem", { name: "Edit…" });
  // The page is new, and a button works only when its script has run.
  await expect(async () => {
    await manage.click();
    await expect(edit).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await edit.click();
  await desk.getByRole("checkbox", { name: /^Manager/ }).check();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(row.getByText("Manager", { exact: true })).toBeVisible();

  const former = await browser.newPage();
  await signIn(former.request, person);
  await former.goto("/desk");
  await expect(former).toHaveURL(/\/desk$/);
  await manage.click();
  await desk.getByRole("menuitem", { name: "Disable" }).click();
  await expect(row.getByText("Disabled", { exact: true })).toBeVisible();

  await former.goto("/desk");
  await expect(former).toHaveURL(/signin/);
  await expect(signIn(former.request, person)).rejects.toThrow();
  await former.close();
});

test("a team is made with its members", async ({ desk }) => {
  const name = unique("Billing");
  await desk.goto("/desk/settings/teams");

  await desk.getByRole("button", { name: "New team" }).click();
  const dialog = desk.getByRole("dialog", { name: "New team" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByRole("button", { name: "Create team" }).click();

  await expect(desk.getByRole("list", { name: "Teams" }).getByText(name, { exact: true })).toBeVisible();
});
