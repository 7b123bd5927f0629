import { beforeEach, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { guardedClient } from "@/lib/http-client/guarded-client";
import { asAdmin, asKey, asUser, type TestContext } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { unseal } from "../signatures";
import { createWebhook } from "./create";
import { deleteWebhook } from "./delete";
import { getWebhook } from "./get";
import { listWebhooks } from "./list";
import { rotateWebhookSecret } from "./rotate-secret";
import { updateWebhook } from "./update";

const open = guardedClient({ allowPrivate: true });
const input = { url: "http://127.0.0.1:9/hook?token=hidden", events: ["ticket.created" as const] };
const make = (ctx: TestContext, rest = {}) => createWebhook(ctx, open, { ...input, ...rest });
const auditOf = (targetId: string) => database().auditEntry.findMany({ orderBy: { id: "asc" }, where: { targetId } });

beforeEach(async () => {
  await testDatabase();
  await database().webhookEndpoint.deleteMany();
});

it("hands the secret over once and keeps it sealed", async () => {
  const admin = await asAdmin();
  const { webhook, secret } = await make(admin);
  const row = await database().webhookEndpoint.findUniqueOrThrow({ where: { id: webhook.id } });

  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(unseal(admin, row.sealedSecret)).toBe(secret);
  expect(JSON.stringify([webhook, await listWebhooks(admin), await getWebhook(admin, webhook.id)])).not.toMatch(
    /whsec_|sealed/i,
  );
});

it("keeps events distinct and refuses unknown ones, none at all, and what is no URL", async () => {
  const admin = await asAdmin();
  const { webhook } = await make(admin, { events: ["ticket.closed", "ticket.created", "ticket.closed"] });

  expect(webhook.events).toEqual(["ticket.created", "ticket.closed"]);
  for (const wrong of [{ events: [] }, { events: ["ticket.eaten"] }, { url: "nowhere" }]) {
    await expect(make(admin, wrong)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  }
});

it("refuses private addresses and plain http by the name of the field", async () => {
  const admin = await asAdmin();
  const client = guardedClient({ allowPrivate: false });

  for (const url of ["https://10.0.0.1/hook", "http://example.com/hook", "https://[::1]/"]) {
    await expect(createWebhook(admin, client, { ...input, url })).rejects.toMatchObject({
      issues: [{ path: ["url"] }],
    });
  }
  const { webhook } = await make(admin);
  await expect(updateWebhook(admin, client, webhook.id, { url: "https://127.0.0.1/" })).rejects.toMatchObject({
    issues: [{ path: ["url"], message: "must not lead to a private or local address" }],
  });
});

it("keeps a program to the webhooks of its key's mode", async () => {
  const admin = await asAdmin();
  const { webhook: live } = await make(admin);
  const { webhook: test } = await make(admin, { mode: "test" });
  const program = await asKey({ mode: "test" });

  expect((await listWebhooks(program)).map(({ id }) => id)).toEqual([test.id]);
  expect((await listWebhooks(admin)).map(({ id }) => id)).toEqual([test.id, live.id]);
  await expect(getWebhook(program, live.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(deleteWebhook(program, live.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(make(program, { mode: "live" })).rejects.toMatchObject({ issues: [{ path: ["mode"] }] });
  expect((await make(program)).webhook.mode).toBe("test");
});

describe("who may not", () => {
  it.each([
    ["a lead", () => asUser("manager")],
    ["an agent", () => asUser("agent")],
    ["a customer", () => asUser()],
    ["a key without the scope", () => asKey({ scopes: ["tickets:read", "tickets:write"] })],
  ])("%s", async (_who, context) => {
    await expect(make(await context())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listWebhooks(await context())).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

it("keeps the last secret for a day when it is rotated, and only the last", async () => {
  const admin = await asAdmin();
  const { webhook, secret: first } = await make(admin);
  const { secret: second, webhook: rotated } = await rotateWebhookSecret(admin, webhook.id);
  const row = () => database().webhookEndpoint.findUniqueOrThrow({ where: { id: webhook.id } });

  expect(second).not.toBe(first);
  expect(rotated.previousSecretUntil?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  expect(unseal(admin, (await row()).sealedPreviousSecret ?? "")).toBe(first);
  await rotateWebhookSecret(admin, webhook.id);
  expect(unseal(admin, (await row()).sealedPreviousSecret ?? "")).toBe(second);
});

it("writes down what administrators do, without secrets of the address", async () => {
  const admin = await asAdmin();
  const { webhook } = await make(admin);
  await updateWebhook(admin, open, webhook.id, { state: "paused" });
  await rotateWebhookSecret(admin, webhook.id);
  await deleteWebhook(admin, webhook.id);
  const entries = await auditOf(webhook.id);

  expect(entries.map(({ kind }) => kind)).toEqual([
    "webhook_created",
    "webhook_updated",
    "webhook_secret_rotated",
    "webhook_deleted",
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/hidden|whsec/);
});

it("knows nothing of a webhook that was deleted", async () => {
  const admin = await asAdmin();
  const { webhook } = await make(admin);
  await deleteWebhook(admin, webhook.id);

  await expect(getWebhook(admin, webhook.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await listWebhooks(admin)).toEqual([]);
});

it("takes no more webhooks than it can serve", async () => {
  const admin = await asAdmin();
  for (let made = 0; made < 50; made++) await make(admin);

  await expect(make(admin)).rejects.toMatchObject({ code: "CONFLICT" });
  expect((await make(admin, { mode: "test" })).webhook.mode).toBe("test");
});
