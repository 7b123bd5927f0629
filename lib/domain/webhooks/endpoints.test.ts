import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { httpClient } from "@/lib/http-client";
import { aTicket } from "@/lib/testing/factories";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { type WebhookDesk, webhookDesk } from "@/lib/testing/webhooks";
import { getDelivery } from "./get-delivery";
import { listDeliveries } from "./list-deliveries";
import { purgeDeliveries } from "./purge";
import { sendDeliveryAgain } from "./send-again";
import { sendTestEvent } from "./send-test";
import { updateWebhook } from "./update";

let desk: WebhookDesk;
beforeEach(async () => {
  desk = await webhookDesk();
});
afterEach(() => desk.receiver.close());

describe("an endpoint", () => {
  it("is disabled at once by 410, with an entry in the audit log", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 410 });
    await aTicket();
    await runJobs();
    await aTicket();
    await runJobs();

    expect(desk.receiver.received).toHaveLength(1);
    expect(await desk.endpointOf(webhook)).toMatchObject({ state: "gone" });
    expect(await database().auditEntry.findMany({ where: { kind: "webhook_disabled" } })).toMatchObject([
      { targetId: webhook.id, actorKind: "system", after: { state: "gone" } },
    ]);
    expect(await waitingJobs()).toEqual([]);
  });

  it("is disabled by a message given up after days in which nothing got through, not before", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 500 });
    const giveUp = async () => {
      await aTicket();
      await runJobs();
      await database().webhookDelivery.updateMany({ where: { state: "pending" }, data: { attempts: 9 } });
      await hastenJobs();
      await runJobs();
    };

    await giveUp();
    expect(await desk.endpointOf(webhook)).toMatchObject({ state: "active" });
    await database().webhookEndpoint.updateMany({ data: { failingSince: new Date(Date.now() - 6 * 86_400_000) } });
    await giveUp();
    expect(await desk.endpointOf(webhook)).toMatchObject({ state: "failing" });
  });

  it("keeps what happens while it is paused, and sends it when it goes on", async () => {
    const { webhook } = await desk.anEndpoint();
    await updateWebhook(desk.admin, httpClient(), webhook.id, { state: "paused" });
    await aTicket();
    await runJobs();
    expect(desk.receiver.received).toEqual([]);

    await updateWebhook(desk.admin, httpClient(), webhook.id, { state: "active" });
    await runJobs();
    expect(desk.bodies().map(({ type }) => type)).toEqual(["ticket.created"]);
  });

  it("lets retries rest while it is paused", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 500 });
    await aTicket();
    await runJobs();
    await updateWebhook(desk.admin, httpClient(), webhook.id, { state: "paused" });
    await hastenJobs();
    await runJobs();

    expect(desk.receiver.received).toHaveLength(1);
    expect(await desk.logOf(webhook)).toMatchObject([{ state: "pending", nextAttemptAt: null }]);
  });

  it("can be tested in any state, once, without being judged by it", async () => {
    const { webhook } = await desk.anEndpoint();
    await updateWebhook(desk.admin, httpClient(), webhook.id, { state: "paused" });
    desk.receiver.answerWith({ status: 410 });
    await sendTestEvent(desk.admin, webhook.id);
    await runJobs();

    expect(desk.bodies().map(({ type }) => type)).toEqual(["webhook.test"]);
    expect(await desk.logOf(webhook)).toMatchObject([{ type: "webhook.test", state: "failed", attempts: 1 }]);
    expect(await desk.endpointOf(webhook)).toMatchObject({ state: "paused", failingSince: null });
  });
});

describe("the log", () => {
  it("keeps request and answer, the latter cut and fit to be kept", async () => {
    const { webhook, secret } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 200, headers: { "x-trace": "abc" }, body: `\u0000${"x".repeat(10_000)}` });
    await aTicket();
    await runJobs();
    const [{ id = "" } = {}] = await desk.logOf(webhook);
    const details = await getDelivery(desk.admin, webhook.id, id);

    expect(details).toMatchObject({
      url: desk.receiver.url,
      body: desk.receiver.received[0]?.body,
      state: "delivered",
    });
    expect(details.tries).toMatchObject([
      {
        number: 1,
        status: 200,
        requestHeaders: { "webhook-id": desk.receiver.received[0]?.headers["webhook-id"] },
        responseHeaders: { "x-trace": "abc" },
        responseBody: `\uFFFD${"x".repeat(4_095)}`,
        durationMs: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(details)).not.toContain(secret);
  });

  it("sends a message again when asked, under its old id", async () => {
    const { webhook } = await desk.anEndpoint();
    await aTicket();
    await runJobs();
    const [{ id = "" } = {}] = await desk.logOf(webhook);

    expect(await sendDeliveryAgain(desk.admin, webhook.id, id)).toMatchObject({ state: "pending" });
    await runJobs();
    expect(new Set(desk.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(desk.receiver.received).toHaveLength(2);
    expect(await getDelivery(desk.admin, webhook.id, id)).toMatchObject({
      state: "delivered",
      tries: [{ number: 2 }, { number: 1 }],
    });
  });

  it("pages through each delivery once, by state too, and knows only its endpoint's", async () => {
    const { webhook } = await desk.anEndpoint();
    const { webhook: other } = await desk.anEndpoint({ events: ["ticket.closed"] });
    for (let made = 0; made < 3; made++) await aTicket();
    await runJobs();
    const one = await listDeliveries(desk.admin, webhook.id, { limit: 2, state: "delivered" });
    const two = await listDeliveries(desk.admin, webhook.id, {
      limit: 2,
      state: "delivered",
      cursor: one.nextCursor ?? "",
    });
    const ids = [...one.items, ...two.items].map(({ id }) => id);

    expect(new Set(ids).size).toBe(3);
    expect(two.nextCursor).toBeNull();
    expect((await listDeliveries(desk.admin, webhook.id, { state: "failed" })).items).toEqual([]);
    await expect(getDelivery(desk.admin, other.id, ids[0] ?? "")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is forgotten after 30 days", async () => {
    const { webhook } = await desk.anEndpoint();
    await aTicket();
    await runJobs();
    const inDays = (days: number) => ({ ...desk.admin, now: () => new Date(Date.now() + days * 86_400_000) });

    expect(await purgeDeliveries(inDays(29))).toBe(0);
    expect(await purgeDeliveries(inDays(31))).toBe(1);
    expect(await desk.logOf(webhook)).toEqual([]);
  });
});
