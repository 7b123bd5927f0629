import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { env, provideEnv } from "@/lib/env";
import { asAgent } from "@/lib/testing/contexts";
import { aProduct, aTicket } from "@/lib/testing/factories";
import { FRESHSERVICE_KEY, fakeFreshservice } from "@/lib/testing/freshservice";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { type MirroredDesk, openMirroredDesk } from "@/lib/testing/mirrors";
import { addComment } from "../comments/add";
import { updateProduct } from "../products/update";

let { fresh, system, create, update, now, pull, asked } = {} as MirroredDesk;

beforeEach(async () => {
  ({ fresh, system, create, update, now, pull, asked } = await openMirroredDesk());
});
afterEach(() => fresh.stop());

/** As if a minute had passed since the provider was last tried. */
async function settle(): Promise<void> {
  await system.db.ticketMirror.updateMany({ data: { attemptedAt: new Date(0) } });
  await hastenJobs();
  await runJobs();
}

describe("a ticket that the provider could not be told of", () => {
  it("is found there again when only the answer was lost", async () => {
    fresh.troubles.push("lost");
    const ticket = await create();
    await runJobs();
    expect((await now(ticket)).external).toBeNull();

    await settle();

    expect(await now(ticket)).toMatchObject({ external: { provider: "freshservice", id: "1042" } });
    expect(fresh.tickets).toHaveLength(1);
  });

  it("is not made again before the provider's search can know of it", async () => {
    fresh.troubles.push("lost");
    await create();
    await hastenJobs();
    await runJobs();

    expect(asked()).toEqual(["POST /tickets"]);
    expect(await waitingJobs()).toMatchObject([{ task: "push-mirror", isDue: false }]);
  });

  it("is told of what has changed since", async () => {
    fresh.troubles.push("lost");
    const ticket = await create();
    await update(ticket, { status: "resolved", priority: "urgent" });
    await settle();

    expect(fresh.tickets).toMatchObject([{ status: 4, priority: 4 }]);
  });

  it("is made by the job, however often that fails", async () => {
    fresh.troubles.push({ status: 429, retryAfter: 30 }, { status: 500 }, { status: 502 }, "lost");
    const ticket = await create();
    for (let attempt = 0; attempt < 5; attempt++) await settle();

    expect(fresh.tickets).toHaveLength(1);
    expect((await now(ticket)).external).toMatchObject({ url: `${fresh.url}/a/tickets/1042` });
    expect(await waitingJobs()).toEqual([]);
  });

  it("waits as long as the provider asks", async () => {
    fresh.troubles.push({ status: 503 }, { status: 429, retryAfter: 900 });
    await create();
    await settle();

    const [job] = await waitingJobs();
    expect((job?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(890_000);
  });
});

describe("tickets of other doors", () => {
  it("are mirrored by job", async () => {
    const ticket = await aTicket();
    await runJobs();

    expect(fresh.tickets).toMatchObject([{ subject: ticket.subject, email: ticket.requester.email }]);
    expect((await now(ticket)).external).toMatchObject({ id: "1042" });
  });

  it("are not when they are test tickets, or older than the account", async () => {
    await aTicket({}, { ...system, mode: "test" });
    provideEnv({ ...env(), FRESHSERVICE_BASE_URL: undefined });
    const old = await aTicket();
    await runJobs();
    provideEnv({ ...env(), FRESHSERVICE_BASE_URL: fresh.url });
    await update(old, { status: "pending" });
    await runJobs();

    expect(fresh.requests).toEqual([]);
  });

  it("go to their product's own account", async () => {
    const own = await fakeFreshservice();
    provideEnv({ ...env(), WEBHOOK_ALLOW_PRIVATE: true });
    const product = await aProduct();
    // Sealed with the secret that the jobs unseal with.
    const real = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
    await updateProduct(real, { id: product.id }, { freshservice: { url: own.url, apiKey: FRESHSERVICE_KEY } });
    await aTicket({ product: product.slug });
    await runJobs();

    expect(own.tickets).toHaveLength(1);
    expect(fresh.tickets).toEqual([]);
    await own.stop();
  });

  it("stay here with a note when the provider will not have them, and are tried again when they change", async () => {
    fresh.mandatory = ["department_id"];
    const ticket = await aTicket();
    await runJobs();
    expect(await system.db.ticketMirror.findMany()).toMatchObject([
      { externalId: null, refusal: "Validation failed: department_id: It should not be blank" },
    ]);

    fresh.mandatory = [];
    await update(ticket, { subject: "Another" });
    await runJobs();
    expect(fresh.tickets).toMatchObject([{ subject: "Another" }]);
    expect(await system.db.ticketMirror.findMany()).toMatchObject([{ externalId: "1042", refusal: null }]);
  });
});

describe("an account that was made anew", () => {
  it("gives a number to the newer ticket, and has the older one when that changes", async () => {
    const older = await create();
    fresh.tickets.length = 0;
    const newer = await create();
    expect(newer.external).toMatchObject({ id: "1042" });
    expect((await now(older)).external).toBeNull();

    await update(older, { status: "resolved" });
    await runJobs();

    expect((await now(older)).external).toMatchObject({ id: "1043" });
    expect(fresh.tickets).toMatchObject([{ status: 2 }, { status: 4 }]);
  });

  it("does so by job, too", async () => {
    const older = await create();
    fresh.tickets.length = 0;
    const newer = await aTicket();
    await runJobs();

    expect((await now(newer)).external).toMatchObject({ id: "1042" });
    expect((await now(older)).external).toBeNull();
    expect(await waitingJobs()).toEqual([]);
  });
});

describe("a change here", () => {
  it("flows out, and does not come back", async () => {
    const ticket = await create();
    const changed = await update(ticket, { status: "closed", subject: "VPN again" });
    await runJobs();
    expect(fresh.tickets).toMatchObject([{ status: 5, subject: "VPN again", priority: 2 }]);

    expect(await pull()).toBe(0);
    expect((await now(ticket)).version).toBe(changed.version);
  });

  it("that the provider has no word for is not told", async () => {
    const ticket = await create();
    asked();
    await update(ticket, { status: "open", tags: ["x"] });
    await addComment(await asAgent(), ticket, { body: "Internal", internal: true });
    await runJobs();

    expect(asked()).toEqual([]);
  });

  it("is told again until the provider hears it", async () => {
    const ticket = await create();
    await update(ticket, { priority: "high" });
    fresh.troubles.push({ status: 500 }, "lost");
    await runJobs();
    await settle();
    await settle();

    expect(fresh.tickets).toMatchObject([{ priority: 3 }]);
    expect(await waitingJobs()).toEqual([]);
  });
});
