import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { pullMirrors } from "@/lib/domain/mirrors/pull";
import type { Role } from "@/lib/domain/people/vocabulary";
import { publicId } from "@/lib/domain/tickets/ticket-id";
import { itsm } from "@/lib/itsm";
import { aBrowser, browserOf } from "@/lib/testing/browser";
import { callRoute } from "@/lib/testing/call-route";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aPerson, aProduct, aTicket } from "@/lib/testing/factories";
import { type FakeFreshservice, FRESHSERVICE_KEY, fakeFreshservice } from "@/lib/testing/freshservice";
import { followEvents, runJobs, waitingJobs } from "@/lib/testing/jobs";
import * as mirror from "../../../tickets/[ticketId]/mirror/route";
import * as oneTicket from "../../../tickets/[ticketId]/route";
import * as access from "../freshservice-access/route";
import * as secret from "../freshservice-secret/route";
import * as refused from "../refused-mirrors/route";
import * as product from "../route";
import * as account from "./route";

let fresh: FakeFreshservice;
let slug: string;
let headers: Record<string, string>;

beforeAll(async () => {
  const close = await testDesk({ WEBHOOK_ALLOW_PRIVATE: true });
  fresh = await fakeFreshservice();

  return close;
});
beforeEach(async () => {
  await resetDatabase();
  await followEvents();
  fresh.tickets.splice(0);
  fresh.mandatory = [];
  slug = (await aProduct()).slug;
  headers = await headersOf("manager");
});
afterAll(() => fresh.stop());

async function headersOf(...roles: Role[]) {
  return { ...(await aBrowser(...roles)).headers, origin: "http://desk.test" };
}

const set = (freshservice: unknown) =>
  callRoute(product, { method: "PATCH", headers, params: { productId: slug }, json: { freshservice } });
const read = (handlers: Parameters<typeof callRoute>[0], path = "/") =>
  callRoute(handlers, { headers, path, params: { productId: slug } });
const readTicket = (ticketId: string) => callRoute(oneTicket, { headers, params: { ticketId } });
const retry = (ticketId: string) => callRoute(mirror, { method: "POST", headers, params: { ticketId } });

describe("a product's Freshservice account", () => {
  it("is set, checked and taken off; its key is never shown", async () => {
    expect((await read(account)).json).toEqual({ account: null });
    expect((await read(access)).json.problem).toBe("There is no Freshservice account to check");

    expect((await set({ url: `${fresh.url}/a/`, apiKey: "wrong" })).json).toMatchObject({ freshserviceUrl: fresh.url });
    expect((await read(access)).json).toEqual({ problem: "Freshservice does not know this API key (401)" });
    const answer = await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    expect((await read(access)).json).toEqual({ problem: null });
    expect(answer.text).not.toContain(FRESHSERVICE_KEY);
    expect((await read(account)).json.account).toMatchObject({ url: fresh.url, isOwn: true, readAt: null });

    expect((await set(null)).json).toMatchObject({ freshserviceUrl: null });
    expect((await read(account)).json).toEqual({ account: null });
  });

  it("tells when it was last read, and why it cannot be", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    const system = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
    fresh.troubles.push({ status: 401 });
    await pullMirrors(system, itsm(), fresh.url);
    expect((await read(account)).json.account).toMatchObject({
      readAt: null,
      problem: "Freshservice does not know this API key (401)",
      failingSince: expect.any(String),
    });

    await pullMirrors(system, itsm(), fresh.url);
    expect((await read(account)).json.account).toMatchObject({
      readAt: expect.any(String),
      problem: null,
      failingSince: null,
    });
  });

  it("has a webhook whose secret is shown once", async () => {
    const rotate = () => callRoute(secret, { method: "POST", headers, params: { productId: slug } });
    expect((await rotate()).status).toBe(409);
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    expect((await read(account)).json.account.hasSecret).toBe(false);

    const { status, json } = await rotate();
    expect([status, json.secret]).toEqual([201, expect.stringMatching(/^[\w-]{43}$/)]);
    expect((await read(account)).json.account.hasSecret).toBe(true);
    expect(JSON.stringify(await database().product.findMany())).not.toContain(json.secret);
  });

  it("believes the webhook of the account that it was for, not of another", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    await callRoute(secret, { method: "POST", headers, params: { productId: slug } });
    const hasSecret = async () => (await read(account)).json.account.hasSecret;

    await set({ url: `${fresh.url}/a/`, apiKey: "another key" });
    expect(await hasSecret()).toBe(true);
    await set({ url: "https://another.freshservice.com", apiKey: FRESHSERVICE_KEY });
    expect(await hasSecret()).toBe(false);
  });

  it("is not for agents to see or change", async () => {
    headers = await headersOf("agent");

    for (const route of [account, access, refused]) expect((await read(route)).status).toBe(403);
    expect((await set(null)).status).toBe(403);
  });
});

