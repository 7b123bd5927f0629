import { inject } from "vitest";
import { database } from "@/lib/db/client";
import { withClient } from "@/lib/db/with-client";
import { parseEnv, provideEnv } from "@/lib/env";

const TEMPLATE = "glassdesk";

let created: Promise<string> | undefined;

/**
 * The URL of a migrated PostgreSQL database that no other test worker sees, and from then on the process's DATABASE_URL.
 * It is a copy of the template, made on the first call in a test file.
 */
export function testDatabase(): Promise<string> {
  created ??= provideDatabase();
  return created;
}

/**
 * Another migrated database, for what must not share one: two desks, or a server of its own.
 * @param name lower-case letters and underscores
 */
export async function anotherDatabase(name: string): Promise<string> {
  return copyDatabase(TEMPLATE, `worker_${process.env.VITEST_POOL_ID}_${name}`);
}

/** A database without a single table. */
export async function emptyDatabase(name: string): Promise<string> {
  return copyDatabase("template0", `worker_${process.env.VITEST_POOL_ID}_${name}`);
}

/** Empties every table; numbers start from 1 again. Migrations stay. */
export async function resetDatabase(): Promise<void> {
  await testDatabase();
  await database().$executeRawUnsafe(EMPTY_TABLES);
}

// Most tests write to a few tables: TRUNCATE would make new files for all of them and their indexes, at twenty times the
// cost. As a replica, PostgreSQL looks at no foreign key and runs no trigger.
const EMPTY_TABLES = `
  DO $$
  DECLARE
    name text;
  BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN
      SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
       WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
          OR (schemaname = 'graphile_worker' AND tablename LIKE '\\_private%')
    LOOP
      EXECUTE 'DELETE FROM ' || name;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename), start_value, false)
       FROM pg_sequences WHERE last_value IS NOT NULL;
  END $$`;

async function provideDatabase(): Promise<string> {
  const url = await copyDatabase(TEMPLATE, `worker_${process.env.VITEST_POOL_ID}`);
  provideEnv(parseEnv({ NODE_ENV: "test", LOG_LEVEL: "silent", DATABASE_URL: url }));
  return url;
}

async function copyDatabase(template: string, name: string): Promise<string> {
  const server = inject("templateUrl");
  const administration = new URL(server);
  administration.pathname = "/postgres";
  await withClient(administration.href, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
