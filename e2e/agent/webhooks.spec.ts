import { aReceiver, type Receiver } from "../../lib/testing/receiver";
import { expect, test } from "./agent-test";

let receiver: Receiver;
test.beforeEach(async () => {
  receiver = await aReceiver();
});
test.afterEach(() => receiver.close());

test("a webhook is made, tested, sent again and given another secret", async ({ desk }) => {
  await desk.goto("/desk/settings/webhooks");
  await desk.getByRole("button", { name: "New webhook" }).click();
  const dialog = desk.getByRole("dialog", { name: "New webhook" });
  await dialog.getByLabel("URL").fill("no address");
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  await expect(dialog.getByText("Must be a URL.")).toBeVisible();
  await dialog.getByLabel("URL").fill(receiver.url);
  // The fewest others are at work there; what they do arrives all the same.
  await dialog.getByRole("radio", { name: /^Test/ }).check();
  await dialog.getByRole("button", { name: "Create webhook" }).click();
  const ready = desk.getByRole("dialog", { name: "The webhook is ready" });
  const secret = await ready.getByLabel("Signing secret").inputValue();
  await ready.getByRole("button", { name: "I have copied it" }).click();

  await desk.getByRole("link", { name: receiver.url }).click();
  await desk.getByRole("button", { name: "Send test event" }).click();
  const delivery = desk
    .getByRole("list", { name: "Deliveries" })
    .getByRole("listitem")
    .filter({ has: desk.getByRole("link", { name: "webhook.test" }) });
  await expect(delivery.getByText("Delivered")).toBeVisible();
  await delivery.getByRole("link", { name: "webhook.test" }).click();
  await expect(desk.getByText("Attempt 1", { exact: true })).toBeVisible();
  await expect(desk.getByText(/^webhook-signature: v1,/m)).toBeVisible();

  receiver.answerWith({ status: 500, body: "Not now" });
  await desk.getByRole("button", { name: "Send again" }).click();
  await expect(desk.getByText("Attempt 2", { exact: true })).toBeVisible();
  await expect(desk.getByText("Not now")).toBeVisible();
  const tests = receiver.received.filter(({ body }) => body.includes("webhook.test"));
  expect(tests.length).toBeGreaterThan(1);
  expect(new Set(tests.map(({ headers }) => headers["webhook-id"])).size).toBe(1);

  await desk.getByRole("link", { name: `To ${receiver.url}` }).click();
  await desk.getByRole("button", { name: "Rotate secret" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Rotate secret" }).click();
  const rotated = desk.getByRole("dialog", { name: "The new secret" });
  await expect(rotated.getByLabel("Signing secret")).not.toHaveValue(secret);
});
