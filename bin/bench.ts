import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDatabase } from "@/lib/db/client";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { withClient } from "@/lib/db/with-client";
import { fill } from "./bench/fill";
import { issueKey } from "./bench/key";
import { measure, serverGauges, warmUp } from "./bench/measure";
import { type Run, report } from "./bench/report";
import { prepareScenarios } from "./bench/scenarios";
import { startServer } from "./bench/server";

const SMALL = 1_000;

const { values } = parseArgs({
  options: {
    tickets: { type: "string", default: "100000" },
    requests: { type: "string", default: "100" },
    only: { type: "string", default: "" },
  },
});
const tickets = Number(values.tickets);
const requests = Number(values.requests);
if (!Number.isInteger(tickets) || tickets < SMALL || !Number.isInteger(requests) || requests < 1) {
  console.error(`Usage: npm run bench -- [--tickets N, at least ${SMALL}] [--requests N per round] [--only WORD]`);
  process.exit(1);
}

const dataDir = await mkdtemp(join(tmpdir(), "glassdesk-bench-"));
const database = await startEmbedded({ dataDir });
try {
  await migrate(database.url);
  const small = await run(SMALL);
  const large = tickets === SMALL ? small : await run(tickets);
  console.log(`\n${report(small, large)}`);
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** A desk with so many tickets, filled anew, so that both sizes have the same mix of old and new. */
async function run(size: number): Promise<Run> {
  const say = (text: string) => console.error(`${size.toLocaleString("en")} tickets: ${text}`);
  say("filling");
  await withClient(database.url, (client) => fill(client, size));
  const server = await startServer(database.url, dataDir);
  const db = createDatabase(database.url);
  try {
    const key = await issueKey(database.url);
    const all = await prepareScenarios({ origin: server.origin, key, db }, size);
    const scenarios = all.filter(({ name }) => name.includes(values.only));
    say("warming up");
    await warmUp(
      server.origin,
      scenarios.map(({ next }) => next),
    );
    const measurements: Run["measurements"] = new Map();
    for (const scenario of scenarios) {
      say(scenario.name);
      measurements.set(scenario.name, await measure(server.origin, requests, scenario.next));
    }

    return { tickets: size, memoryBytes: (await serverGauges(server.origin)).memoryBytes, measurements };
  } finally {
    await db.$disconnect();
    await server.stop();
  }
}
