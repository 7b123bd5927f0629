import { type FakeFreshservice, FRESHSERVICE_KEY, fakeFreshservice } from "../../lib/testing/freshservice";
import { expect, test, unique } from "./agent-test";

let fresh: FakeFreshservice;
test.beforeEach(async () => {
  fresh = await fakeFreshservice();
});
test.afterEach(() => fresh.stop());

test("a product's tickets are mirrored to Freshservice, and what it refuses is tried again", async ({ desk }) => {
  const name = unique("Shop");
  const slug = name.toLowerCase().replace(" ", "-");
  const post = (path: string, data: object) =>
    desk.request.post(`/api/desk${path}`, { data, headers: { "sec-fetch-site": "same-origin" } });
  await post("/products", { slug, name });
  await desk.goto("/desk/settings/products");
  await desk.getByRole("link", { name: `Freshservice for ${name}` }).click();

  await desk.getByLabel("Address").fill("nonsense");
  await desk.getByLabel("API key").fill("wrong");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText(/^Must be an address such as/)).toBeVisible();
  await desk.getByLabel("Address").fill(fresh.url);
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Freshservice does not know this API key (401).")).toBeVisible();
  await desk.getByLabel("API key").fill(FRESHSERVICE_KEY);
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByLabel("API key")).toHaveValue("");
  await desk.getByRole("button", { name: "Check the connection" }).click();
  await expect(desk.getByText("answers, and knows the key.")).toBeVisible();

  await desk.getByRole("button", { name: "Generate a secret" }).click();
  const header = (await desk.getByText(/^X-Webhook-Secret: [\w-]{43}$/).textContent()) ?? "";

  fresh.mandatory = ["department_id"];
  const requester = { email: `${slug}@example.com` };
  const made = await post("/tickets", { subject: unique("VPN"), body: "Down.", product: slug, requester });
  expect(made.status()).toBe(201);
  const { publicId } = await made.json();
  // The copy is made by a job, right after the ticket.
  await expect(async () => {
    await desk.goto(`/desk/tickets/${publicId}`);
    await expect(desk.getByText("department_id: It should not be blank")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  fresh.mandatory = [];
  await desk.getByRole("button", { name: "Try again" }).click();
  const link = desk.getByRole("link", { name: /^Ticket #1042/ });
  await expect(link).toHaveAttribute("href", `${fresh.url}/a/tickets/1042`);

  fresh.edit(1042, { status: 4 });
  const told = await desk.request.post(`/api/itsm/freshservice/${slug}`, {
    data: { ticket_id: "INC-1042" },
    headers: { "x-webhook-secret": header.replace("X-Webhook-Secret: ", "") },
  });
  expect(await told.json()).toEqual({ state: "queued" });
  await expect(desk.getByRole("combobox", { name: "Status" })).toContainText("Resolved");
  await desk.goto(`/desk/settings/products/${slug}/freshservice`);
  await expect(desk.getByText("Connected: Freshservice last called")).toBeVisible();
});
