import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { MIGRATIONS_FOLDER } from "@/lib/db/pending-migrations";
import { schemaChanges } from "@/lib/db/schema-diff";

/** Works on a PostgreSQL of its own, so no desk's data is near. */
async function onScratchServer<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), "glassdesk-db-"));
  try {
    const database = await startEmbedded({ dataDir, durable: false });
    return await work(database.url).finally(database.stop);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function writeMigration({ name, empty }: { name: string; empty?: boolean }): Promise<void> {
  const sql = empty ? "-- What the Prisma schema cannot say.\n" : await onScratchServer((url) => schemaChanges(url));
  if (sql === null) return console.log("The migrations already lead to the schema: nothing to write.");

  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(MIGRATIONS_FOLDER, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}/migration.sql: read it, then commit it with the schema.`);
}

async function check(): Promise<void> {
  const sql = await onScratchServer(async (url) => {
    await migrate(url);
    return schemaChanges(url);
  });
  if (sql === null) return console.log("The schema and the migrations agree.");

  console.error(`The schema and the migrations disagree. "npm run db:migrate -- --name …" would write:\n\n${sql}`);
  process.exitCode = 1;
}

const program = new Command("db").description("The database's schema and its migrations.");
program
  .command("migrate")
  .description("write the migration that leads to the schema")
  .requiredOption("--name <name>", "what it does, in snake_case")
  .option("--empty", "leave the SQL to be written by hand")
  .action(writeMigration);
program.command("check").description("fail when schema and migrations disagree").action(check);

await program.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
