import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "./generated/client";
import { noteAdapter, VisiblePrismaPg } from "./pools";
import { statementName } from "./prepared";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
/** The database, or a transaction on it: what a verb may read and write through. */
export type Db = Database | Transaction;

const POOL_SIZE = 20;
/** Under a burst a request waits for a connection rather than fail; past this it is told to come back. */
const CONNECTION_WAIT_MS = 15_000;

// Prisma writes times without a zone and means UTC; the server would take them for its own zone.
const SESSION = "-c TimeZone=UTC";

/** Opens a pool on `url`. The caller disconnects it. */
export function createDatabase(url: string, options = SESSION): Database {
  const adapter = new VisiblePrismaPg(
    {
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      options,
    },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );

  const db = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECTION_WAIT_MS, timeout: CONNECTION_WAIT_MS },
  });
  noteAdapter(db, adapter);

  return db;
}

// Next bundles pages and route handlers apart, so a module variable would open one pool for each bundle.
const shared = globalThis as typeof globalThis & { glassdeskDatabase?: Database; glassdeskReplica?: Database };

/** The process's one pool, on DATABASE_URL. */
export function database(): Database {
  shared.glassdeskDatabase ??= createDatabase(databaseUrl());

  return shared.glassdeskDatabase;
}

/**
 * The same context, reading where what it reads may be some seconds old: from DATABASE_REPLICA_URL when there is one. For
 * figures and large exports, never for what somebody has just written. The replica refuses to write, even if it could; a
 * transaction reads where it writes.
 */
export function onReplica<Context extends { db: Db }>(ctx: Context): Context {
  const url = env().DATABASE_REPLICA_URL;
  if (!url || ctx.db !== shared.glassdeskDatabase) return ctx;
  shared.glassdeskReplica ??= createDatabase(url, `${SESSION} -c default_transaction_read_only=on`);

  return { ...ctx, db: shared.glassdeskReplica };
}

/** Gives back every connection of the process's pools. */
export async function disconnect(): Promise<void> {
  await Promise.all([shared.glassdeskDatabase?.$disconnect(), shared.glassdeskReplica?.$disconnect()]);
}

/** DATABASE_URL; `bin/serve.ts` sets it when it has started the embedded PostgreSQL. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL;
  if (!url) throw new Error("DATABASE_URL is not set: start the desk with `npm start`, or name a PostgreSQL.");

  return url;
}
