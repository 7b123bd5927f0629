import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { withClient } from "./with-client";

/** PostgreSQL's internal "char", which its catalogs use and Prisma's adapter does not know, and text, which it does. */
const CATALOG_CHAR = 18;
const TEXT = 25;

export type MigrationAdapter = { factory: SqlMigrationAwareDriverAdapterFactory; close: () => Promise<void> };

/**
 * Prisma's PostgreSQL adapter with three corrections that migrations need: a script goes to the server whole (the
 * original cuts it at every semicolon, inside functions too), catalogs can be read, and shadow databases are dropped.
 */
export function migrationAdapter(databaseUrl: string): MigrationAdapter {
  const closing: (() => Promise<unknown>)[] = [];

  const connect = async (url: string): Promise<SqlDriverAdapter> => {
    const pool = new pg.Pool({ connectionString: url });
    closing.unshift(() => pool.end());
    const adapter = await readingCatalogs(pool);
    adapter.executeScript = (script) => executeWhole(pool, script);
    adapter.dispose = async () => undefined;
    return adapter;
  };

  const connectToShadowDb = async () => {
    const shadowUrl = new URL(databaseUrl);
    shadowUrl.pathname = `/glassdesk_shadow_${randomUUID()}`;
    const name = pg.escapeIdentifier(shadowUrl.pathname.slice(1));
    await withClient(databaseUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
    closing.unshift(() => withClient(databaseUrl, (client) => client.query(`DROP DATABASE ${name}`)));
    return connect(shadowUrl.href);
  };

  const { provider, adapterName } = new PrismaPg({ connectionString: databaseUrl });
  return {
    factory: { provider, adapterName, connect: () => connect(databaseUrl), connectToShadowDb },
    close: async () => {
      for (const close of closing) await close();
    },
  };
}

/** Reads "char" columns as text on the way in and calls them characters on the way out, as the engine expects. */
async function readingCatalogs(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const characters = new WeakMap<unknown[], number[]>();
  const query = async (...args: unknown[]) => {
    const result: pg.QueryArrayResult = await Reflect.apply(pool.query, pool, args);
    const columns = result.fields.flatMap((field, column) => (field.dataTypeID === CATALOG_CHAR ? column : []));
    characters.set(result.rows, columns);
    for (const column of columns) Object.assign(result.fields[column] ?? {}, { dataTypeID: TEXT });
    return result;
  };
  const proxy = new Proxy(pool, { get: (target, key) => (key === "query" ? query : Reflect.get(target, key)) });
  const adapter = await new PrismaPg(proxy).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql);
    for (const column of characters.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

async function executeWhole(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    throw error instanceof pg.DatabaseError ? inEngineTerms(error, script) : error;
  }
}

function inEngineTerms(error: pg.DatabaseError, script: string): DriverAdapterError {
  const line = error.position ? ` (line ${script.slice(0, Number(error.position)).split("\n").length})` : "";
  return new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "XX000",
    severity: error.severity ?? "ERROR",
    message: `${error.message}${line}`,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}
