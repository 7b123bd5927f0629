import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, readlink, rename, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Cluster, SERVER_ENVIRONMENT } from "./cluster";
import { isAlive } from "./ownership";

const READY_WITHIN_MS = 60_000;
const CLOSING_WITHIN_MS = 500;
const STOPPED_WITHIN_MS = 3_500;
const LOG_LIMIT_BYTES = 10_000_000;

export type Postmaster = { port: number; exited: Promise<void>; stop: () => Promise<void> };

/** Another program took the port in between, or processes of a killed server are not all gone yet. */
const PASSING = /could not bind|pre-existing shared memory block/;
const ATTEMPTS = 20;

/**
 * Starts the server of a cluster on a free loopback port and waits until it accepts connections.
 * @param logFile takes what PostgreSQL has to say
 * @throws Error with the log's last lines when it does not come up
 */
export async function startPostmaster(cluster: Cluster, logFile: string, durable: boolean): Promise<Postmaster> {
  await stopOrphan(cluster.folder);
  await rotate(logFile);
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(cluster, logFile, durable);
    } catch (error) {
      if (attempt === ATTEMPTS || !PASSING.test(String(error))) throw error;
      await wait(250);
    }
  }
}

async function startOnce(cluster: Cluster, logFile: string, durable: boolean): Promise<Postmaster> {
  const port = await freePort();
  const log = await open(logFile, "a", 0o600);
  const logStart = (await log.stat()).size;
  // In a session of its own, so that Ctrl-C reaches us first and open requests still find their database.
  const child: ChildProcess = spawn(cluster.binaries.postgres, ["-D", cluster.folder, ...settings(port, durable)], {
    ...cluster.user,
    cwd: dirname(cluster.binaries.postgres),
    env: SERVER_ENVIRONMENT,
    stdio: ["ignore", log.fd, log.fd],
    detached: true,
  });
  await log.close();
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  const watchdog = watch(child);
  if (await isReady(child, cluster.folder)) return { port, exited, stop: () => stop(child, watchdog) };

  await stop(child, watchdog);
  const said = (await readFile(logFile)).subarray(logStart).toString().trim().split("\n").slice(-8).join("\n  ");
  throw new Error(`PostgreSQL did not start:\n  ${said || "it said nothing"}`);
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: durable ? "256MB" : "128MB",
    effective_cache_size: "1GB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    random_page_cost: 1.1,
    jit: "off",
    wal_level: "minimal",
    max_wal_senders: 0,
    max_logical_replication_workers: 0,
    wal_compression: "on",
    max_wal_size: "2GB",
    // Statements and rejected values are personal data: they stay out of the log.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Holds one end of a pipe: when we die, even by kill -9, it closes and PostgreSQL is shut down. */
function watch(postgres: ChildProcess): ChildProcess {
  const watchdog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(postgres.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.unref();
  return watchdog;
}

async function isReady(child: ChildProcess, folder: string): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const lines = await readPidFile(folder);
    if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") return true;
    await wait(15);
  }
  return false;
}

async function stop(child: ChildProcess, watchdog: ChildProcess): Promise<void> {
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (isRunning) {
    const exit = once(child, "exit");
    // "Smart" lets connections that are closing close: pools say they have ended a moment before theirs have.
    child.kill("SIGTERM");
    const haste = setTimeout(() => child.kill("SIGINT"), CLOSING_WITHIN_MS);
    // "Immediate" skips the last checkpoint; the next start replays the log instead.
    const impatience = setTimeout(() => child.kill("SIGQUIT"), STOPPED_WITHIN_MS);
    await exit;
    clearTimeout(haste);
    clearTimeout(impatience);
  }
  watchdog.kill("SIGKILL");
  watchdog.stdin?.destroy();
}

/** A server whose owner died may still be shutting down; a file without its server is what a power cut leaves. */
async function stopOrphan(folder: string): Promise<void> {
  const pid = Number((await readPidFile(folder))[0]);
  if (!pid) return;
  if (await isPostmaster(pid, folder)) {
    process.kill(pid, "SIGINT");
    const deadline = Date.now() + READY_WITHIN_MS;
    while (isAlive(pid)) {
      if (Date.now() > deadline) throw new Error(`PostgreSQL of an earlier start (process ${pid}) does not stop.`);
      await wait(25);
    }
  }
  await rm(join(folder, "postmaster.pid"), { force: true });
}

async function isPostmaster(pid: number, folder: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  // Process ids are used again; only the cluster's own server works inside its folder.
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return workingFolder === null || workingFolder === folder;
}

async function readPidFile(folder: string): Promise<string[]> {
  return (await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
}

async function rotate(logFile: string): Promise<void> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no free port.");
  return address.port;
}
