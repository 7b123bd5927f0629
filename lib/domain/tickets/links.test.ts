import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asCustomer, asKey, asPerson } from "@/lib/testing/contexts";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { addLink } from "./add-link";
import { getTicketDetails } from "./details";
import { removeLink } from "./remove-link";
import { listTimeline } from "./timeline";

const ISSUE = "https://github.com/acme/shop/issues/12";

describe("addLink", () => {
  it("knows a GitHub issue by its address and records it in the timeline", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();

    const link = await addLink(agent, ticket, { url: ISSUE, title: "Export stops" });

    expect(link).toMatchObject({ kind: "issue", repository: "acme/shop", number: 12, title: "Export stops" });
    const details = await getTicketDetails(agent, ticket);
    expect(details.links).toEqual([link]);
    expect(details.ticket.version).toBe(ticket.version + 1);
    const [latest] = (await listTimeline(agent, ticket)).items;
    expect(latest).toMatchObject({ kind: "link_added", after: { url: ISSUE, kind: "issue" } });
  });

  it("gives the link that is there when the address comes twice", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    const link = await addLink(agent, ticket, { url: ISSUE });

    expect(await addLink(agent, ticket, { url: ISSUE, title: "Again" })).toEqual(link);
    expect((await listTimeline(agent, ticket)).items).toHaveLength(2);
  });

  it("takes any address for a deployment and reads no issue into it", async () => {
    const link = await addLink(await asAgent(), await aTicket(), { url: ISSUE, kind: "deployment" });

    expect(link).toMatchObject({ kind: "deployment", repository: null, number: null });
  });

  it.each([
    ["javascript:alert(1)", "url"],
    ["ftp://files.example/a", "url"],
    [`https://a.example/${"x".repeat(2048)}`, "url"],
    ["https://ci.example/runs/7", "kind"],
  ])("refuses %.40s", async (url, field) => {
    await expect(addLink(await asAgent(), await aTicket(), { url })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      issues: [{ path: [field] }],
    });
  });

  it.each([
    ["an anonymous visitor", asAnonymous, "UNAUTHENTICATED"],
    ["a read-only key", () => asKey({ scopes: ["tickets:read"] }), "FORBIDDEN"],
    ["a requester", async () => asPerson(await aPerson()), "FORBIDDEN"],
    ["a key of the other mode", () => asKey({ mode: "test" }), "NOT_FOUND"],
  ])("refuses %s", async (_, actor, code) => {
    await expect(addLink(await actor(), await aTicket(), { url: ISSUE })).rejects.toMatchObject({ code });
  });
});

describe("removeLink", () => {
  it("takes the link off and says so in the timeline", async () => {
    const agent = await asAgent();
    const ticket = await aTicket();
    const link = await addLink(agent, ticket, { url: ISSUE });

    await removeLink(agent, ticket, link.id);

    expect((await getTicketDetails(agent, ticket)).links).toEqual([]);
    const [latest] = (await listTimeline(agent, ticket)).items;
    expect(latest).toMatchObject({ kind: "link_removed", before: { url: ISSUE } });
  });

  it("finds no link of another ticket", async () => {
    const agent = await asAgent();
    const link = await addLink(agent, await aTicket(), { url: ISSUE });

    await expect(removeLink(agent, await aTicket(), link.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses the holder of a tracking link", async () => {
    const ticket = await aTicket();
    const link = await addLink(await asAgent(), ticket, { url: ISSUE });

    await expect(removeLink(await asCustomer(ticket), ticket, link.id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
