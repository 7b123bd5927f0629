import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "@/lib/domain/errors";
import { testDatabase } from "@/lib/testing/database";
import { openProxy } from "@/lib/testing/proxies";
import { createDatabase, type Database, database } from "./client";
import { toDomainError } from "./errors";
import { Prisma } from "./generated/client";
import { readJson } from "./read-json";

let proxy: Awaited<ReturnType<typeof openProxy>>;
let db: Database;

beforeAll(async () => {
  proxy = await openProxy(await testDatabase());
  db = createDatabase(proxy.url);
});
afterAll(async () => {
  await db.$disconnect();
  await proxy.close();
});

const LONG = 600;

/** Each way in which the desk asks; `seconds` is how long the answer takes. */
const WAYS: Record<string, (seconds: number) => Promise<unknown>> = {
  "SQL of our own": (seconds) => db.$queryRaw`SELECT 1 AS n FROM pg_sleep(${seconds})`,
  "a list that asks the pool": (seconds) => readJson(db, Prisma.sql`SELECT '1' AS json FROM pg_sleep(${seconds})`),
  "a transaction": (seconds) => db.$transaction((tx) => tx.$queryRaw`SELECT 1 AS n FROM pg_sleep(${seconds})`),
};

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "answered",
    (error: unknown) => {
      const refusal = toDomainError(error);

      return refusal instanceof DomainError ? refusal.code : error;
    },
  );

/** The server's processes that work on one of `WAYS`. */
const atWork = () => database().$queryRaw<{ pid: number }[]>`
  SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%FROM pg_sleep%'
     AND state = 'active' AND pid <> pg_backend_pid()`;

async function endWork(): Promise<void> {
  for (const { pid } of await atWork()) await database().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
}

// PostgreSQL does not notice that nobody waits any more.
afterEach(async () => {
  await endWork();
  await expect.poll(atWork).toEqual([]);
});

/** Asks for what takes long, and goes on when PostgreSQL is at it. */
async function askLong(ask: (seconds: number) => Promise<unknown>): Promise<Promise<unknown>[]> {
  await expect.poll(() => refusalOf(ask(0))).toBe("answered");
  const refusal = refusalOf(ask(LONG));
  await expect.poll(atWork).toHaveLength(1);

  return [refusal];
}

describe.each(Object.entries(WAYS))("a database that goes away from %s", (_, ask) => {
  it("is a refusal to come back later when the connection breaks", async () => {
    const [refusal] = await askLong(ask);
    proxy.cut();

    expect(await refusal).toBe("UNAVAILABLE");
  });

  it("is one when PostgreSQL ends", async () => {
    const [refusal] = await askLong(ask);
    await endWork();

    expect(await refusal).toBe("UNAVAILABLE");
  });

  it("is one while nobody listens, and an answer again afterwards", async () => {
    await expect.poll(() => refusalOf(ask(0))).toBe("answered");
    await proxy.close();
    await expect.poll(() => refusalOf(ask(0))).toBe("UNAVAILABLE");
    await proxy.reopen();

    await expect.poll(() => refusalOf(ask(0))).toBe("answered");
  });
});

it("leaves alone what is wrong with the question", async () => {
  const wrong = Prisma.sql`SELECT (1 / 0)::text AS json`;

  expect(await refusalOf(db.$queryRaw`${wrong}`)).toBeInstanceOf(Error);
  expect(await refusalOf(readJson(db, wrong))).toBeInstanceOf(Error);
});
