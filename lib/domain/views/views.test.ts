import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asAnonymous, asKey, asPerson, asUser } from "@/lib/testing/contexts";
import { aPerson } from "@/lib/testing/factories";
import { createView } from "./create";
import { deleteView } from "./delete";
import { listViews } from "./list";
import { updateView } from "./update";

const mine = { name: "My urgent ones", query: "priority=urgent&assignee=me" };

describe("a personal view", () => {
  it("is there for whoever made it, and for nobody else", async () => {
    const agent = await asAgent();
    const view = await createView(agent, mine);

    expect(view).toMatchObject({ ...mine, shared: false });
    expect(await listViews(agent)).toContainEqual(view);
    expect(await listViews(await asAdmin())).not.toContainEqual(view);
  });

  it("cannot be found by others, not even by administrators", async () => {
    const { id } = await createView(await asAgent(), mine);
    const admin = await asAdmin();

    await expect(updateView(admin, id, { name: "Taken" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(deleteView(admin, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is renamed, moved and deleted", async () => {
    const agent = await asAgent();
    const [first, second] = [await createView(agent, mine), await createView(agent, { ...mine, name: "Second" })];

    await updateView(agent, first.id, { name: "Last", position: second.position + 1 });
    const own = (await listViews(agent)).filter(({ shared }) => !shared);
    expect(own.map(({ name }) => name)).toEqual(["Second", "Last"]);

    await deleteView(agent, second.id);
    expect((await listViews(agent)).some(({ id }) => id === second.id)).toBe(false);
  });

  it.each([
    ["name", { ...mine, name: " " }],
    ["query", { ...mine, query: "x".repeat(1001) }],
  ])("needs a %s of a sensible length", async (field, input) => {
    await expect(createView(await asAgent(), input)).rejects.toMatchObject({ issues: [{ path: [field] }] });
  });
});

describe("a shared view", () => {
  it("is there for everybody who works here", async () => {
    const view = await createView(await asUser("manager"), { ...mine, shared: true });

    expect(await listViews(await asAgent())).toContainEqual(view);
  });

  it("is a matter of leads", async () => {
    const [agent, lead] = [await asAgent(), await asAdmin()];
    const { id } = await createView(lead, { ...mine, shared: true });
    const own = await createView(agent, mine);

    await expect(createView(agent, { ...mine, shared: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(updateView(agent, own.id, { shared: true })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(updateView(agent, id, { name: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(deleteView(agent, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("leaves a trace of who shared it and took it away", async () => {
    const lead = await asAdmin();
    const { id } = await createView(lead, { ...mine, shared: true });
    await deleteView(lead, id);

    const entries = await lead.db.auditEntry.findMany({ where: { targetId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ kind }) => kind)).toEqual(["view_shared", "view_deleted"]);
  });
});

it.each([
  ["an anonymous visitor", asAnonymous, "UNAUTHENTICATED"],
  ["a key, which is nobody", () => asKey(), "FORBIDDEN"],
  ["a requester", async () => asPerson(await aPerson()), "FORBIDDEN"],
])("views are not for %s", async (_, actor, code) => {
  await expect(listViews(await actor())).rejects.toMatchObject({ code });
  await expect(createView(await actor(), mine)).rejects.toMatchObject({ code });
});
