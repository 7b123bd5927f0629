import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { APP_SECRET } from "./github";

export type BenchServer = { origin: string; stop: () => Promise<void> };

const READY_WITHIN_MS = 60_000;

/** The built desk as a process of its own, as `npm start` runs it, on a free port and without rate limits. */
export async function startServer(databaseUrl: string, dataDir: string): Promise<BenchServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["--import", "tsx", "bin/serve.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      PUBLIC_URL: origin,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: "off",
      LOG_LEVEL: "warn",
      GITHUB_APP_WEBHOOK_SECRET: APP_SECRET,
      RATE_LIMIT_REQUESTS: "0",
      RATE_LIMIT_CREATES: "0",
      RATE_LIMIT_PUBLIC: "0",
    },
  });
  await ready(origin, child);

  return {
    origin,
    stop: async () => {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answered = await fetch(`${origin}/readyz`).catch(() => null);
    if (answered?.ok) return;
    if (child.exitCode !== null) throw new Error("The server ended before it was ready");
    if (Date.now() > deadline) throw new Error("The server did not get ready");
    await wait(100);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  const port = typeof address === "object" && address ? address.port : 0;
  probe.close();
  await once(probe, "close");

  return port;
}
