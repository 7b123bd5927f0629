import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { updateProduct } from "@/lib/domain/products/update";
import { env, provideEnv } from "@/lib/env";
import { callRoute } from "@/lib/testing/call-route";
import { asSystem } from "@/lib/testing/contexts";
import { resetDatabase } from "@/lib/testing/database";
import { testDesk } from "@/lib/testing/desk";
import { aProduct, aTicket } from "@/lib/testing/factories";
import { deliver, deliveriesOf, SECRET } from "@/lib/testing/github/deliveries";
import { aFollowingProduct } from "@/lib/testing/github/product";
import { runJobs, waitingJobs } from "@/lib/testing/jobs";
import * as route from "./route";

let endDesk: () => Promise<void>;

beforeAll(async () => {
  endDesk = await testDesk();
});
beforeEach(async () => {
  await resetDatabase();
  provideEnv({ ...env(), GITHUB_APP_WEBHOOK_SECRET: undefined });
});
afterAll(() => endDesk());

const { issue } = deliveriesOf("Acme/Shop");
const opened = () => issue("opened", 1, { body: "TK-00001" });

const productsThatHeard = async () =>
  (await database().product.findMany({ where: { firstDeliveryAt: { not: null } }, orderBy: { id: "asc" } })).map(
    ({ id }) => id,
  );

function post(body: string, headers: Record<string, string> = {}) {
  return callRoute(route, { method: "POST", path: "/api/webhooks/github", body, headers });
}

