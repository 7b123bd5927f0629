import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { aurionClient } from "@/app/(dialects)/(aurion)/test-client";
import { testDesk } from "@/lib/testing/desk";
import { followEvents, runJobs } from "@/lib/testing/jobs";
import { aReceiver, type Receiver } from "@/lib/testing/receiver";
import { allowPrivate } from "@/lib/testing/webhooks";
import * as oneRoute from "./[webhook_id]/route";
import * as route from "./route";

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

/** A program that may do what is named, with shortcuts to the webhooks. */
async function aProgram(options: Parameters<typeof aurionClient>[0] = {}) {
  const client = await aurionClient({ scopes: ["webhooks:manage", "tickets:write"], ...options });

  return {
    ...client,
    post: (json: unknown) => client.call(route, { method: "POST", path: "/api/v1/webhooks", json }),
    all: () => client.call(route, { path: "/api/v1/webhooks" }),
    one: (id: string, method = "GET") =>
      client.call(oneRoute, { method, path: `/api/v1/webhooks/${id}`, params: { webhook_id: id } }),
  };
}

const aWebhook = () => ({ url: receiver.url, events: ["ticket.created"] });

it("makes a webhook, and shows its secret this once", async () => {
  const program = await aProgram();
  const made = await program.post({ ...aWebhook(), secret: "mine" });

  expect(made.status).toBe(201);
  expect(made.json).toEqual({
    id: expect.stringMatching(/^wh_[0-9A-Za-z]{22}$/),
    url: receiver.url,
    events: ["ticket.created"],
    is_active: true,
    secret: expect.stringMatching(/^whsec_/),
    created_at: expect.any(String),
    updated_at: expect.any(String),
  });
  const { secret, updated_at, ...listed } = made.json;
  expect((await program.one(made.json.id)).json).toEqual({ ...listed, updated_at });
  expect((await program.all()).json.webhooks).toContainEqual(listed);
  expect((await program.all()).text).not.toContain(secret);
});

it("sends what it promised, signed as Aurion signs", async () => {
  await followEvents();
  const program = await aProgram({ mode: "test" });
  const { secret } = (await program.post(aWebhook())).json;
  const ticket = (await program.create({ subject: "VPN", description: "Does not connect" })).json;
  await runJobs();
  const [message] = receiver.received;
  const body = message?.body ?? "";

  expect(JSON.parse(body)).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    type: "ticket.created",
    timestamp: expect.stringMatching(/Z$/),
    data: ticket,
  });
  expect(message?.headers["x-aurion-signature"]).toBe(
    `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
  );
});

it("deletes a webhook", async () => {
  const program = await aProgram();
  const { id } = (await program.post(aWebhook())).json;

  expect((await program.one(id, "DELETE")).status).toBe(204);
  expect(await program.one(id, "DELETE")).toMatchObject({ status: 404, json: { detail: "Webhook not found" } });
  expect((await program.one("wh_nonsense")).json).toEqual({ detail: "Webhook not found" });
});

it("refuses private addresses, plain http, no events and unknown ones with a sentence", async () => {
  const program = await aProgram();
  allowPrivate(false);
  const refusal = async (change: object) => {
    const { status, json } = await program.post({ ...aWebhook(), ...change });

    return `${status} ${json.detail}`;
  };

  expect(await refusal({ url: "https://127.0.0.1/hook" })).toBe(
    "400 Webhook URL must not lead to a private or local address",
  );
  expect(await refusal({ url: "http://example.com/hook" })).toBe("400 Webhook URL must start with https://");
  expect(await refusal({ url: "nowhere" })).toBe("400 Webhook URL must be a URL");
  expect(await refusal({ events: [] })).toBe("400 At least one event is required");
  expect(await refusal({ events: ["ticket.eaten"] })).toMatch(
    /^400 Invalid event type: ticket\.eaten\. Valid events: ticket\.created, /,
  );
});

it("names missing fields as FastAPI does", async () => {
  const answer = await (await aProgram()).post({});

  expect(answer.status).toBe(422);
  expect(answer.json.detail.map(({ loc, msg }: { loc: string[]; msg: string }) => [loc, msg])).toEqual([
    [["body", "url"], "Field required"],
    [["body", "events"], "Field required"],
  ]);
});

it("needs the scope, and keeps to the mode of the key", async () => {
  const reader = await aProgram({ scopes: ["tickets:read"] });
  const other = await aProgram({ mode: "test" });
  const { id } = (await (await aProgram()).post(aWebhook())).json;

  expect(await reader.all()).toMatchObject({
    status: 403,
    json: { detail: "API key missing required scope: webhooks:manage" },
  });
  expect((await other.one(id)).status).toBe(404);
});
