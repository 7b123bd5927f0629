import { expect, openLive, openTicket, test, unique } from "./agent-test";

test("test tickets are worked on in a world of their own", async ({ desk, ticket, context, playwright, baseURL }) => {
  const data = { name: unique("Experiment"), mode: "test", scopes: ["tickets:read", "tickets:write"] };
  const made = await desk.request.post("/api/desk/keys", { data, headers: { "sec-fetch-site": "same-origin" } });
  const { key } = await made.json();
  const program = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const subject = unique("Only an experiment");
  const submit = (text: string) =>
    program.post("/api/desk/tickets", { data: { subject: text, body: "x", requester: { email: "a@example.com" } } });
  const experiment = await (await submit(subject)).json();

  await openLive(desk, "/desk");
  await expect(desk.getByText(ticket.subject)).toBeVisible();
  await expect(desk.getByText(subject)).toHaveCount(0);
  const other = await context.newPage();
  await openTicket(other, ticket);

  await desk.keyboard.press("ControlOrMeta+k");
  await desk.getByRole("combobox").fill("test world");
  await desk.keyboard.press("Enter");
  const banner = desk.getByRole("region", { name: "Test world" });
  await expect(banner).toBeVisible();
  await expect(desk.getByText(subject)).toBeVisible();
  await expect(desk.getByText(ticket.subject)).toHaveCount(0);
  await expect(other.getByRole("region", { name: "Test world" })).toBeVisible();
  expect((await desk.goto(`/desk/tickets/${ticket.publicId}`))?.status()).toBe(404);

  await openTicket(desk, experiment);
  await desk.getByRole("textbox", { name: /answer/i }).fill("Seen in the test world");
  await desk.keyboard.press("ControlOrMeta+Enter");
  await expect(desk.getByRole("main").getByText("Seen in the test world")).toBeVisible();
  await openLive(desk, "/desk");
  await expect(banner).toBeVisible();
  const later = unique("A later experiment");
  await submit(later);
  await expect(
    desk
      .getByText(later)
      .or(desk.getByRole("button", { name: /new ticket/i }))
      .first(),
  ).toBeVisible();

  await banner.getByRole("button", { name: "Back to the live desk" }).click();
  await expect(banner).toHaveCount(0);
  await expect(desk.getByText(ticket.subject)).toBeVisible();
  await expect(desk.getByText(later)).toHaveCount(0);
  await program.dispose();
});