describe("POST /api/webhooks/github", () => {
  it("asks for an event and a repository", async () => {
    expect(await post("{}")).toMatchObject({ status: 400, json: { error: "Missing X-GitHub-Event header" } });
    for (const body of [
      "{}",
      "no json",
      "[]",
      '{"repository":{"full_name":7}}',
      '{"repository":{"full_name":"a\\u0000/b"}}',
    ]) {
      expect(await post(body, { "x-github-event": "issues" })).toMatchObject({
        status: 400,
        json: { error: "Missing repository info" },
      });
    }
  });

  it("has nothing to do for a repository that is no product's", async () => {
    expect(await deliver(opened())).toMatchObject({ status: 200, json: { ok: true, message: "No matching product" } });
    expect(await database().githubDelivery.count()).toBe(0);
  });

  it("believes only what the product's secret has signed", async () => {
    const product = await aFollowingProduct();
    const refused = { status: 401, json: { error: "Invalid signature" } };

    expect(await deliver(opened(), "another secret")).toMatchObject(refused);
    expect(await post(JSON.stringify(opened().payload), { "x-github-event": "issues" })).toMatchObject(refused);
    await updateProduct(await asSystem(), { id: product.id }, { webhookSecret: null });
    expect(await deliver(opened())).toMatchObject(refused);

    expect(await waitingJobs()).toEqual([]);
    expect(await database().product.findFirst()).toMatchObject({
      refusedDeliveryAt: expect.any(Date),
      firstDeliveryAt: null,
    });
  });

  it("queues the work and remembers the delivery, once", async () => {
    await aFollowingProduct();
    const delivery = opened();

    expect(await deliver(delivery)).toMatchObject({ status: 200, json: { ok: true, message: "Queued" } });
    expect(await deliver(delivery)).toMatchObject({ status: 200, json: { ok: true, message: "Already received" } });

    expect((await waitingJobs()).map(({ task }) => task)).toEqual(["follow-delivery"]);
    expect(await database().githubDelivery.findMany()).toMatchObject([
      { id: delivery.id, event: "issues", action: "opened", repository: "acme/shop", state: "waiting" },
    ]);
    expect(await database().product.findFirst()).toMatchObject({ firstDeliveryAt: expect.any(Date) });
  });

  it("finds the product whatever the case, and the one of several whose secret it is", async () => {
    await aFollowingProduct({ repository: "ACME/shop", webhookSecret: "the other one" });
    const product = await aFollowingProduct({ repository: "acme/Shop" });

    expect((await deliver(opened())).json.message).toBe("Queued");
    expect(await productsThatHeard()).toEqual([product.id]);
  });

  it("counts for every product whose webhook tells of it, once for the work, and after what was refused", async () => {
    const first = await aFollowingProduct();
    const second = await aFollowingProduct({ webhookSecret: "the other one" });
    const delivery = opened();
    await deliver(delivery);
    expect((await deliver(delivery, "the other one")).json.message).toBe("Already received");

    expect(await productsThatHeard()).toEqual([first.id, second.id].sort());
    expect(await waitingJobs()).toHaveLength(1);

    const longAgo = new Date(0);
    await database().product.updateMany({ data: { firstDeliveryAt: longAgo, lastDeliveryAt: longAgo } });
    await deliver(delivery);
    expect(await database().product.findUnique({ where: { id: first.id } })).toMatchObject({
      firstDeliveryAt: longAgo,
      lastDeliveryAt: expect.toSatisfy((date: Date) => date > longAgo),
    });
    expect(await database().product.findUnique({ where: { id: second.id } })).toMatchObject({
      lastDeliveryAt: longAgo,
    });
  });

  it("believes the app's secret for every product of the repository, and products' own beside it", async () => {
    provideEnv({ ...env(), GITHUB_APP_WEBHOOK_SECRET: "of-the-app" });
    const one = await aFollowingProduct({ webhookSecret: null });
    const other = await aFollowingProduct();
    await aFollowingProduct({ repository: "acme/another", webhookSecret: null });

    expect((await deliver(opened(), "of-the-app")).json.message).toBe("Queued");
    expect(await productsThatHeard()).toEqual([one.id, other.id].sort());
    expect((await deliver(opened())).json.message).toBe("Queued");
    expect(await deliver(opened(), "of-another-app")).toMatchObject({ status: 401 });
    const elsewhere = deliveriesOf("acme/nobodys").issue("opened", 1);
    expect((await deliver(elsewhere, "of-the-app")).json.message).toBe("No matching product");
  });

  it("answers what the app tells of no repository, and nobody else", async () => {
    provideEnv({ ...env(), GITHUB_APP_WEBHOOK_SECRET: "of-the-app" });
    const ping = { id: "1", event: "ping", payload: { zen: "Design for failure.", hook_id: 7 } };
    const installed = { id: "2", event: "installation", payload: { action: "created", installation: { id: 77 } } };

    expect(await deliver(ping, "of-the-app")).toMatchObject({ status: 200, json: { message: "Pong" } });
    expect((await deliver(installed, "of-the-app")).json.message).toBe("Event not handled");
    expect(await deliver(ping)).toMatchObject({ status: 400, json: { error: "Missing repository info" } });
  });

  it("takes a delivery without an id, or with one that is too long to keep, once", async () => {
    await aFollowingProduct();
    const delivery = { ...opened(), id: "x".repeat(5_000) };

    expect((await deliver(delivery)).json.message).toBe("Queued");
    expect((await deliver(delivery)).json.message).toBe("Already received");
  });

  it("says what it has no use for", async () => {
    await aFollowingProduct();
    const { repository } = opened().payload;
    const told = async (event: string, payload: object) =>
      (await deliver({ id: `${event} ${JSON.stringify(payload).length}`, event, payload: { repository, ...payload } }))
        .json.message;

    expect(await told("ping", { zen: "Keep it logically awesome." })).toBe("Pong");
    expect(await told("star", { action: "created" })).toBe("Event not handled");
    expect(await told("release", { action: "created" })).toBe("Unhandled action");
    expect(await told("issues", { action: "opened" })).toBe("Unhandled action");
    expect(await waitingJobs()).toEqual([]);
  });

  it("takes the form in which a webhook comes that was set up by hand", async () => {
    await aFollowingProduct();
    const body = new URLSearchParams({ payload: JSON.stringify(opened().payload) }).toString();
    const { createHmac } = await import("node:crypto");

    const answer = await post(body, {
      "content-type": "application/x-www-form-urlencoded",
      "x-github-event": "issues",
      "x-hub-signature-256": `sha256=${createHmac("sha256", SECRET).update(body).digest("hex")}`,
    });

    expect(answer.json).toEqual({ ok: true, message: "Queued" });
  });

  it("takes bodies of 25 MiB and no more", async () => {
    const headers = { "x-github-event": "issues" };
    const body = (bytes: number) => `{"repository":{"full_name":"a/b"},"x":"${"x".repeat(bytes - 42)}"}`;

    expect((await post(body(25 * 1024 * 1024), headers)).json).toEqual({ ok: true, message: "No matching product" });
    expect((await post(body(25 * 1024 * 1024 + 8), headers)).status).toBe(413);
  });

  it("never moves tickets of another product or of the test world", async () => {
    await aFollowingProduct();
    const other = await aProduct({ slug: "other" });
    const ticket = await aTicket({ product: other.slug });

    await deliver(issue("opened", 1, { body: `TK-0000${ticket.number}` }));
    await runJobs();

    expect(await database().ticketLink.count()).toBe(0);
  });
});
