import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { withClient } from "../with-client";
import { DataDirectoryInUse, joinEmbedded, startEmbedded } from "./index";

vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;

// Making a cluster takes a second, so the tests share one data directory, one after the other.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "glassdesk-embedded-"));
  await (await start()).stop();
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = () => startEmbedded({ dataDir, durable: false });

const postmasterPid = async () =>
  Number((await readFile(join(dataDir, "postgres/postmaster.pid"), "utf8")).split("\n")[0]);

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Another process that starts a server on the same data directory and says so. */
async function startElsewhere() {
  const program = `import { startEmbedded } from "@/lib/db/embedded";
    await startEmbedded({ dataDir: process.argv[1], durable: false });
    console.log("ready"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

it("keeps what was written from one start to the next", async () => {
  const first = await start();
  await withClient(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 42 AS answer"));
  await first.stop();

  const second = await start();
  const { rows } = await withClient(second.url, (client) => client.query("SELECT answer FROM kept"));
  await second.stop();

  expect(rows).toEqual([{ answer: 42 }]);
});

it("sorts and compares text the same on every machine", async () => {
  const database = await start();
  const { rows } = await withClient(database.url, (client) =>
    client.query(`SELECT current_setting('server_encoding') AS encoding, datlocprovider AS provider, datlocale AS locale,
                         lower('ÄÖ') AS lower FROM pg_database WHERE datname = current_database()`),
  );
  await database.stop();

  expect(rows).toEqual([{ encoding: "UTF8", provider: "b", locale: "C.UTF-8", lower: "äö" }]);
});

it("lets nobody in without the password", async () => {
  const database = await start();
  const url = new URL(database.url);
  url.password = "guessed";

  await expect(withClient(url.href, async () => undefined)).rejects.toThrow(/authentication failed/);
  expect((await stat(join(dataDir, "postgres.json"))).mode & 0o777).toBe(0o600);
  await database.stop();
});

it("refuses a second server on the same data directory", async () => {
  const database = await start();

  await expect(start()).rejects.toThrow(DataDirectoryInUse);
  await expect(withClient(database.url, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
  await database.stop();
});

it("lets a command join the running server and leave it running", async () => {
  const server = await start();
  const command = await joinEmbedded(dataDir);
  await command.stop();

  expect(command.url).toBe(server.url);
  await expect(withClient(server.url, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
  await server.stop();
});

it("starts a server for a command when none runs", async () => {
  const command = await joinEmbedded(dataDir);
  const pid = await postmasterPid();
  await command.stop();

  expect(isRunning(pid)).toBe(false);
});

it("lets two commands take turns", async () => {
  const commands = await Promise.all([
    joinEmbedded(dataDir).then((one) => one.stop()),
    joinEmbedded(dataDir).then((one) => one.stop()),
  ]);

  expect(commands).toHaveLength(2);
});

it("ends PostgreSQL when its owner is killed, and starts again", async () => {
  const owner = await startElsewhere();
  const pid = await postmasterPid();
  owner.kill("SIGKILL");
  await once(owner, "exit");

  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  const database = await start();
  await database.stop();
});

it("recovers when owner and PostgreSQL are killed at once", async () => {
  const owner = await startElsewhere();
  const pid = await postmasterPid();
  process.kill(pid, "SIGKILL");
  owner.kill("SIGKILL");
  await once(owner, "exit");

  const database = await start();
  await expect(withClient(database.url, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
  await database.stop();
});

it("does not take a stranger with a used-again process id for its own PostgreSQL", async () => {
  await writeFile(join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n${dataDir}/postgres\n0\n`);
  await writeFile(join(dataDir, "owner.json"), JSON.stringify({ pid: process.pid, born: "0", purpose: "server" }));

  const database = await start();
  await database.stop();
});

it("says what is missing when the password's file is gone", async () => {
  const restored = join(dataDir, "restored");
  await mkdir(join(restored, "postgres"), { recursive: true });

  await expect(startEmbedded({ dataDir: restored })).rejects.toThrow(/password is gone/);
});

it.runIf(process.getuid?.() === 0)("serves a data directory that its own account cannot reach", async () => {
  const closed = join(dataDir, "closed");
  await mkdir(closed, { mode: 0o700 });
  const hidden = join(closed, "hidden");

  const database = await startEmbedded({ dataDir: hidden, durable: false });
  await expect(withClient(database.url, (client) => client.query("SELECT 1"))).resolves.toBeDefined();
  await database.stop();

  const { cluster } = JSON.parse(await readFile(join(hidden, "postgres.json"), "utf8"));
  expect(cluster).toMatch(/^\/var\/lib\/glassdesk\/data-/);
  await rm(join(cluster, ".."), { recursive: true });
});
