import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { findOwner } from "@/lib/db/embedded/ownership";
import { anotherDatabase } from "@/lib/testing/database";

// These start the built desk as an operator does; a machine at work on other things takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

type Started = { process: ChildProcess; url: string; output: () => string };
type Settings = Record<string, string>;

let dataDir: string;
let desk: Started;
const launches: ChildProcess[] = [];

const settings = (given: Settings): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: "0",
  DATA_DIR: dataDir,
  DATABASE_URL: "",
  DEMO: "off",
  LOG_LEVEL: "error",
  ...given,
});

function launch(given: Settings): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ["bin/start.mjs"], { env: settings(given), stdio: ["ignore", "pipe", "pipe"] });
  launches.push(child);
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  return { process: child, output: () => output };
}

async function start(given: Settings = {}): Promise<Started> {
  const launched = launch(given);
  const url = await vi.waitUntil(() => /ready at (http:\S+)/.exec(launched.output())?.[1] ?? ended(launched), {
    timeout: 240_000,
  });
  return { ...launched, url };
}

function ended({ process: child, output }: { process: ChildProcess; output: () => string }): false {
  if (child.exitCode !== null) throw new Error(`The desk did not start:\n${output()}`);
  return false;
}

async function startInVain(given: Settings) {
  const launched = launch(given);
  const [exitCode] = await once(launched.process, "exit");
  return { exitCode, output: launched.output() };
}

async function stop({ process: child }: Started) {
  const exited = once(child, "exit");
  const begin = Date.now();
  child.kill("SIGTERM");
  const [exitCode] = await exited;
  return { exitCode, seconds: (Date.now() - begin) / 1000 };
}

const command = async (...args: string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, ["bin/desk.mjs", ...args], { env: settings({}) });
  return JSON.parse(stdout);
};

const owner = async (): Promise<number> => JSON.parse(await readFile(join(dataDir, "owner.json"), "utf8")).pid;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "glassdesk-operations-"));
  desk = await start();
});

afterAll(async () => {
  // Only what a failing test left behind; the server follows whoever started it.
  for (const child of launches) child.kill("SIGKILL");
  await vi.waitUntil(async () => !(await findOwner(dataDir)), { timeout: 15_000 });
  await rm(dataDir, { recursive: true });
});

it("says where the desk is and how the administrator signs in", () => {
  expect(desk.output()).toMatch(/Sign in as admin@example.com with \S{16} \(shown only now\)/);
});

it("is alive and ready", async () => {
  expect((await fetch(`${desk.url}/livez`)).status).toBe(200);
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
});

it("refuses a port that is taken, and says which", async () => {
  const { port } = new URL(desk.url);
  const { exitCode, output } = await startInVain({ PORT: port, DATA_DIR: join(dataDir, "never-made") });

  expect(exitCode).toBe(1);
  expect(output).toContain(`Port ${port} on 127.0.0.1 is taken`);
  await expect(readFile(join(dataDir, "never-made"))).rejects.toThrow(/ENOENT/);
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
  const made = await command("product", "create", "--slug", "beside", "--name", "Beside");

  expect(made).toEqual({ id: expect.any(String), slug: "beside" });
  expect((await fetch(`${desk.url}/readyz`)).status).toBe(200);
});

it("ends within ten seconds with exit code 0 when told to, streams included", async () => {
  const stream = await fetch(`${desk.url}/api/desk/events`).catch(() => null);
  const { exitCode, seconds } = await stop(desk);
  await stream?.body?.cancel().catch(() => undefined);

  expect(exitCode).toBe(0);
  expect(seconds).toBeLessThan(10);
});

it("takes commands when no server runs", async () => {
  const key = await command("key", "create", "--name", "Offline", "--mode", "test", "--scopes", "tickets:read");

  expect(key).toEqual({
    id: expect.any(String),
    key: expect.stringMatching(/^tl_test_/),
    mode: "test",
    scopes: ["tickets:read"],
  });
});

it("starts again after kill -9 with all it knew", async () => {
  const killed = await start();
  const exited = once(killed.process, "exit");
  process.kill(await owner(), "SIGKILL");
  await exited;

  desk = await start();

  expect(await command("key", "list")).toMatchObject([{ name: "Offline" }]);
  expect(desk.output()).not.toContain("shown only now");
});

it("ends the server when whoever started it is killed", async () => {
  const pid = await owner();
  desk.process.kill("SIGKILL");

  await vi.waitUntil(() => !isRunning(pid), { timeout: 15_000 });
});

it("serves from another PostgreSQL, and leaves DATA_DIR without one", async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), "glassdesk-operations-"));
  const started = await start({ DATABASE_URL: await anotherDatabase("operations"), DATA_DIR: elsewhere });
  expect((await fetch(`${started.url}/readyz`)).status).toBe(200);

  expect(await stop(started)).toMatchObject({ exitCode: 0 });
  await expect(readFile(join(elsewhere, "postgres.json"))).rejects.toThrow(/ENOENT/);
  await rm(elsewhere, { recursive: true });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
