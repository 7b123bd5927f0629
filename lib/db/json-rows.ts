import { Prisma } from "./generated/client";

/**
 * How one value comes out of PostgreSQL's JSON: the expression that writes it, and what is made of what was written. Null
 * makes nothing of it: numbers, texts and lists are what they are.
 */
export type Column = { sql: Prisma.Sql; revive: ((json: never) => unknown) | null };

/** The columns of a `Row`, by the names of its fields. */
export type Columns<Row> = { readonly [Name in keyof Row]-?: Column };

export function plain(sql: string | Prisma.Sql): Column {
  return { sql: typeof sql === "string" ? Prisma.raw(sql) : sql, revive: null };
}

/**
 * A time: milliseconds since 1970. JSON has no dates, and a number becomes one in a third of the time that a text takes.
 * Nothing of ours is finer than a millisecond.
 */
export function moment(sql: string): Column {
  return { sql: Prisma.raw(`(date_part('epoch', ${sql}) * 1000)::bigint`), revive: reviveMoment };
}

function reviveMoment(json: number | null): Date | null {
  return json === null ? null : new Date(json);
}

/**
 * A row within a row, as a JSON list in the order of its columns. With names the text would be twice as long, and reading
 * it is the dearest part of a list of tickets.
 * @param present an expression that is null when there is no such row, which is null then
 */
export function nested<Row>(columns: Columns<Row>, present?: string): Column {
  const list = Prisma.sql`json_build_array(${listOf(columns)})`;
  const revive = reviver(columns);

  return {
    sql: present ? Prisma.sql`CASE WHEN ${Prisma.raw(present)} IS NOT NULL THEN ${list} END` : list,
    revive: (json: unknown[] | null) => json && revive(json),
  };
}

/** The expressions of a row, for a list of them. */
export function listOf<Row>(columns: Columns<Row>): Prisma.Sql {
  return Prisma.join(Object.values<Column>(columns).map(({ sql }) => sql));
}

/** Makes rows of what `listOf` has written. */
export function reviver<Row>(columns: Columns<Row>): (json: readonly unknown[]) => Row {
  const names = Object.keys(columns);
  const revivers = Object.values<Column>(columns).map(({ revive }) => revive);

  return (json) => {
    const row: Record<string, unknown> = {};
    for (let n = 0; n < names.length; n++) {
      const revive = revivers[n];
      row[names[n] as string] = revive ? revive(json[n] as never) : json[n];
    }

    return row as Row;
  };
}
