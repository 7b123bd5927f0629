import { readdir } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { withClient } from "./with-client";

export const MIGRATIONS_FOLDER = join(process.cwd(), "prisma/migrations");

const UNDEFINED_TABLE = "42P01";

/**
 * Cheap enough for a readiness probe: one query on a connection of its own.
 * @returns the names of the migrations that the database still lacks, oldest first
 * @throws Error when the database cannot be reached
 */
export async function pendingMigrations(databaseUrl: string, folder = MIGRATIONS_FOLDER): Promise<string[]> {
  const [names, applied] = await Promise.all([migrationNames(folder), withClient(databaseUrl, appliedNames)]);
  return names.filter((name) => !applied.has(name));
}

/** One folder a migration; their names begin with the time, so they sort by age. */
export async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

async function appliedNames(client: pg.Client): Promise<Set<string>> {
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
