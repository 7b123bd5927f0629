import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { masterSecret } from "@/lib/auth/secret";
import { database } from "@/lib/db/client";
import { createWebhook } from "@/lib/domain/webhooks/create";
import { env, provideEnv } from "@/lib/env";
import { httpClient } from "@/lib/http-client";
import { asAdmin } from "@/lib/testing/contexts";
import { testDatabase } from "@/lib/testing/database";
import { aTicket } from "@/lib/testing/factories";
import { followEvents, waitingJobs } from "@/lib/testing/jobs";
import { aReceiver } from "@/lib/testing/receiver";
import { enqueue } from "./enqueue";
import { startWorkers } from "./workers";

/** Before the slow receiver is given up. */
const SOON = { timeout: 10_000 };

const waitingFor = async (task: string) => (await waitingJobs()).filter((job) => job.task === task);

it("lets no slow receiver hold up the others, nor the desk's own jobs", async () => {
  await testDatabase();
  provideEnv({ ...env(), WEBHOOK_ALLOW_PRIVATE: true });
  await followEvents();
  const silent = createServer(() => undefined);
  await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
  const quick = await aReceiver();
  const admin = { ...(await asAdmin()), secret: await masterSecret() };
  for (const url of [`http://127.0.0.1:${(silent.address() as AddressInfo).port}`, quick.url])
    await createWebhook(admin, httpClient(), { url, events: ["ticket.created"] });
  for (let made = 0; made < 12; made++) await aTicket();

  const workers = await startWorkers();
  await expect.poll(() => quick.received, SOON).toHaveLength(12);
  await enqueue(database(), "forget-answers", {});
  await expect.poll(() => waitingFor("forget-answers"), SOON).toEqual([]);
  // The receiver has its last delivery a moment before its job is done.
  await expect.poll(() => waitingFor("deliver-webhook")).toHaveLength(12);

  silent.closeAllConnections();
  silent.close();
  await workers.stop();
  await quick.close();
}, 30_000);
