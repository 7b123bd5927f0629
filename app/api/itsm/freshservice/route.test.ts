import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createContext } from "@/lib/context";
import { database } from "@/lib/db/client";
import { rotateFreshserviceSecret } from "@/lib/domain/mirrors/webhook-secret";
import { updateProduct } from "@/lib/domain/products/update";
import { getTicket } from "@/lib/domain/tickets/get";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aProduct, aTicket } from "@/lib/testing/factories";
import { type FakeFreshservice, FRESHSERVICE_KEY, fakeFreshservice } from "@/lib/testing/freshservice";
import { followEvents, runJobs, waitingJobs } from "@/lib/testing/jobs";
import * as ofProduct from "./[productId]/route";
import * as route from "./route";

const SECRET = "a secret of sixteen";

let fresh: FakeFreshservice;

beforeEach(async () => {
  fresh = await fakeFreshservice();
  await testDesk({
    FRESHSERVICE_BASE_URL: fresh.url,
    FRESHSERVICE_API_KEY: FRESHSERVICE_KEY,
    FRESHSERVICE_WEBHOOK_SECRET: SECRET,
    WEBHOOK_ALLOW_PRIVATE: true,
  });
  await resetDatabase();
  await followEvents();
});
afterEach(() => fresh.stop());

const tell = (json: unknown, secret: string | null = SECRET) =>
  callRoute(route, { method: "POST", json, headers: secret === null ? {} : { "x-webhook-secret": secret } });
const tellOf = (productId: string, json: unknown, secret: string) =>
  callRoute(ofProduct, { method: "POST", json, params: { productId }, headers: { "x-webhook-secret": secret } });
const queued = async () => (await waitingJobs()).map(({ task }) => task);

async function aMirroredTicket(product?: string) {
  const ticket = await aTicket(product ? { product } : {});
  await runJobs();
  fresh.requests.splice(0);

  return ticket;
}

describe("POST /api/itsm/freshservice", () => {
  it("202 reads the ticket from Freshservice and changes ours as it stands there", async () => {
    const ticket = await aMirroredTicket();
    fresh.edit(1042, { status: 4, priority: 4 });

    const told = { ticket_id: "INC-1042", status: "Closed", priority: "Low", subject: "Made up" };
    expect(await tell(told)).toMatchObject({ status: 202, json: { state: "queued" } });
    expect(await queued()).toEqual(["pull-ticket"]);
    await runJobs();

    expect(await getTicket(await asSystem(), ticket)).toMatchObject({
      status: "resolved",
      priority: "urgent",
      subject: ticket.subject,
    });
    expect(fresh.requests).toEqual(["GET /tickets/1042"]);
  });

  it.each([1042, "1042", "INC-1042", "#SR-1042"])("202 understands %j as a ticket's number", async (ticket_id) => {
    await aMirroredTicket();

    expect((await tell({ ticket_id })).json).toEqual({ state: "queued" });
  });

  it("202 passes over what is not ours, and asks for nothing", async () => {
    await aMirroredTicket();

    expect((await tell({ ticket_id: 7 })).json).toEqual({ state: "not_ours" });
    expect(await queued()).toEqual([]);
    expect(await database().itsmPosition.findMany()).toMatchObject([{ heardAt: expect.any(Date) }]);
  });

  it("does the work once however often it is told, and changes nothing the second time", async () => {
    const ticket = await aMirroredTicket();
    fresh.edit(1042, { status: 3 });
    for (let told = 0; told < 3; told++) await tell({ ticket_id: 1042 });
    await runJobs();
    const { version } = await getTicket(await asSystem(), ticket);
    await tell({ ticket_id: 1042 });
    await runJobs();

    expect(fresh.requests).toEqual(["GET /tickets/1042", "GET /tickets/1042"]);
    expect((await getTicket(await asSystem(), ticket)).version).toBe(version);
  });

  it("keeps the work until Freshservice answers, and lets go of a ticket that is gone", async () => {
    await aMirroredTicket();
    fresh.troubles.push({ status: 503 });
    await tell({ ticket_id: 1042 });
    await runJobs();
    expect(await waitingJobs()).toMatchObject([{ task: "pull-ticket", lastError: "Freshservice answered 503" }]);

    fresh.tickets.splice(0);
    await tell({ ticket_id: 1042 });
    await runJobs();
    expect(await queued()).toEqual([]);
  });

  it.each([null, "wrong", `${SECRET}!`, ""])("401 with the secret %j", async (secret) => {
    await aMirroredTicket();

    expect(await tell({ ticket_id: 1042 }, secret)).toMatchObject({ status: 401 });
    expect(await queued()).toEqual([]);
  });

  it("401 where no secret is set, whatever is sent", async () => {
    provideEnv({ ...env(), FRESHSERVICE_WEBHOOK_SECRET: undefined });

    expect(await tell({ ticket_id: 1042 }, "undefined")).toMatchObject({ status: 401 });
  });

  it.each([[{}], [{ ticket_id: 0 }], [{ ticket_id: "../agents" }], [{ ticket_id: null }], [[]]])(
    "422 with %j",
    async (json) => {
      expect((await tell(json)).status).toBe(422);
    },
  );
});

describe("POST /api/itsm/freshservice/{productId}", () => {
  it("202 with the secret of the product's own account, and only with the latest", async () => {
    const system = await createContext({ actor: { kind: "system" }, mode: "live", requestId: null });
    const { id, slug } = await aProduct();
    await updateProduct(system, { id }, { freshservice: { url: fresh.url, apiKey: FRESHSERVICE_KEY } });
    const first = await rotateFreshserviceSecret(system, { id });
    const ticket = await aMirroredTicket(slug);
    fresh.edit(1042, { status: 5 });

    expect((await tellOf(slug, { ticket_id: 1042 }, first)).json).toEqual({ state: "queued" });
    await runJobs();
    expect((await getTicket(await asSystem(), ticket)).status).toBe("closed");

    const second = await rotateFreshserviceSecret(system, { id });
    expect((await tellOf(id, { ticket_id: 1042 }, first)).status).toBe(401);
    expect((await tellOf(id, { ticket_id: 1042 }, second)).status).toBe(202);
    await updateProduct(system, { id }, { freshservice: null });
    expect((await tellOf(id, { ticket_id: 1042 }, second)).status).toBe(401);
  });

  it("401 alike for products without an account and for none at all", async () => {
    const { slug } = await aProduct();
    const answers = [
      await tellOf(slug, { ticket_id: 1042 }, SECRET),
      await tellOf("nothing", { ticket_id: 1042 }, SECRET),
    ];

    expect(answers.map(({ status, json }) => [status, json.detail])).toEqual(
      Array(2).fill([401, "The secret is not right"]),
    );
  });
});
