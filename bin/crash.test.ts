import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { findOwner } from "@/lib/db/embedded/ownership";

// The built desk on its own PostgreSQL, killed in the middle of its work.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const CLIENTS = 12;
const ANSWERED_BEFORE_THE_KILL = 100;

let dataDir: string;
const launches: ChildProcess[] = [];

const settings = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: "0",
  DATA_DIR: dataDir,
  DATABASE_URL: "",
  DEMO: "off",
  LOG_LEVEL: "error",
  RATE_LIMIT_PUBLIC: "0",
});

async function start(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ["bin/start.mjs"], { env: settings(), stdio: ["ignore", "pipe", "ignore"] });
  launches.push(child);
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  const url = await vi.waitUntil(() => /ready at (http:\S+)/.exec(output)?.[1], { timeout: 240_000 });

  return { process: child, url };
}

/** Submits one ticket after the other until the server is gone; keeps the ids of those that were answered with 201. */
async function submitUntilKilled(url: string, answered: string[]): Promise<void> {
  for (let n = 0; n < 5_000; n++) {
    const answer = await submit(url, n).catch(() => null);
    if (!answer) return;
    if (answer.status !== 201) throw new Error(`A submission was answered with ${answer.status}`);
    const { publicId } = await answer.json().catch(() => ({ publicId: null }));
    if (publicId) answered.push(publicId);
  }
}

function submit(url: string, n: number): Promise<Response> {
  return fetch(`${url}/api/tickets`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      productSlug: "crash",
      submitterEmail: `person${n}@example.com`,
      subject: `Ticket ${n}`,
      body: "Do not lose this.",
    }),
  });
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "glassdesk-crash-"));
});

afterAll(async () => {
  for (const child of launches) child.kill("SIGKILL");
  await vi.waitUntil(async () => !(await findOwner(dataDir)), { timeout: 15_000 });
  await rm(dataDir, { recursive: true });
});

it("loses no ticket that was answered with 201 when the server is killed under load", async () => {
  const killed = await start();
  await promisify(execFile)(
    process.execPath,
    ["bin/desk.mjs", "product", "create", "--slug", "crash", "--name", "Crash"],
    {
      env: settings(),
    },
  );

  const answered: string[] = [];
  const clients = Array.from({ length: CLIENTS }, () => submitUntilKilled(killed.url, answered));
  await vi.waitUntil(() => answered.length >= ANSWERED_BEFORE_THE_KILL, { timeout: 90_000 });
  const exited = once(killed.process, "exit");
  process.kill(JSON.parse(await readFile(join(dataDir, "owner.json"), "utf8")).pid, "SIGKILL");
  await exited;
  await Promise.all(clients);

  const desk = await start();
  const found = await Promise.all(answered.map((id) => fetch(`${desk.url}/api/tickets/${id}`)));

  expect(new Set(answered).size).toBe(answered.length);
  expect(answered.filter((_, index) => found[index]?.status !== 200)).toEqual([]);
});
