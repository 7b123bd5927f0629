import type pg from "pg";
import type { Db } from "./client";
import { fromDriver } from "./errors";
import type { Prisma } from "./generated/client";
import { poolOf } from "./pools";
import { statementName } from "./prepared";

/**
 * The JSON that `select` finds: one row whose one column is `json`, as text; null for none. For what is asked all day: it
 * asks the pool of Prisma's adapter itself, because Prisma's own way there (its protocol, a plan, a copy of it) takes as
 * much of our CPU as reading the answer does. In a transaction it goes through that.
 */
export async function readJson<Json>(db: Db, select: Prisma.Sql): Promise<Json | null> {
  const pool = poolOf(db);
  const [row] = await (pool ? ask(pool, select) : db.$queryRaw<Row[]>`${select}`);

  return row?.json ? JSON.parse(row.json) : null;
}

type Row = { json: string | null };

async function ask(pool: pg.Pool, { text, values }: Prisma.Sql): Promise<Row[]> {
  const name = statementName(text);
  try {
    const { rows } = await pool.query<Row>(name ? { name, text, values } : { text, values });

    return rows;
  } catch (error) {
    throw fromDriver(error);
  }
}
