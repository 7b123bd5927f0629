import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { asAdmin, asAgent, asAnonymous, asCustomer, asKey, asPerson, asSystem } from "@/lib/testing/contexts";
import { anEmail, anUpload, aProduct, aTicket } from "@/lib/testing/factories";
import { addComment } from "../comments/add";
import { updateProduct } from "../products/update";
import { addLink } from "../tickets/add-link";
import { publicId } from "../tickets/ticket-id";
import { updateTicket } from "../tickets/update";
import { trackingPath, trackingToken } from "./link";
import { trackTicket } from "./track";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute));

/** A ticket with everything that the public must not see, and its product. */
async function aFullTicket(settings: Parameters<typeof aProduct>[0] = {}) {
  const product = await aProduct(settings);
  const agent = await asAgent();
  const ticket = await aTicket(
    {
      subject: "Subject: my password is hunter2",
      requester: { email: anEmail(), name: "Secret Name" },
      product: product.slug,
      tags: ["secret-tag"],
      category: "secret-category",
      metadata: { secret: "metadata" },
      screenshots: [{ upload: (await anUpload(agent)).token }],
    },
    { ...(await asAnonymous()), now: () => at(0) },
  );
  await addComment({ ...agent, now: () => at(1) }, ticket, { body: "Secret answer" });
  await addComment({ ...agent, now: () => at(2) }, ticket, { body: "Secret note", internal: true });
  await updateTicket(
    { ...agent, now: () => at(3) },
    { ticket, changes: { assignee: anEmail(), priority: "urgent", stage: "PR_OPEN" } },
  );
  await addLink({ ...agent, now: () => at(4) }, ticket, {
    url: "https://github.com/acme/secret/issues/7",
    title: "Secret title",
  });

  return { ticket, product };
}

const step = (stage: string, label: string, position: number, state: string, enteredAt: Date | null = null) => ({
  stage,
  label,
  position,
  state,
  enteredAt,
});

describe("the public view of a ticket", () => {
  it("holds exactly what the public may know", async () => {
    const { ticket, product } = await aFullTicket();

    const { tracked, reader } = await trackTicket(await asAnonymous(), { number: ticket.number });

    expect(reader).toBeNull();
    const id = expect.stringMatching(/^\d+$/);
    expect(tracked).toEqual({
      publicId: publicId(ticket.number),
      product: { slug: product.slug, name: product.name },
      subject: null,
      status: "open",
      stage: "PR_OPEN",
      pipeline: [
        step("RECEIVED", "Received", 1, "done", at(0)),
        step("ISSUE_CREATED", "Issue Created", 2, "skipped"),
        step("FIX_IN_PROGRESS", "Fix in Progress", 3, "skipped"),
        step("PR_OPEN", "PR Open", 4, "current", at(3)),
        step("CHANGES_REQUESTED", "Changes Requested", 5, "upcoming"),
        step("MERGED", "Merged", 6, "upcoming"),
        step("DEPLOYED", "Deployed", 7, "upcoming"),
        step("CLOSED", "Closed", 8, "upcoming"),
      ],
      expectation: null,
      links: [],
      events: [
        { id, kind: "ticket_created", by: "customer", from: null, to: "RECEIVED", createdAt: at(0) },
        { id, kind: "comment_added", by: "support", from: null, to: null, createdAt: at(1) },
        { id, kind: "status_changed", by: "support", from: "new", to: "open", createdAt: at(1) },
        { id, kind: "stage_changed", by: "support", from: "RECEIVED", to: "PR_OPEN", createdAt: at(3) },
      ],
      createdAt: at(0),
      updatedAt: at(3),
    });
    const json = JSON.stringify(tracked);
    expect(json).not.toMatch(/secret|hunter2|@/i);
    expect(json).not.toContain(ticket.id);
    expect(json).not.toContain(ticket.requester.id);
  });

  it("shows subject and links where the product opts in to each", async () => {
    const { ticket, product } = await aFullTicket({ publicSubjects: true });
    const visitor = await asAnonymous();
    expect((await trackTicket(visitor, ticket)).tracked).toMatchObject({ subject: ticket.subject, links: [] });

    await updateProduct(await asSystem(), { id: product.id }, { publicSubjects: false, publicRepo: true });
    expect((await trackTicket(visitor, ticket)).tracked).toMatchObject({
      subject: null,
      links: [{ kind: "issue", url: "https://github.com/acme/secret/issues/7" }],
    });
  });

  it("has no subject and no links without a product", async () => {
    expect((await trackTicket(await asAnonymous(), await aTicket())).tracked).toMatchObject({
      product: null,
      subject: null,
      links: [],
    });
  });

  it("follows a ticket forward, back, to its end and beyond", async () => {
    const ticket = await aTicket({}, { ...(await asAgent()), now: () => at(0) });
    const move = async (minute: number, changes: Parameters<typeof updateTicket>[1]["changes"]) => {
      await updateTicket({ ...(await asAgent()), now: () => at(minute) }, { ticket, changes });
      const { tracked } = await trackTicket(await asAnonymous(), ticket);

      return tracked.pipeline.map(({ state, enteredAt }) => `${state} ${enteredAt?.getUTCMinutes() ?? "-"}`).join(", ");
    };
    const rest = (count: number) => ", upcoming -".repeat(count);

    expect(await move(1, { stage: "MERGED" })).toBe(
      `done 0, skipped -, skipped -, skipped -, skipped -, current 1${rest(2)}`,
    );
    expect(await move(2, { stage: "ISSUE_CREATED" })).toBe(`done 0, current 2${rest(6)}`);
    expect(await move(3, { stage: "DEPLOYED" })).toBe(
      `done 0, done 2, skipped -, skipped -, skipped -, done 1, current 3${rest(1)}`,
    );
    expect(await move(4, { status: "closed" })).toBe(
      "done 0, done 2, skipped -, skipped -, skipped -, done 1, done 3, current 4",
    );
    expect(await move(5, { status: "open" })).toBe(
      `done 0, done 2, skipped -, skipped -, skipped -, done 1, current 5${rest(1)}`,
    );
  });

  it("knows when a ticket was closed that was made so", async () => {
    const ticket = await aTicket({ status: "closed" }, { ...(await asAgent()), now: () => at(0) });
    const { pipeline } = (await trackTicket(await asAnonymous(), ticket)).tracked;

    expect(pipeline.at(0)).toMatchObject({ state: "done", enteredAt: at(0) });
    expect(pipeline.at(-1)).toMatchObject({ state: "current", enteredAt: at(0) });
  });
});

