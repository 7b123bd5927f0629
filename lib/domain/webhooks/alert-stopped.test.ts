import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { masterSecret } from "@/lib/auth/secret";
import { env, provideEnv } from "@/lib/env";
import { httpClient } from "@/lib/http-client";
import { mailer } from "@/lib/mail";
import { asAdmin, asKey, type TestContext } from "@/lib/testing/contexts";
import { aPerson, aTicket } from "@/lib/testing/factories";
import { hastenJobs, runJobs, waitingJobs } from "@/lib/testing/jobs";
import { type MailHost, startMailHost } from "@/lib/testing/smtp-server";
import { type WebhookDesk, webhookDesk } from "@/lib/testing/webhooks";
import { disablePerson } from "../people/disable";
import { setRoles } from "../people/set-roles";
import { createWebhook } from "./create";
import { updateWebhook } from "./update";

let host: MailHost;
let desk: WebhookDesk;

beforeAll(async () => {
  host = await startMailHost();
});
beforeEach(async () => {
  desk = await webhookDesk();
  provideEnv({ ...env(), SMTP_URL: host.url, MAIL_FROM: "Desk <desk@example.com>", PUBLIC_URL: "https://d.test" });
  desk.receiver.answerWith({ status: 410 });
});
afterEach(async () => {
  await desk.receiver.close();
  host.mails.length = 0;
});
afterAll(async () => {
  (mailer() as ReturnType<typeof mailer> & { close?: () => void }).close?.();
  await host.stop();
});

const alerts = () => host.mails.filter(({ subject }) => subject === "A webhook was stopped");
const recipients = () => alerts().flatMap((mail) => mail.recipients);

async function stop() {
  await aTicket();
  await runJobs();
}

/** Stops the endpoints while no mail gets through: what there is to tell waits. */
async function stopUnheard() {
  host.refuse.message = { code: 451, message: "Later" };
  await stop();
  expect((await waitingJobs()).map(({ task }) => task)).toContain("alert-webhook-stopped");
  delete host.refuse.message;
}

const anAdministrator = () => aPerson({ roles: ["admin"] });
const emailOf = ({ actor }: TestContext) => (actor.kind === "user" ? actor.email : "");

describe("an endpoint that the desk has stopped", () => {
  it("is told of to every administrator, once, with the way to it", async () => {
    const { webhook } = await desk.anEndpoint();
    const colleague = await aPerson({ roles: ["admin"] });
    await aPerson({ roles: ["agent"] });
    await stop();
    await stop();

    expect(recipients()).toHaveLength(2);
    expect(recipients()).toContain(colleague.email);
    const [alert] = alerts();
    expect(alert?.text).toContain("(410)");
    expect(alert?.text).toContain(`https://d.test/desk/settings/webhooks/${webhook.id}`);
    expect(alert?.text).toContain(desk.receiver.url);
    expect(alert?.html).toContain(`href="https://d.test/desk/settings/webhooks/${webhook.id}"`);
    expect(alert?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("is told of to the owner of the key that made it", async () => {
    const key = { ...(await asKey({ scopes: ["webhooks:manage"] })), secret: await masterSecret() };
    await createWebhook(key, httpClient(), { url: desk.receiver.url, events: ["ticket.created"] });
    await stop();
    const owner = key.actor.kind === "apiKey" ? key.actor.ownerId : "";
    const { email } = await desk.admin.db.user.findUniqueOrThrow({ where: { id: owner } });

    expect(recipients()).toContain(email);
  });

  it("is told of to nobody who has left before the mail could be sent", async () => {
    await desk.anEndpoint();
    const [disabled, leaving, staying] = [await anAdministrator(), await anAdministrator(), await anAdministrator()];
    await stopUnheard();
    await disablePerson(desk.admin, disabled.id);
    await setRoles(desk.admin, leaving.id, { roles: [] });
    await hastenJobs();
    await runJobs();

    expect(recipients().sort()).toEqual([emailOf(desk.admin), staying.email].sort());
  });

  it("is told of to nobody who made it and works here no more", async () => {
    const maker = await asAdmin();
    const sealing = { ...maker, secret: desk.admin.secret };
    await createWebhook(sealing, httpClient(), { url: desk.receiver.url, events: ["ticket.created"] });
    await setRoles(desk.admin, emailOf(maker), { roles: [] });
    await stop();

    expect(recipients()).toEqual([emailOf(desk.admin)]);
  });

  it("is told of to nobody once it goes on again", async () => {
    const { webhook } = await desk.anEndpoint();
    await stopUnheard();
    await updateWebhook(desk.admin, httpClient(), webhook.id, { state: "active" });
    await hastenJobs();
    await runJobs();

    expect(recipients()).toEqual([]);
  });

  it("says nothing of the test world", async () => {
    await desk.anEndpoint({ mode: "test" });
    await aTicket({}, { ...desk.admin, mode: "test" });
    await runJobs();

    expect(desk.receiver.received).toHaveLength(1);
    expect(alerts()).toEqual([]);
  });
});
