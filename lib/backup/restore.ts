import { createReadStream } from "node:fs";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Extract, extract } from "tar-stream";
import { migrate } from "@/lib/db/migrate";
import { MIGRATIONS_FOLDER, migrationNames } from "@/lib/db/pending-migrations";
import { withClient } from "@/lib/db/with-client";
import type { Storage } from "@/lib/storage/storage";
import { columnList, JOBS, MANIFEST, Manifest, quoted } from "./archive";
import { addJobs } from "./jobs";
import { readTables } from "./tables";

export type RestoreSummary = { createdAt: string; tables: number; files: number };

/** A stored file is held in memory while it is put back. */
const FILE_BYTES_MAX = 512 * 1024 * 1024;

/**
 * Makes the desk what it was when the backup was written, in an empty database or, with `replace`, in place of what is
 * there. The tables are filled in one transaction: a restore that fails leaves an empty desk, never half of one.
 * @throws Error in an operator's words: not a backup, made by a newer Glassdesk, a desk that runs or is not empty
 */
export async function restoreBackup(
  databaseUrl: string,
  storage: Storage,
  file: string,
  { replace }: { replace: boolean },
): Promise<RestoreSummary> {
  const manifest = await readManifest(file);
  await withClient(databaseUrl, async (client) => {
    await refuseOthers(client);
    if (!replace) await refuseTickets(client);
    await client.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE");
    await client.query("DROP SCHEMA public CASCADE");
    await client.query("CREATE SCHEMA public");
  });
  await migrate(databaseUrl, { only: manifest.migrations });
  const files = await withClient(databaseUrl, (client) => refill(client, storage, manifest, file));
  await migrate(databaseUrl);

  return { createdAt: manifest.createdAt, tables: manifest.tables.length, files };
}

async function readManifest(file: string): Promise<Manifest> {
  try {
    for await (const entry of openArchive(file)) {
      if (entry.header.name !== MANIFEST) break;
      const manifest = Manifest.parse(JSON.parse(await text(entry)));
      const known = new Set(await migrationNames(MIGRATIONS_FOLDER));
      const unknown = manifest.migrations.find((name) => !known.has(name));
      if (unknown) throw new Error(`${file} was made by a newer Glassdesk: it has the migration ${unknown}.`);

      return manifest;
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(file)) throw error;
    throw new Error(`${file} cannot be read as a backup: ${(error as Error).message}`, { cause: error });
  }
  throw new Error(`${file} is not a backup of Glassdesk.`);
}

/** The entries of a backup, in order; what is wrong with the file is thrown where they are read. */
function openArchive(file: string): Extract {
  const archive = extract();
  pipeline(createReadStream(file), createGunzip(), archive).catch((error) => archive.destroy(error));

  return archive;
}

async function refuseOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ others: string }>(
    `SELECT count(*) AS others FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  if (rows[0]?.others !== "0") throw new Error("The desk is running on this database: stop it first.");
}

async function refuseTickets(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>("SELECT EXISTS (SELECT FROM ticket) AS found");
  if (rows[0]?.found) throw new Error("This desk has tickets. Use --replace to give them up for the backup's.");
}

async function refill(client: pg.Client, storage: Storage, manifest: Manifest, file: string): Promise<number> {
  await client.query("BEGIN");
  const constraints = await dropForeignKeys(client);
  const tables = await readTables(client);
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    // Migrations may have put rows of their own there, which the backup has too.
    await client.query(`DELETE FROM ${quoted(name)}`);
  }
  const files = await readEntries(client, storage, manifest, file);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  for (const constraint of constraints) await client.query(constraint);
  await continueSequences(client);
  await client.query("COMMIT");
  await client.query("ANALYZE");

  return files;
}

/** Filled in alphabetical order, rows come before what they refer to. @returns how to make the keys again */
async function dropForeignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);

  return rows.map(
    ({ table, name, definition }) => `ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`,
  );
}

async function readEntries(client: pg.Client, storage: Storage, manifest: Manifest, file: string): Promise<number> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  let files = 0;
  for await (const entry of openArchive(file)) {
    const [folder = "", ...rest] = entry.header.name.split("/");
    const columns = folder === "tables" ? columnsOf.get(rest[0] ?? "") : undefined;
    if (columns) {
      const sink = client.query(copyFrom(`COPY ${quoted(rest[0] ?? "")} (${columnList(columns)}) FROM STDIN`));
      await pipeline(entry, sink);
    } else if (folder === JOBS) {
      await addJobs(client, await text(entry));
    } else if (folder === "files") {
      await putFile(storage, rest.join("/"), entry.header.size ?? 0, entry);
      files += 1;
    } else {
      entry.resume();
    }
  }

  return files;
}

async function putFile(storage: Storage, key: string, bytes: number, content: AsyncIterable<unknown>): Promise<void> {
  if (bytes > FILE_BYTES_MAX) throw new Error(`The file ${key} is too large to be put back.`);
  await storage.put(key, await buffer(content as AsyncIterable<Buffer>), "application/octet-stream");
}

/** Numbers go on after the highest that was given. */
async function continueSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sequence: string; table: string; column: string }>(
    `SELECT s.oid::regclass::text AS sequence, t.relname AS table, a.attname AS column
       FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype IN ('a', 'i')
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
      WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace`,
  );
  for (const { sequence, table, column } of rows) {
    await client.query(
      `SELECT setval($1::regclass, coalesce((SELECT max(${quoted(column)}) FROM ${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}
