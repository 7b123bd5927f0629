import { createHmac } from "node:crypto";
import { Webhook as Oracle } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { asAdmin, asSystem } from "@/lib/testing/contexts";
import { aTicket } from "@/lib/testing/factories";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import type { Received } from "@/lib/testing/receiver";
import { allowPrivate, type WebhookDesk, webhookDesk } from "@/lib/testing/webhooks";
import { addComment } from "../comments/add";
import { closeTicket } from "../tickets/close";
import { reopenTicket } from "../tickets/reopen";
import { updateTicket } from "../tickets/update";
import { rotateWebhookSecret } from "./rotate-secret";
import { sendTestEvent } from "./send-test";

let desk: WebhookDesk;
beforeEach(async () => {
  desk = await webhookDesk();
});
afterEach(() => desk.receiver.close());

const signed = ({ headers }: Received) => ({
  "webhook-id": String(headers["webhook-id"]),
  "webhook-timestamp": String(headers["webhook-timestamp"]),
  "webhook-signature": String(headers["webhook-signature"]),
});

const first = (): Received => {
  const [request] = desk.receiver.received;
  if (!request) throw new Error("nothing was received");
  return request;
};

describe("a message", () => {
  it("is signed as Standard Webhooks and as Aurion say", async () => {
    const { secret } = await desk.anEndpoint();
    const ticket = await aTicket();
    await runJobs();
    const { body, headers, method } = first();

    expect(new Oracle(secret).verify(body, signed(first()))).toMatchObject({
      id: headers["webhook-id"],
      type: "ticket.created",
      data: { id: ticket.id, subject: ticket.subject },
    });
    expect(headers["x-aurion-signature"]).toBe(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
    expect([method, headers["content-type"]]).toEqual(["POST", "application/json"]);
  });

  it("is signed with both secrets for a day after a rotation, then with the new one", async () => {
    const { webhook, secret: old } = await desk.anEndpoint();
    const { secret } = await rotateWebhookSecret(desk.admin, webhook.id);
    await sendTestEvent(desk.admin, webhook.id);
    await runJobs();
    const { body, headers } = first();

    for (const each of [old, secret]) expect(new Oracle(each).verify(body, signed(first()))).toBeTruthy();
    const aurion = (each: string) => `sha256=${createHmac("sha256", each).update(body).digest("hex")}`;
    expect(headers).toMatchObject({
      "x-aurion-signature": aurion(secret),
      "x-aurion-signature-previous": aurion(old),
    });

    await database().webhookEndpoint.updateMany({ data: { previousSecretUntil: new Date() } });
    await sendTestEvent(desk.admin, webhook.id);
    await runJobs();
    const [, last] = desk.receiver.received;
    expect(String(last?.headers["webhook-signature"]).split(" ")).toHaveLength(1);
    expect(last?.headers).not.toHaveProperty("x-aurion-signature-previous");
  });

  it("tells of everything that happens to a ticket, in order", async () => {
    await desk.anEndpoint();
    const ticket = await aTicket();
    const agent = await asAdmin();
    await addComment(agent, ticket, { body: "We are looking into it" });
    await addComment(agent, ticket, { body: "between us", internal: true });
    await updateTicket(await asSystem({ requestId: "one" }), { ticket, changes: { priority: "high", tags: ["vpn"] } });
    await updateTicket(await asSystem({ requestId: "two" }), { ticket, changes: { stage: "PR_OPEN" } });
    await closeTicket(await asSystem({ requestId: "three" }), ticket);
    await reopenTicket(await asSystem({ requestId: "four" }), ticket);
    await runJobs();

    expect(desk.bodies().map(({ type }) => type)).toEqual([
      "ticket.created",
      "ticket.note_added",
      "ticket.note_added",
      "ticket.updated",
      "ticket.stage_changed",
      "ticket.closed",
      "ticket.stage_changed",
      "ticket.reopened",
      "ticket.stage_changed",
    ]);
    expect(desk.bodies()[3].data).toMatchObject({ changed: ["tags", "priority"], previous: { priority: "medium" } });
    expect(desk.bodies()[1].data.note.body).toBe("We are looking into it");
    expect(JSON.stringify(desk.bodies())).not.toContain("between us");
  });

  it("reaches only endpoints that hear of it, of the ticket's mode", async () => {
    await desk.anEndpoint({ mode: "test" });
    await desk.anEndpoint({ events: ["ticket.closed"] });
    await aTicket({}, await asSystem({ mode: "test" }));
    await aTicket();
    await runJobs();

    expect(desk.bodies()).toMatchObject([{ type: "ticket.created", data: { mode: "test" } }]);
  });
});

describe("a message that fails", () => {
  it("is tried ten times with growing pauses, the same message under a new timestamp, then given up", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 500, body: "no" });
    await aTicket();
    await runJobs();
    const pauses: number[] = [];

    while ((await waitingJobs()).length > 0) {
      const [job] = await waitingJobs();
      pauses.push(Math.round(((job?.runAt.getTime() ?? 0) - Date.now()) / 1000));
      await hastenJobs();
      await runJobs();
    }

    const expected = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    expect(pauses).toHaveLength(expected.length);
    for (const [index, pause] of pauses.entries()) expect(pause / (expected[index] ?? 0)).toBeCloseTo(1, 0);
    expect(new Set(desk.receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(desk.receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(await desk.logOf(webhook)).toMatchObject([{ state: "failed", attempts: 10, nextAttemptAt: null }]);
  });

  it("arrives when the receiver is well again", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 503 });
    await aTicket();
    await runJobs();
    expect(await desk.endpointOf(webhook)).toMatchObject({ failingSince: expect.any(Date) });

    desk.receiver.answerWith({ status: 200 });
    await hastenJobs();
    await runJobs();
    expect(await desk.logOf(webhook)).toMatchObject([{ state: "delivered", attempts: 2 }]);
    expect(await desk.endpointOf(webhook)).toMatchObject({ failingSince: null });
  });

  it("waits as long as a busy receiver asks", async () => {
    await desk.anEndpoint();
    desk.receiver.answerWith({ status: 429, headers: { "retry-after": "3600" } });
    await aTicket();
    await runJobs();
    const [job] = await waitingJobs();

    expect(job?.runAt.getTime()).toBeGreaterThan(Date.now() + 3_590_000);
  });

  it("is no success when it is redirected, and the redirect is not followed", async () => {
    const { webhook } = await desk.anEndpoint();
    desk.receiver.answerWith({ status: 307, headers: { location: desk.receiver.url } });
    await aTicket();
    await runJobs();

    expect(desk.receiver.received).toHaveLength(1);
    expect(await desk.logOf(webhook)).toMatchObject([{ state: "pending", lastAttempt: { status: 307 } }]);
  });

  it("never leaves for a private address, whatever the endpoint was when it was made", async () => {
    const { webhook } = await desk.anEndpoint();
    allowPrivate(false);
    await aTicket();
    await runJobs();
    allowPrivate(true);

    expect(desk.receiver.received).toEqual([]);
    expect(await desk.logOf(webhook)).toMatchObject([
      { lastAttempt: { error: "The address must start with https://" } },
    ]);
  });
});
