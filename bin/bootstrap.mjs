// What has to work before anything is installed: plain JavaScript, only Node's own modules.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Glassdesk needs Node.js ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

export const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

/** The project's own Node: npm installs it like any other package. */
export const node = join(root, "node_modules/.bin/node");

const BUILD = process.env.NEXT_DIST_DIR || ".next";
const CLIENT = "lib/db/generated";
/** All that a build is made of. Tests and documents are not. */
const SOURCES = ["app", "components", "lib", "public", "prisma/schema", "proxy.ts", "instrumentation.ts"];
const SETTINGS = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "package.json", "package-lock.json"];

/** Installs what package-lock.json names unless it is there; `needsDevelopment` counts the tests' packages too. */
export function ensureInstalled({ needsDevelopment = false } = {}) {
  if (isInstalled(needsDevelopment)) return;
  say("Installing packages …");
  const npm = process.env.npm_execpath;
  // Warnings are about the Node that npm runs on; everything else runs on the project's own.
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  orExit(npm?.endsWith(".js") ? run(process.execPath, [npm, ...args]) : run("npm", args));
}

/** Generates the Prisma client unless the schema's is there. */
export function ensureClient() {
  const stamp = fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (readStamp(CLIENT) === stamp) return;
  orExit(generateClient());
  writeStamp(CLIENT, stamp);
}

/** Builds the pages unless the build of these very sources is there. Returns an exit code; what failed or warned is shown. */
export function ensureBuilt() {
  const stamp = fingerprint([...SOURCES, ...SETTINGS]);
  if (readStamp(BUILD) === stamp) return 0;
  say("Building, which takes a minute …");
  const environment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = runQuietly(node, ["node_modules/next/dist/bin/next", "build"], environment);
  if (code !== 0 || /warning/i.test(output)) say(output);
  if (code === 0) writeStamp(BUILD, stamp);
  return code;
}

/** Prisma asks for its native engine, a download, although generating does not use it: any existing file will do. */
export function generateClient() {
  return run(node, ["node_modules/prisma/build/index.js", "generate"], {
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, "package.json"),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
}

/** Runs one of our TypeScript programs on the project's Node, and returns its exit code. */
export function runTypeScript(file, args = []) {
  return run(node, ["--import", "tsx", file, ...args], {}, "inherit");
}

/** Runs a program to its end. What it says goes to stderr: stdout belongs to whoever called us. */
export function run(program, args, environment = {}, stdout = 2) {
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ["inherit", stdout, 2],
    env: { ...process.env, ...environment },
  });
  if (error) console.error(`${program}: ${error.message}`);
  return status ?? 1;
}

function runQuietly(program, args, environment) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    stdio: ["inherit", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });

  return { code: status ?? 1, output: [error?.message, stdout, stderr].filter(Boolean).join("\n") };
}

export function say(line) {
  console.error(line);
}

export function orExit(code) {
  if (code !== 0) process.exit(code);
}

/** npm writes node_modules/.package-lock.json last, so what it names is there; optional packages are other platforms'. */
function isInstalled(needsDevelopment) {
  try {
    const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
    const found = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8")).packages;
    return Object.entries(wanted).every(
      ([path, entry]) =>
        path === "" ||
        found[path]?.version === entry.version ||
        (!found[path] && (entry.optional || entry.devOptional || entry.peer || (entry.dev && !needsDevelopment))),
    );
  } catch {
    return false;
  }
}

function fingerprint(paths) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of paths.flatMap(filesBelow).sort()) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function filesBelow(path) {
  if (!existsSync(path) || path === CLIENT || path.includes(".test.")) return [];
  if (!statSync(path).isDirectory()) return [relative(root, join(root, path))];
  return readdirSync(path).flatMap((name) => filesBelow(`${path}/${name}`));
}

function readStamp(folder) {
  const file = join(folder, "stamp");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function writeStamp(folder, stamp) {
  mkdirSync(dirname(join(folder, "stamp")), { recursive: true });
  writeFileSync(join(folder, "stamp"), stamp);
}
