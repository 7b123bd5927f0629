import type { Db } from "./client";
import { Prisma } from "./generated/client";

type TextColumn = { name: string; kind: "text" | "json" | "list" };

/** A table with everything in it that can hold words. */
export type TextTable = {
  schema: string;
  name: string;
  columns: TextColumn[];
  /** The column that says which ticket a row is about. */
  ticketColumn: string | null;
};

const BATCH = 500;

/**
 * Every table of the desk and of its queue that holds words, as the database knows them: a table that is added later is
 * among them by itself. The list of migrations and the deployment's secrets are none.
 */
export async function textTables(db: Db): Promise<TextTable[]> {
  return db.$queryRaw<TextTable[]>`
    SELECT c.table_schema AS schema, c.table_name AS name,
           json_agg(json_build_object('name', c.column_name, 'kind',
             CASE WHEN c.udt_name IN ('json', 'jsonb') THEN 'json' WHEN c.data_type = 'ARRAY' THEN 'list' ELSE 'text' END)
             ORDER BY c.ordinal_position) AS columns,
           CASE WHEN c.table_name = 'ticket' THEN 'id' ELSE
             (SELECT t.column_name FROM information_schema.columns t
               WHERE t.table_schema = c.table_schema AND t.table_name = c.table_name
                 AND t.column_name = 'ticket_id')::text END AS "ticketColumn"
      FROM information_schema.columns c
      JOIN information_schema.tables k USING (table_schema, table_name)
     WHERE k.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
       AND (c.table_schema = current_schema() AND c.table_name NOT IN ('_prisma_migrations', 'deployment_secret')
            OR c.table_schema = 'graphile_worker' AND c.table_name = '_private_jobs')
       AND c.udt_name IN ('text', 'varchar', 'json', 'jsonb', '_text', '_varchar')
     GROUP BY c.table_schema, c.table_name ORDER BY c.table_schema, c.table_name`;
}

/** Rows that hold one of these words anywhere, in whatever case. */
export function holdsAnyOf(table: TextTable, words: readonly string[]): Prisma.Sql {
  const found = table.columns.flatMap(({ name }) =>
    words.map((word) => Prisma.sql`strpos(lower(${identifier(name)}::text), ${word}) > 0`),
  );

  return Prisma.sql`(${Prisma.join(found, " OR ")})`;
}

/** Rows about these tickets. */
export function isOfTickets(ticketColumn: string, ticketIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`${identifier(ticketColumn)} = ANY (${[...ticketIds]}::uuid[])`;
}

/**
 * Rewrites the words of the rows that `where` finds, a few hundred at a time. Rows that `rewrite` leaves as they are stay
 * untouched. @returns how many were changed
 */
export async function rewriteTexts(
  db: Db,
  table: TextTable,
  where: Prisma.Sql,
  rewrite: (value: unknown) => unknown,
): Promise<number> {
  const columns = Prisma.join(table.columns.map(({ name }) => identifier(name)));
  const from = Prisma.sql`${identifier(table.schema)}.${identifier(table.name)}`;
  let changed = 0;
  let after = "(0,0)";

  for (;;) {
    const rows = await db.$queryRaw<Record<string, unknown>[]>`
      SELECT ctid::text AS row_at, ${columns} FROM ${from}
       WHERE ${where} AND ctid > ${after}::tid ORDER BY ctid LIMIT ${BATCH} FOR UPDATE`;
    for (const row of rows) if (await rewriteRow(db, from, table.columns, row, rewrite)) changed += 1;
    if (rows.length < BATCH) return changed;
    after = String(rows.at(-1)?.row_at);
  }
}

async function rewriteRow(
  db: Db,
  from: Prisma.Sql,
  columns: TextColumn[],
  row: Record<string, unknown>,
  rewrite: (value: unknown) => unknown,
): Promise<boolean> {
  const sets = columns.flatMap(({ name, kind }) => {
    const before = row[name];
    const after = before === null ? null : rewrite(before);
    if (JSON.stringify(after) === JSON.stringify(before)) return [];
    if (kind === "json") return [Prisma.sql`${identifier(name)} = ${JSON.stringify(after)}::jsonb`];

    return [Prisma.sql`${identifier(name)} = ${after}`];
  });
  if (sets.length === 0) return false;
  await db.$executeRaw`UPDATE ${from} SET ${Prisma.join(sets)} WHERE ctid = ${row.row_at}::tid`;

  return true;
}

/** Names come from the database's own catalog. */
function identifier(name: string): Prisma.Sql {
  return Prisma.raw(`"${name.replaceAll('"', '""')}"`);
}
