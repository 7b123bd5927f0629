// npm start | npm run dev: everything from a fresh clone to a desk that runs.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { ensureBuilt, ensureClient, ensureInstalled, node, orExit, root } from "./bootstrap.mjs";

const isDevelopment = process.argv.includes("--dev");

ensureInstalled();
ensureClient();
if (!isDevelopment) orExit(ensureBuilt());

const server = spawn(node, ["--import", "tsx", "bin/serve.ts", ...process.argv.slice(2)], {
  // The channel tells the server when we are killed, and a signal that npm passes on reaches it through us.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: {
    // What was compiled once is not compiled again: a third less of a start.
    NODE_COMPILE_CACHE: join(root, "node_modules/.cache/node"),
    ...process.env,
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  },
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => server.kill(signal));
// npm may die without passing its signal on (kill -9, or a shell in between); started directly we outlive our parent.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || server.kill("SIGTERM"), 250).unref();
}
server.on("exit", (code) => process.exit(code ?? 1));