describe("a ticket that Freshservice refuses", () => {
  it("says so on itself and in the product's list, until it is tried again", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    fresh.mandatory = ["department_id"];
    const ticket = await aTicket({ product: slug });
    await runJobs();
    const refusal = "Validation failed: department_id: It should not be blank";

    expect((await readTicket(ticket.id)).json).toMatchObject({
      external: null,
      mirror: { provider: "freshservice", state: "refused", refusal },
    });
    expect((await read(refused)).json).toEqual({
      refused: [
        {
          ...{ ticketId: ticket.id, publicId: publicId(ticket.number), subject: ticket.subject },
          ...{ refusal, refusedAt: expect.any(String) },
        },
      ],
      nextCursor: null,
    });

    fresh.mandatory = [];
    expect(await retry(ticket.id)).toMatchObject({ status: 202, json: { state: "waiting" } });
    expect((await readTicket(ticket.id)).json.mirror).toMatchObject({ state: "waiting", refusal: null });
    expect((await read(refused)).json.refused).toEqual([]);
    await runJobs();
    expect((await readTicket(ticket.id)).json).toMatchObject({
      external: { provider: "freshservice", id: "1042", url: `${fresh.url}/a/tickets/1042` },
      mirror: { state: "there" },
    });
  });

  it("comes in pages, newest first", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    fresh.mandatory = ["department_id"];
    const made = [];
    for (let count = 0; count < 3; count++) made.push((await aTicket({ product: slug })).id);
    await runJobs();
    const seen: string[] = [];
    for (let cursor = ""; ; ) {
      const { json } = await read(refused, `/?limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...json.refused.map(({ ticketId }: { ticketId: string }) => ticketId));
      if (!json.nextCursor) break;
      cursor = json.nextCursor;
    }

    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  it("tells requesters nothing of it, as of the ticket that is made there in the end", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    fresh.mandatory = ["department_id"];
    const requester = await aPerson();
    const ticket = await aTicket({ product: slug, requester: { email: requester.email } });
    const theirs = { headers: (await browserOf(requester)).headers, params: { ticketId: ticket.id } };
    const expectNothing = async () =>
      expect(await callRoute(oneTicket, theirs)).toMatchObject({ status: 200, json: { external: null, mirror: null } });
    await runJobs();
    expect((await readTicket(ticket.id)).json.mirror).toMatchObject({ state: "refused" });
    await expectNothing();

    fresh.mandatory = [];
    await retry(ticket.id);
    await runJobs();
    expect((await readTicket(ticket.id)).json).toMatchObject({ external: { id: "1042" }, mirror: { state: "there" } });
    await expectNothing();
  });

  it("cannot be tried again when nobody mirrors it", async () => {
    const ticket = await aTicket();

    expect((await retry(ticket.id)).status).toBe(404);
    expect((await readTicket(ticket.id)).json).toMatchObject({ external: null, mirror: null });
  });

  it("stays refused when its account is no longer connected, and says that", async () => {
    await set({ url: fresh.url, apiKey: FRESHSERVICE_KEY });
    fresh.mandatory = ["department_id"];
    const ticket = await aTicket({ product: slug });
    await runJobs();
    await set(null);

    expect(await retry(ticket.id)).toMatchObject({
      status: 409,
      json: { detail: "The ticket's Freshservice account is no longer connected" },
    });
    expect((await readTicket(ticket.id)).json.mirror).toMatchObject({ state: "refused" });
    expect(await waitingJobs()).toEqual([]);
  });
});
