import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { withClient } from "../with-client";
import { prepareCluster, SUPERUSER } from "./cluster";
import { findOwner, giveUpOwnership, type Owner, takeOwnership } from "./ownership";
import { startPostmaster } from "./postmaster";

const DATABASE = "glassdesk";
const PATIENCE_MS = 30_000;

export type EmbeddedDatabase = {
  url: string;
  /** Settles when PostgreSQL ends, wanted or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

export class DataDirectoryInUse extends Error {
  override name = "DataDirectoryInUse";
}

type Options = { dataDir: string; purpose?: Owner["purpose"]; durable?: boolean };

/**
 * Starts the PostgreSQL that comes with npm on a data directory, which stays this process's own until stop().
 * @param options.durable false trades safety for speed, for tests
 * @throws DataDirectoryInUse when another server has the data directory
 */
export async function startEmbedded({
  dataDir,
  purpose = "server",
  durable = true,
}: Options): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const home = await realpath(dataDir);
  await waitForTurn(home, purpose);
  try {
    return await start(home, durable);
  } catch (error) {
    await giveUpOwnership(home);
    throw error;
  }
}

/**
 * For commands beside the server: the database of the one that runs, or an own one until stop().
 * @param dataDir the DATA_DIR of both
 */
export async function joinEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await findOwner(dataDir))?.purpose === "server") {
    const url = await readAddress(dataDir);
    if (url) return { url, exited: new Promise(() => undefined), stop: async () => undefined };
    if (Date.now() > deadline) throw new Error(`The server that owns ${dataDir} does not get its database ready.`);
    await wait(50);
  }
  return startEmbedded({ dataDir, purpose: "command" });
}

/** A command is over in a moment, so it is waited for; a server is not. */
async function waitForTurn(dataDir: string, purpose: Owner["purpose"]): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const owner = await takeOwnership(dataDir, purpose);
    if (owner === "taken") return;
    if (owner.purpose === "server" || Date.now() > deadline)
      throw new DataDirectoryInUse(
        `Another Glassdesk (process ${owner.pid}) is running on ${dataDir}. Stop it, or set another DATA_DIR.`,
      );
    await wait(50);
  }
}

async function start(dataDir: string, durable: boolean): Promise<EmbeddedDatabase> {
  await rm(addressFile(dataDir), { force: true });
  const cluster = await prepareCluster(dataDir, durable);
  const postmaster = await startPostmaster(cluster, join(dataDir, "postgres.log"), durable);
  const stop = async () => {
    await rm(addressFile(dataDir), { force: true });
    await postmaster.stop();
    await giveUpOwnership(dataDir);
  };
  try {
    const url = `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${postmaster.port}/${DATABASE}`;
    await ensureDatabase(url);
    await writeFile(addressFile(dataDir), JSON.stringify({ url }), { mode: 0o600 });
    return { url, exited: postmaster.exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const administration = new URL(url);
  administration.pathname = "/postgres";
  await withClient(administration.href, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(DATABASE)}`);
  });
}

function addressFile(dataDir: string): string {
  return join(dataDir, "database.json");
}

async function readAddress(dataDir: string): Promise<string | null> {
  const content = await readFile(addressFile(dataDir), "utf8").catch(() => null);
  return content ? z.object({ url: z.string() }).parse(JSON.parse(content)).url : null;
}
