import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { sealSession, sessionCookie } from "@/lib/auth/session-token";
import type { Role } from "@/lib/domain/people/vocabulary";
import { callRoute, type RouteCall } from "@/lib/testing/call-route";
import { testDesk } from "@/lib/testing/desk";
import { aPerson } from "@/lib/testing/factories";
import { runJobs } from "@/lib/testing/jobs";
import { aReceiver, type Receiver } from "@/lib/testing/receiver";
import { allowPrivate } from "@/lib/testing/webhooks";
import * as again from "./[webhookId]/deliveries/[deliveryId]/again/route";
import * as delivery from "./[webhookId]/deliveries/[deliveryId]/route";
import * as deliveries from "./[webhookId]/deliveries/route";
import * as one from "./[webhookId]/route";
import * as secret from "./[webhookId]/secret/route";
import * as test from "./[webhookId]/test/route";
import * as webhooks from "./route";

let close: () => Promise<void>;
let receiver: Receiver;
beforeAll(async () => {
  close = await testDesk();
});
beforeEach(async () => {
  receiver = await aReceiver();
  allowPrivate(true);
});
afterEach(() => receiver.close());
afterAll(() => close());

/** A browser in which a person with these roles is signed in. */
async function browserOf(...roles: Role[]) {
  const { id } = await aPerson({ roles });
  const cookie = `${sessionCookie().name}=${await sealSession({ sub: id, epoch: 0 })}`;

  return (route: typeof webhooks, call: RouteCall = {}) =>
    callRoute(route, { ...call, headers: { cookie, origin: "http://desk.test" } });
}

it("makes, changes, tests and deletes a webhook", async () => {
  const admin = await browserOf("admin");
  const made = await admin(webhooks, { method: "POST", json: { url: receiver.url, events: ["ticket.closed"] } });
  expect(made).toMatchObject({ status: 201, json: { secret: expect.stringMatching(/^whsec_/) } });
  const params = { webhookId: made.json.webhook.id };

  const paused = await admin(one, { method: "PATCH", params, json: { state: "paused", events: ["ticket.created"] } });
  expect(paused.json).toMatchObject({ state: "paused", events: ["ticket.created"] });
  expect((await admin(secret, { method: "POST", params })).json.secret).not.toBe(made.json.secret);

  const sent = await admin(test, { method: "POST", params });
  expect(sent).toMatchObject({ status: 202, json: { type: "webhook.test", state: "pending" } });
  await runJobs();
  const log = await admin(deliveries, { params, path: "/?state=delivered" });
  expect(log.json).toMatchObject({
    deliveries: [{ id: sent.json.id, lastAttempt: { status: 204 } }],
    nextCursor: null,
  });

  const named = { ...params, deliveryId: sent.json.id };
  expect((await admin(delivery, { params: named })).json).toMatchObject({ url: receiver.url, tries: [{ number: 1 }] });
  expect(await admin(again, { method: "POST", params: named })).toMatchObject({ status: 202 });
  await runJobs();
  expect(receiver.received).toHaveLength(2);

  expect((await admin(one, { method: "DELETE", params })).status).toBe(204);
  expect((await admin(one, { params })).status).toBe(404);
});

it("names the field that holds a private address", async () => {
  allowPrivate(false);
  const answer = await (await browserOf("admin"))(webhooks, {
    method: "POST",
    json: { url: "https://169.254.169.254/latest/meta-data", events: ["ticket.created"] },
  });

  expect(answer).toMatchObject({
    status: 422,
    json: { errors: [{ path: "url", message: "must not lead to a private or local address" }] },
  });
});

it("is for administrators", async () => {
  expect((await (await browserOf("manager"))(webhooks)).status).toBe(403);
});
