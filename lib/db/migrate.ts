import { runMigrations } from "graphile-worker";
import type pg from "pg";
import { MIGRATIONS_FOLDER, migrationNames, pendingMigrations } from "./pending-migrations";
import { NO_FILTERS, readMigrations, withSchemaEngine } from "./schema-engine";
import { withClient } from "./with-client";

const LOCK = "glassdesk.migrate";
const OLDEST_SERVER = 150_000;

/**
 * Brings a database to the newest migration, and the job queue's own tables with it.
 * Any number of nodes may call it at once: one works, the others wait for it.
 * @param options.only these migrations and no others, to make a database as it once was
 * @returns the names of the migrations that this call applied
 * @throws Error with the database's own words when a migration fails; the ones before it stay applied
 */
export async function migrate(
  databaseUrl: string,
  { folder = MIGRATIONS_FOLDER, only }: { folder?: string; only?: readonly string[] } = {},
): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    await refuseOldServer(client);
    await client.query("SELECT pg_advisory_lock(hashtextextended($1, 0))", [LOCK]);
    const applied = await applyPending(databaseUrl, folder, only ?? (await migrationNames(folder)));
    await runMigrations({ connectionString: databaseUrl });
    return applied;
  });
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
  const version = Number(rows[0]?.server_version_num);
  if (version >= OLDEST_SERVER) return;
  throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old: Glassdesk needs 15 or newer.`);
}

async function applyPending(databaseUrl: string, folder: string, names: readonly string[]): Promise<string[]> {
  const pending = await pendingMigrations(databaseUrl, folder);
  if (!pending.some((name) => names.includes(name))) return [];
  return withSchemaEngine(databaseUrl, async (engine) => {
    for (const migrationName of await unfinishedMigrations(databaseUrl))
      await engine.markMigrationRolledBack({ migrationName });
    const migrationsList = await readMigrations(folder, names);
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
  });
}

/** A migration goes to the server as one script, which is one transaction: unfinished means that nothing of it stayed. */
async function unfinishedMigrations(databaseUrl: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ found: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found",
    );
    if (!tables[0]?.found) return [];
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT DISTINCT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
    );
    return rows.map((row) => row.migration_name);
  });
}
