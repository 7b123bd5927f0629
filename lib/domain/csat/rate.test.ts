import { describe, expect, it } from "vitest";
import { asAgent, asAnonymous, asCustomer, asKey, asPerson } from "@/lib/testing/contexts";
import { anEmail, aTicket } from "@/lib/testing/factories";
import { ratingPath } from "../mail/rating-path";
import type { Ticket } from "../tickets/ticket";
import { updateTicket } from "../tickets/update";
import { listRatings, ratingOf } from "./list";
import { rateByToken, rateTicket } from "./rate";
import { ratingToken } from "./token";

const DAY_MS = 86_400_000;
const move = async (ticket: Ticket, changes: Parameters<typeof updateTicket>[1]["changes"], now = new Date()) =>
  updateTicket({ ...(await asAgent()), now: () => now }, { ticket, changes });
const aSolvedTicket = async (now?: Date) => move(await aTicket(), { status: "resolved" }, now);
const tokenOf = (ctx: Awaited<ReturnType<typeof asAnonymous>>, ticket: Ticket) =>
  ratingToken(ctx, { ticket, resolvedAt: ticket.resolvedAt ?? new Date(0) });

describe("the requester", () => {
  it("rates once, by the tracking link or signed in, and is credited with it", async () => {
    const ticket = await aSolvedTicket();
    const customer = await asCustomer(ticket);
    const rating = await rateTicket(customer, ticket, { score: "good", comment: "  Quick!  " });

    expect(rating).toMatchObject({ score: "good", comment: "Quick!", resolvedAt: ticket.resolvedAt });
    await expect(rateTicket(await asPerson(ticket.requester), ticket, { score: "bad" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const events = await customer.db.ticketEvent.findMany({ where: { ticketId: ticket.id, kind: "rating_given" } });
    expect(events).toMatchObject([
      { actorKind: "customer", public: false, after: { score: "good", hasComment: true } },
    ]);
  });

  it("rates each resolution anew, and none in between", async () => {
    const ticket = await aSolvedTicket();
    const customer = await asCustomer(ticket);
    await rateTicket(customer, ticket, { score: "bad" });
    const reopened = await move(ticket, { status: "open" });
    expect(await ratingOf(customer, reopened)).toBeNull();
    await expect(rateTicket(customer, ticket, { score: "good" })).rejects.toMatchObject({ code: "INVALID_TRANSITION" });

    await move(ticket, { status: "resolved" }, new Date(Date.now() + 60_000));
    await rateTicket(customer, ticket, { score: "good" });
    expect((await listRatings(await asAgent(), ticket)).map(({ score }) => score)).toEqual(["good", "bad"]);
  });

  it("rates nothing that was solved 30 days ago", async () => {
    const ticket = await aSolvedTicket(new Date(Date.now() - 30 * DAY_MS));
    const customer = await asCustomer(ticket);

    expect(await ratingOf(customer, ticket)).toEqual({ state: "expired" });
    await expect(rateTicket(customer, ticket, { score: "good" })).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
  });
});

it("keeps everybody else from rating", async () => {
  const ticket = await aSolvedTicket();
  const rate = async (ctx: Awaited<ReturnType<typeof asAgent>>) => rateTicket(ctx, ticket, { score: "good" });

  await expect(rate(await asAgent())).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(rate(await asKey())).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(rate(await asAnonymous())).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(rate(await asCustomer(await aTicket()))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

describe("a rating link", () => {
  it("is what the mail carries until the rating is given", async () => {
    const ticket = await aSolvedTicket();
    const visitor = await asAnonymous();
    expect(await ratingPath(visitor, ticket)).toBe(`/csat/${tokenOf(visitor, ticket)}`);

    await rateByToken(visitor, tokenOf(visitor, ticket), { score: "good" });
    expect(await ratingPath(visitor, ticket)).toBeNull();
    expect(await ratingPath(visitor, await aTicket())).toBeNull();
  });

  it("rates the resolution that it was sent for, whatever the ticket is now", async () => {
    const ticket = await aSolvedTicket();
    const visitor = await asAnonymous();
    await move(ticket, { status: "open" });

    expect(await rateByToken(visitor, tokenOf(visitor, ticket), { score: "bad" })).toMatchObject({
      resolvedAt: ticket.resolvedAt,
    });
  });

  it("is worth nothing once the ticket is somebody else's", async () => {
    const ticket = await aSolvedTicket();
    const visitor = await asAnonymous();
    await move(ticket, { requester: anEmail() });

    await expect(rateByToken(visitor, tokenOf(visitor, ticket), { score: "bad" })).rejects.toMatchObject({
      message: "invalid token",
    });
  });
});
