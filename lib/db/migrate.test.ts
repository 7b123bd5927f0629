import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { migrate } from "./migrate";
import { pendingMigrations } from "./pending-migrations";
import { schemaChanges } from "./schema-diff";
import { withClient } from "./with-client";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "glassdesk-migrations-"));
  await writeFile(join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  url = await emptyDatabase("migrate");
});

afterEach(() => rm(folder, { recursive: true }));

async function addMigration(name: string, sql: string) {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function writeSchema(model: string) {
  const source = `datasource db {\n  provider = "postgresql"\n}\n${model}\n`;
  await writeFile(join(folder, "schema.prisma"), source);
}

const FIRST =
  'CREATE TABLE "thing" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "thing_pkey" PRIMARY KEY ("id"));';
const THING = "model thing {\n  id Int @id\n  name String\n}";

it("applies each migration once however many nodes start together", async () => {
  await addMigration("1_first", FIRST);

  const applied = await Promise.all([migrate(url, { folder }), migrate(url, { folder }), migrate(url, { folder })]);

  expect(applied.flat()).toEqual(["1_first"]);
});

it("tells which migrations are missing", async () => {
  await addMigration("1_first", FIRST);
  await migrate(url, { folder });
  await addMigration("2_second", "SELECT 1;");

  expect(await pendingMigrations(url, folder)).toEqual(["2_second"]);
});

it("installs the job queue", async () => {
  await migrate(url, { folder });

  await withClient(url, (client) => client.query("SELECT graphile_worker.add_job('anything')"));
});

it("sends functions with semicolons inside whole", async () => {
  await addMigration(
    "1_first",
    `${FIRST} CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;`,
  );
  await migrate(url, { folder });

  const { rows } = await withClient(url, (client) => client.query("SELECT one()"));
  expect(rows).toEqual([{ one: 1 }]);
});

it("names the migration that fails, leaves nothing of it behind, and goes on once it is mended", async () => {
  await addMigration("1_first", FIRST);
  await addMigration("2_broken", 'ALTER TABLE "thing" ADD COLUMN "more" TEXT;\nSELEC 1;');

  await expect(migrate(url, { folder })).rejects.toThrow(
    /^Migration 2_broken: .*syntax error at or near "SELEC" \(line 2\)/s,
  );

  await addMigration("2_broken", 'ALTER TABLE "thing" ADD COLUMN "more" TEXT;');
  expect(await migrate(url, { folder })).toEqual(["2_broken"]);
});

it("finds what the schema has and the migrations have not", async () => {
  await addMigration("1_first", FIRST);
  await writeSchema("model thing {\n  id Int @id\n  name String\n  more String?\n}");

  const sql = await schemaChanges(url, { schema: folder, migrations: folder });

  expect(sql).toContain('ALTER TABLE "thing" ADD COLUMN     "more" TEXT');
});

it("does not take hand-written SQL for a difference", async () => {
  await addMigration(
    "1_first",
    `${FIRST}
     CREATE INDEX thing_lower ON "thing" (lower("name"));
     CREATE INDEX thing_named ON "thing" ("name") WHERE "name" <> '';
     ALTER TABLE "thing" ADD CHECK ("name" <> 'x');
     CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
     CREATE TRIGGER keep BEFORE UPDATE ON "thing" FOR EACH ROW EXECUTE FUNCTION keep();`,
  );
  await writeSchema(THING);

  expect(await schemaChanges(url, { schema: folder, migrations: folder })).toBeNull();
});

it("leaves no shadow database behind", async () => {
  await addMigration("1_first", FIRST);
  await writeSchema(THING);
  await schemaChanges(url, { schema: folder, migrations: folder });

  const { rows } = await withClient(url, (client) =>
    client.query("SELECT datname FROM pg_database WHERE datname LIKE 'glassdesk_shadow_%'"),
  );
  expect(rows).toEqual([]);
});

it("finds our own migrations complete", async () => {
  expect(await pendingMigrations(await testDatabase())).toEqual([]);
});
