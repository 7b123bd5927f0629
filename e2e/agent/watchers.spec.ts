import { expect, openTicket, test } from "./agent-test";

test("an agent watches a ticket, adds a colleague, and stops watching", async ({ desk, ticket }) => {
  const { agents } = await (await desk.request.get("/api/desk/agents")).json();
  const colleague: { name: string } = agents.find(({ name }: { name: string }) => name !== "Administrator");
  await openTicket(desk, ticket);
  const watchers = desk.getByRole("list", { name: "Watchers" });

  await desk.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(watchers.getByText("Administrator")).toBeVisible();
  await desk.getByRole("combobox", { name: "Add a watcher" }).click();
  await desk.getByRole("option", { name: colleague.name }).click();
  await expect(watchers.getByText(colleague.name)).toBeVisible();
  await expect(desk.getByText(`added ${colleague.name} as a watcher`)).toBeVisible();

  await desk.getByRole("button", { name: "Stop watching" }).click();
  await expect(watchers.getByText("Administrator")).toBeHidden();
  await desk.getByRole("button", { name: `Remove ${colleague.name} from the watchers` }).click();
  await expect(watchers).toBeHidden();
});
