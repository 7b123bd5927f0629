import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { fromPrefixedId } from "@/lib/domain/tickets/ticket-id";
import { listTimeline } from "@/lib/domain/tickets/timeline";
import { builtDesk, type StartedDesk, stopDesk } from "@/lib/testing/built-desk";
import { asSystem } from "@/lib/testing/contexts";
import { bearer } from "@/lib/testing/credentials";
import { testDatabase } from "@/lib/testing/database";
import { EventClient } from "@/lib/testing/event-client";
import { anEmail } from "@/lib/testing/factories";

// One desk as two processes, as two machines would run it: ROLE=web and ROLE=worker on one PostgreSQL.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

type Operator = Awaited<ReturnType<typeof builtDesk>>;

let operators: { web: Operator; worker: Operator };
let web: StartedDesk;
let worker: StartedDesk;
let stream: EventClient;
const leaving = new AbortController();

beforeAll(async () => {
  const databaseUrl = await testDatabase();
  operators = {
    web: await builtDesk({ DATABASE_URL: databaseUrl, ROLE: "web", RATE_LIMIT_REQUESTS: "0" }),
    worker: await builtDesk({ DATABASE_URL: databaseUrl, ROLE: "worker" }),
  };
  web = await operators.web.start();
  stream = EventClient.follow({
    url: `${web.url}/events`,
    headers: await bearer("full"),
    isUp: () => Promise.resolve(),
    signal: leaving.signal,
  });
  await vi.waitUntil(() => stream.isOpen, { timeout: 30_000 });
});

afterAll(async () => {
  leaving.abort();
  await Promise.all(Object.values(operators ?? {}).map((operator) => operator.remove()));
});

/** Submitted at the web process. @returns the ticket's id, once it is answered with 201 */
async function submit(): Promise<string> {
  const answer = await fetch(`${web.url}/api/v1/desk/tickets`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await bearer("full")) },
    body: JSON.stringify({ subject: "Two processes", body: "One desk.", email: anEmail() }),
  });
  expect(answer.status).toBe(201);
  const { id } = await answer.json();

  return fromPrefixedId("tkt", id) ?? "";
}

async function kindsOf(id: string): Promise<string[]> {
  const { items } = await listTimeline(await asSystem(), { id });

  return items.map(({ kind }) => kind).reverse();
}

/** The receipt is mailed by a job, and an event tells of it. */
const receiptOf = (id: string) =>
  vi.waitUntil(async () => (await kindsOf(id)).includes("mail_sent"), { timeout: 60_000, interval: 100 });

const toldOf = (id: string) => stream.told.filter((line) => line.includes(id)).map((line) => line.split(" ")[1]);

it("leaves a ticket's jobs to the worker, which does them when it comes", async () => {
  const id = await submit();
  expect(await kindsOf(id)).toEqual(["ticket_created"]);

  worker = await operators.worker.startWorkers();

  await receiptOf(id);
  expect(await kindsOf(id)).toEqual(["ticket_created", "mail_sent"]);
});

it("tells machines that watch the worker how it does, and has no pages", async () => {
  const at = (path: string, method = "GET") => fetch(`${worker.url}${path}`, { method });

  for (const path of ["/livez", "/readyz", "/healthz"]) {
    expect(await (await at(path)).json()).toEqual({ ok: true });
  }
  const metrics = await at("/metrics");
  expect(metrics.headers.get("content-type")).toContain("text/plain");
  const text = await metrics.text();
  for (const name of ["process_cpu_seconds_total", "database_connections", "job_queue_depth"]) {
    expect(text).toContain(name);
  }
  expect(text).toMatch(/^job_duration_seconds_count\{task="send-mail",outcome="done"\} [1-9]/m);
  expect((await at("/desk")).status).toBe(404);
  expect((await at("/metrics", "POST")).status).toBe(405);
});

it("tells streams of the web process what the worker does", async () => {
  const id = await submit();

  await vi.waitUntil(() => toldOf(id).length >= 2, { timeout: 60_000 });

  expect(toldOf(id)).toEqual(["ticket_created", "ticket_updated"]);
});

it("ends the worker cleanly, and goes on taking tickets, whose jobs wait for the next one", async () => {
  expect(await stopDesk(worker)).toMatchObject({ exitCode: 0 });
  const id = await submit();
  expect((await fetch(`${web.url}/readyz`)).status).toBe(200);

  worker = await operators.worker.startWorkers();

  await receiptOf(id);
});

it("ends the web process cleanly with its streams open, and the worker after it", async () => {
  expect(stream.isOpen).toBe(true);

  expect(await stopDesk(web)).toMatchObject({ exitCode: 0 });
  expect(worker.process.exitCode).toBeNull();
  expect(await stopDesk(worker)).toMatchObject({ exitCode: 0 });
});
