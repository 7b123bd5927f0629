import { expect, it } from "vitest";
import { withClient } from "@/lib/db/with-client";
import { env } from "@/lib/env";
import { anotherDatabase, resetDatabase, testDatabase } from "./database";

const countUsers = (url: string) =>
  withClient(url, async (client) => Number((await client.query('SELECT count(*) FROM "user"')).rows[0].count));

const addUser = (url: string) =>
  withClient(url, (client) =>
    client.query(
      `INSERT INTO "user" (id, email, updated_at) VALUES (gen_random_uuid(), gen_random_uuid()::text, now())`,
    ),
  );

it("gives a migrated database and makes it the process's own", async () => {
  const url = await testDatabase();

  expect(await countUsers(url)).toBe(0);
  expect(env().DATABASE_URL).toBe(url);
});

it("gives the same database on every call", async () => {
  expect(await testDatabase()).toBe(await testDatabase());
});

it("keeps another database apart", async () => {
  const other = await anotherDatabase("apart");
  await addUser(other);

  expect(await countUsers(other)).toBe(1);
  expect(await countUsers(await testDatabase())).toBe(0);
});

it("empties the tables on reset", async () => {
  const url = await testDatabase();
  await addUser(url);

  await resetDatabase();

  expect(await countUsers(url)).toBe(0);
});
