// npm test: every check there is, from a fresh clone. Nothing stops at the first failure; the last line counts.
// npm test -- types lint  runs only those.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ensureBuilt, ensureClient, ensureInstalled, node, run, runTypeScript } from "./bootstrap.mjs";
import { ensureChromium } from "./chromium.mjs";

ensureInstalled({ needsDevelopment: true });
ensureClient();

const reports = mkdtempSync(join(tmpdir(), "glassdesk-reports-"));
const chosen = process.argv.slice(2);

/** Shown again at the end, of each test that failed; the whole of it stands where it happened. */
const FAILURE_LINES = 30;

const tool = (path, ...args) => run(node, [join("node_modules", path), ...args], {}, "inherit");

const steps = {
  migrations: () => oneCheck(runTypeScript("bin/db.ts", ["check"])),
  types: () => oneCheck(tool("next/dist/bin/next", "typegen") || tool("typescript/bin/tsc", "--noEmit")),
  lint: () => oneCheck(tool("@biomejs/biome/bin/biome", "check", ".")),
  unused: () => oneCheck(tool("knip/bin/knip.js")),
  // Before the tests: some of them start the built desk.
  build: () => oneCheck(ensureBuilt()),
  unit: () =>
    countVitest(
      tool("vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile=${report("vitest")}`),
    ),
  browser: runJourneys,
};

const results = [];
for (const [name, check] of Object.entries(steps)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name} ${"─".repeat(70 - name.length)}`);
  const begin = Date.now();
  results.push({ name, ...(await check()), seconds: (Date.now() - begin) / 1000 });
}
rmSync(reports, { recursive: true });

console.log(`\n${"─".repeat(74)}`);
// Once more: what failed early stands far above the journeys.
for (const failure of results.flatMap(({ failures = [] }) => failures)) console.log(`✗ ${failure}\n`);
for (const { name, passed, failed, again, seconds } of results) {
  const second = again ? `, ${again} on the second try` : "";
  console.log(
    `${failed ? "✗" : "✓"} ${name.padEnd(12)} ${passed} passed, ${failed} failed${second}  (${seconds.toFixed(1)} s)`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total("failed") > 0 || results.length === 0 ? 1 : 0;
console.log(`${total("passed")} passed, ${total("failed")} failed`);

async function runJourneys() {
  const chromium = await ensureChromium();
  if (!chromium) {
    console.error("There is no Chromium and none can be fetched. Install one, or name it in PLAYWRIGHT_CHROMIUM.");
    return { passed: 0, failed: 1 };
  }
  const environment = { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report("playwright") };
  const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
  return countPlaywright(run(node, args, environment, "inherit"));
}

function report(name) {
  return join(reports, `${name}.json`);
}

function oneCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function countVitest(exitCode) {
  return count(exitCode, "vitest", (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    failures: found.testResults.flatMap(failuresOf),
  }));
}

/** What failed in a file, or the file itself when it did not get as far as its tests. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [`${file}\n${message}`] : [];

  return failed.map((test) => `${file} > ${test.fullName}\n${shorten(test.failureMessages.join("\n"))}`);
}

function shorten(message) {
  const lines = message.split("\n").filter((line) => !line.includes("/node_modules/"));

  return lines.slice(0, FAILURE_LINES).join("\n");
}

function countPlaywright(exitCode) {
  return count(exitCode, "playwright", ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    again: stats.flaky,
  }));
}

/** A runner can fail without a failing test: a file that does not load, a server that does not start. */
function count(exitCode, runner, read) {
  try {
    const counted = read(JSON.parse(readFileSync(report(runner), "utf8")));
    return { ...counted, failed: exitCode !== 0 ? Math.max(counted.failed, 1) : counted.failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
