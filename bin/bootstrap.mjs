// What has to work before anything is installed: plain JavaScript, only Node's own modules.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");
const binaries = join(root, "node_modules/.bin");
export const node = join(binaries, "node");

/** Runs a program to its end with our own input and output, and returns its exit code. */
export function run(program, args, environment = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

/** Runs one of our TypeScript programs on the project's own Node. */
export function runTypeScript(file, args = []) {
  return run(node, ["--import", "tsx", file, ...args]);
}

/** Prisma asks for its native engine, a download, although generating does not use it: any existing file satisfies it. */
export function generateClient() {
  return run(node, ["node_modules/prisma/build/index.js", "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, "package.json"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
}
