import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Pack, pack } from "tar-stream";
import { withClient } from "@/lib/db/with-client";
import type { Storage } from "@/lib/storage/storage";
import { columnList, JOBS, MANIFEST, type Manifest, PIECE_BYTES, quoted } from "./archive";
import { readJobs } from "./jobs";
import { readTables } from "./tables";

export type BackupSummary = { file: string; tables: number; files: number; missingFiles: string[] };

/**
 * Writes everything the desk knows into one file, as of one moment, while the desk runs on. Its keys and secrets are in it:
 * only the owner may read the file.
 * @param file where to; only a whole backup ever stands there
 * @returns what it holds; files that the storage has lost are named, and are no reason to have no backup
 * @throws Error when the database, the storage or the disk fails
 */
export async function writeBackup(databaseUrl: string, storage: Storage, file: string): Promise<BackupSummary> {
  const part = `${file}.part`;
  const archive = pack();
  const writing = pipeline(archive, createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
  try {
    const [summary] = await Promise.all([
      withClient(databaseUrl, (client) => fill(archive, client, storage)).catch((error) => {
        archive.destroy(error);
        throw error;
      }),
      writing,
    ]);
    await rename(part, file);

    return { file, ...summary };
  } catch (error) {
    await writing.catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

async function fill(archive: Pack, client: pg.Client, storage: Storage): Promise<Omit<BackupSummary, "file">> {
  // One snapshot for all tables: a ticket and its comments are of the same moment.
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const manifest = await makeManifest(client);
  await entry(archive, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
  await entry(archive, JOBS, Buffer.from(await readJobs(client)));
  for (const table of manifest.tables) await writeTable(archive, client, table);
  const missingFiles: string[] = [];
  const keys = await storageKeys(client);
  for (const key of keys) {
    if (!(await writeFile(archive, storage, key))) missingFiles.push(key);
  }
  await client.query("COMMIT");
  archive.finalize();

  return { tables: manifest.tables.length, files: keys.length - missingFiles.length, missingFiles };
}

async function makeManifest(client: pg.Client): Promise<Manifest> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );

  return {
    format: 1,
    createdAt: new Date().toISOString(),
    migrations: rows.map((row) => row.name),
    tables: await readTables(client),
  };
}

async function writeTable(archive: Pack, client: pg.Client, { name, columns }: Manifest["tables"][number]) {
  const rows = client.query(copyTo(`COPY ${quoted(name)} (${columnList(columns)}) TO STDOUT`));
  let pieces = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of rows) {
    waiting.push(chunk);
    bytes += chunk.length;
    // A line feed inside of a value is written as a backslash and an n, so a real one ends a row.
    if (bytes < PIECE_BYTES || !chunk.includes("\n")) continue;
    const piece = Buffer.concat(waiting);
    const end = piece.lastIndexOf("\n") + 1;
    await entry(archive, `tables/${name}/${pieces++}.copy`, piece.subarray(0, end));
    waiting = [piece.subarray(end)];
    bytes = piece.length - end;
  }
  if (bytes > 0) await entry(archive, `tables/${name}/${pieces}.copy`, Buffer.concat(waiting));
}

/** Every file that any row names. */
async function storageKeys(client: pg.Client): Promise<string[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = current_schema() AND column_name LIKE '%storage\\_key' ORDER BY 1, 2`,
  );
  const keys = new Set<string>();
  for (const { table, column } of columns) {
    const { rows } = await client.query<{ key: string }>(
      `SELECT ${quoted(column)} AS key FROM ${quoted(table)} WHERE ${quoted(column)} IS NOT NULL`,
    );
    for (const { key } of rows) keys.add(key);
  }

  return [...keys].sort();
}

async function writeFile(archive: Pack, storage: Storage, key: string): Promise<boolean> {
  const content = await storage.get(key);
  if (!content) return false;
  const sink = archive.entry({ name: `files/${key}`, size: content.bytes });
  await pipeline(content.stream, sink);

  return true;
}

function entry(archive: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name }, content, (error) => (error ? reject(error) : resolve()));
  });
}