describe("the secret link", () => {
  it("makes its holder the customer of this one ticket", async () => {
    const ticket = await aTicket();
    const visitor = await asAnonymous();

    const { tracked, reader } = await trackTicket(visitor, ticket, trackingToken(visitor, ticket));

    expect(tracked.subject).toBe(ticket.subject);
    expect(reader?.ctx.actor).toEqual({ kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id });
    expect(reader?.ticket).toEqual(ticket);
    expect(trackingPath(visitor, ticket)).toBe(
      `/track/${publicId(ticket.number)}?token=${trackingToken(visitor, ticket)}`,
    );
  });

  it("opens nothing when it is tampered with, another ticket's or another desk's", async () => {
    const [ticket, other] = [await aTicket(), await aTicket()];
    const visitor = await asAnonymous();
    const token = trackingToken(visitor, ticket);
    const changed = (token.startsWith("A") ? "B" : "A") + token.slice(1);

    for (const forged of [
      changed,
      token.slice(0, -1),
      `${token}A`,
      token.toUpperCase(),
      trackingToken(visitor, other),
      trackingToken({ secret: randomBytes(32) }, ticket),
      "",
      "\u0000",
      "é",
    ]) {
      const { tracked, reader } = await trackTicket(visitor, ticket, forged);
      expect([reader, tracked.subject]).toEqual([null, null]);
    }
  });

  it("opens nothing any more once the ticket is somebody else's", async () => {
    const ticket = await aTicket();
    const visitor = await asAnonymous();
    const token = trackingToken(visitor, ticket);
    await updateTicket(await asAgent(), { ticket, changes: { requester: anEmail() } });

    expect((await trackTicket(visitor, ticket, token)).reader).toBeNull();
  });
});

describe("a test ticket", () => {
  it("is nowhere without its link, and whole with it", async () => {
    const ticket = await aTicket({}, await asKey({ mode: "test" }));
    const visitor = await asAnonymous();

    for (const ctx of [visitor, await asAdmin(), await asPerson(ticket.requester), await asKey()]) {
      await expect(trackTicket(ctx, ticket)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const { reader } = await trackTicket(visitor, ticket, trackingToken(visitor, ticket));
    expect(reader?.ctx.mode).toBe("test");
    expect((await trackTicket(await asCustomer(ticket), ticket)).reader).not.toBeNull();
    expect((await trackTicket(await asKey({ mode: "test" }), ticket)).reader).not.toBeNull();
  });
});

it("finds nothing under a number that is not there", async () => {
  await expect(trackTicket(await asAnonymous(), { number: 2_000_000_000 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
