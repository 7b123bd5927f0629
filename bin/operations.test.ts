import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withClient } from "@/lib/db/with-client";
import { builtDesk, type StartedDesk, stopDesk } from "@/lib/testing/built-desk";
import { anotherDatabase } from "@/lib/testing/database";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

let operator: Awaited<ReturnType<typeof builtDesk>>;
let desk: StartedDesk;

async function startInVain(settings: Record<string, string>) {
  const launched = operator.launch(settings);
  const [exitCode] = await once(launched.process, "exit");

  return { exitCode, output: launched.output() };
}

beforeAll(async () => {
  operator = await builtDesk();
  desk = await operator.start();
});

afterAll(() => operator.remove());

it("says where the desk is and how the administrator signs in", () => {
  expect(desk.output()).toMatch(/Sign in as admin@example.com with \S{16} \(shown only now\)/);
});

it("is alive and ready", async () => {
  expect((await fetch(`${desk.url}/livez`)).status).toBe(200);
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
});

it("refuses a port that is taken, and says which", async () => {
  const { port } = new URL(desk.url);
  const { exitCode, output } = await startInVain({ PORT: port, DATA_DIR: join(operator.dataDir, "never-made") });

  expect(exitCode).toBe(1);
  expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
  await expect(readFile(join(operator.dataDir, "never-made"))).rejects.toThrow(/ENOENT/);
});

it("refuses a data directory that another desk uses, and leaves that one alone", async () => {
  const { exitCode, output } = await startInVain({});

  expect(exitCode).toBe(1);
  expect(output).toMatch(/Another Glassdesk \(process \d+\) is running on /);
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
});

it("refuses a wrong setting by its name", async () => {
  const { exitCode, output } = await startInVain({ RATE_LIMIT_REQUESTS: "many" });

  expect(exitCode).toBe(1);
  expect(output).toContain("RATE_LIMIT_REQUESTS must be a whole number");
});

it("takes commands beside the running server", async () => {
  const made = await operator.command("product", "create", "--slug", "beside", "--name", "Beside");

  expect(made).toEqual({ id: expect.any(String), slug: "beside" });
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
});

it("ends within ten seconds with exit code 0 when told to, streams included", async () => {
  const stream = await fetch(`${desk.url}/api/desk/events`).catch(() => null);
  const { exitCode, seconds } = await stopDesk(desk);
  await stream?.body?.cancel().catch(() => undefined);

  expect(exitCode).toBe(0);
  expect(seconds).toBeLessThan(10);
});

it("takes commands when no server runs", async () => {
  const key = await operator.command(
    "key",
    "create",
    "--name",
    "Offline",
    "--mode",
    "test",
    "--scopes",
    "tickets:read",
  );

  expect(key).toEqual({
    id: expect.any(String),
    key: expect.stringMatching(/^tl_test_/),
    mode: "test",
    scopes: ["tickets:read"],
  });
});

it("starts again after kill -9 with all it knew", async () => {
  const killed = await operator.start();
  const exited = once(killed.process, "exit");
  process.kill(await operator.serverPid(), "SIGKILL");
  await exited;

  desk = await operator.start();

  expect(await operator.command("key", "list")).toMatchObject([{ name: "Offline" }]);
  expect(desk.output()).not.toContain("shown only now");
});

it("ends the server when whoever started it is killed", async () => {
  const pid = await operator.serverPid();
  desk.process.kill("SIGKILL");

  await vi.waitUntil(() => !isRunning(pid), { timeout: 15_000 });
});

it("serves from another PostgreSQL, and leaves DATA_DIR without one", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "glassdesk-operations-"));
  const started = await operator.start({ DATABASE_URL: await anotherDatabase("operations"), DATA_DIR: elsewhere });
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200);

  expect(await stopDesk(started)).toMatchObject({ exitCode: 0 });
  await expect(readFile(join(elsewhere, "postgres.json"))).rejects.toThrow(/ENOENT/);
  await rm(elsewhere, { recursive: true });
});

it("ends within ten seconds though its PostgreSQL is gone, and says of a page that failed where it did", async () => {
  const url = await anotherDatabase("vanishing");
  const elsewhere = await mkdtemp(join(tmpdir(), "glassdesk-operations-"));
  const started = await operator.start({ DATABASE_URL: url, DATA_DIR: elsewhere });
  const maintenance = new URL(url);
  maintenance.pathname = "/postgres";
  await withClient(maintenance.href, (client) =>
    client.query(`DROP DATABASE "${new URL(url).pathname.slice(1)}" WITH (FORCE)`),
  );

  const page = await (await fetch(`${started.url}/track/TK-00001?t=secret`)).text();
  expect((await stopDesk(started)).seconds).toBeLessThan(10);

  const failure = JSON.parse(started.output().match(/^.*"a page failed".*$/m)?.[0] ?? "{}");
  expect(failure).toMatchObject({ level: "error", route: "/track/[publicId]", reference: expect.any(String) });
  expect(page).toContain(failure.reference);
  expect(failure.err.stack).toContain("(lib/domain/tracking/track.ts:");
  expect(JSON.stringify(failure)).not.toContain("secret");
  await rm(elsewhere, { recursive: true });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
