import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { vi } from "vitest";
import { findOwner } from "@/lib/db/embedded/ownership";

export type Launched = { process: ChildProcess; output: () => string };
export type StartedDesk = Launched & { url: string };
type Settings = Record<string, string>;

/** A start may have to build first, and a machine at work on other things takes its time. */
const STARTS_WITHIN_MS = 240_000;

/**
 * The built desk as an operator runs it, as processes of their own on a data directory that goes with the tests. Loopback, a
 * free port and no demo, unless the settings say otherwise.
 * @param defaults settings of every start
 */
export async function builtDesk(defaults: Settings = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), "glassdesk-built-"));
  const launches: ChildProcess[] = [];
  const environment = (settings: Settings): NodeJS.ProcessEnv => ({
    ...process.env,
    PORT: "0",
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    DEMO: "off",
    LOG_LEVEL: "error",
    ...defaults,
    ...settings,
  });

  const launch = (settings: Settings = {}): Launched => {
    const child = spawn(process.execPath, ["bin/start.mjs"], {
      env: environment(settings),
      stdio: ["ignore", "pipe", "pipe"],
    });
    launches.push(child);
    let output = "";
    const listen = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);

    return { process: child, output: () => output };
  };

  return {
    dataDir,
    launch,
    start: async (settings: Settings = {}): Promise<StartedDesk> => {
      const launched = launch(settings);
      const isReady = () => /ready at (http:\S+)/.exec(launched.output())?.[1] ?? isOver(launched);
      const url = await vi.waitUntil(isReady, { timeout: STARTS_WITHIN_MS });

      return { ...launched, url };
    },
    /** With ROLE=worker: a process with an address for machines alone. */
    startWorkers: async (settings: Settings = {}): Promise<StartedDesk> => {
      const launched = launch(settings);
      const port = () => /workers are ready; .* port (\d+)/.exec(launched.output())?.[1] ?? isOver(launched);
      const url = `http://127.0.0.1:${await vi.waitUntil(port, { timeout: STARTS_WITHIN_MS })}`;

      return { ...launched, url };
    },
    /** The command line beside it. @returns what it printed */
    command: async (...args: string[]) => {
      const env = environment({});
      const { stdout } = await promisify(execFile)(process.execPath, ["bin/desk.mjs", ...args], { env });

      return JSON.parse(stdout);
    },
    /** The process id of the server itself, which the launched process looks after. */
    serverPid: async (): Promise<number> => JSON.parse(await readFile(join(dataDir, "owner.json"), "utf8")).pid,
    /** Ends what a failing test left behind; the server follows whoever started it. */
    remove: async () => {
      for (const child of launches) child.kill("SIGKILL");
      await vi.waitUntil(async () => !(await findOwner(dataDir)), { timeout: 15_000 });
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Tells the desk to stop, as a supervisor does. */
export async function stopDesk({ process: child }: Launched) {
  const exited = once(child, "exit");
  const begin = Date.now();
  child.kill("SIGTERM");
  const [exitCode] = await exited;

  return { exitCode, seconds: (Date.now() - begin) / 1000 };
}

function isOver({ process: child, output }: Launched): false {
  if (child.exitCode !== null) throw new Error(`The desk did not start:\n${output()}`);

  return false;
}
