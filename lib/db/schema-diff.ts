import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS_FOLDER } from "./pending-migrations";
import { NO_FILTERS, readMigrations, withSchemaEngine } from "./schema-engine";

const SCHEMA_FOLDER = join(process.cwd(), "prisma/schema");

/**
 * The SQL that leads from the migrations to the Prisma schema; null when the two agree.
 *
 * The engine compares tables, columns, keys, enums and the indexes that Prisma can express. It does not look at
 * triggers, functions, sequences, CHECKs, and partial or expression indexes: those are hand-written SQL in a migration.
 * A plain index, a GIN one on a tsvector column too, must be declared with @@index, or it counts as one to drop.
 * @param databaseUrl a server on which a shadow database can be made; the database itself is not touched
 */
export async function schemaChanges(
  databaseUrl: string,
  { schema = SCHEMA_FOLDER, migrations = MIGRATIONS_FOLDER } = {},
): Promise<string | null> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "migrations", ...(await readMigrations(migrations)) },
      to: { tag: "schemaDatamodel", files: await readSchema(schema) },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
    return exitCode === 0 ? null : stdout;
  });
}

async function readSchema(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), "utf8") })),
  );
}
