import { Prisma } from "./generated/client";

/**
 * Says where the fields of a row come from. It runs once to write the columns and then for each row that is read, always
 * in the same order: so it must be one object of these calls, without a condition.
 */
export type Description<Row> = (columns: Columns) => Row;

/** What comes out of PostgreSQL's JSON. Names are those of columns, behind the description's prefix. */
export type Columns = {
  /** Numbers, texts, lists and documents, which are in JSON what they are. */
  value<Value>(name: string): Value;
  /** A time. */
  moment<Value extends Date | null>(name: string): Value;
  /** @param sql an expression */
  computed<Value>(sql: string): Value;
  /** A row within the row. */
  row<Row>(description: Description<Row>, prefix: string): Row;
  /** Null when the column `present` is. */
  optionalRow<Row>(description: Description<Row>, prefix: string, present: string): Row | null;
  /** @param from what comes behind FROM, without an order */
  rows<Row>(description: Description<Row>, prefix: string, from: { from: string; orderBy: string }): Row[];
};

/**
 * Rows as JSON lists in the order of their columns: with names the text would be twice as long, and reading it is the
 * dearest part of a list of tickets.
 * @returns the expressions for such a list, and what makes a row of it
 */
export function jsonRows<Row>(description: Description<Row>, prefix: string) {
  return {
    columns: Prisma.raw(write(description, prefix)),
    read: (json: readonly unknown[]) => description(new Reader(json)),
  };
}

function write(description: Description<unknown>, prefix: string): string {
  const writer = new Writer(prefix);
  description(writer);

  return writer.columns.join(", ");
}

/** Nobody looks at what it returns: there is no row yet. */
class Writer implements Columns {
  readonly columns: string[] = [];
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  value(name: string) {
    return this.computed(this.#prefix + name);
  }

  /** JSON has no dates, and a number becomes one in a third of the time of a text. Ours are of whole milliseconds. */
  moment(name: string) {
    return this.computed(`(date_part('epoch', ${this.#prefix}${name}) * 1000)::bigint`);
  }

  computed(sql: string) {
    this.columns.push(sql);

    return undefined as never;
  }

  row(description: Description<unknown>, prefix: string) {
    return this.computed(`json_build_array(${write(description, prefix)})`);
  }

  optionalRow(description: Description<unknown>, prefix: string, present: string) {
    const row = `json_build_array(${write(description, prefix)})`;

    return this.computed(`CASE WHEN ${prefix}${present} IS NOT NULL THEN ${row} END`);
  }

  rows(description: Description<unknown>, prefix: string, { from, orderBy }: { from: string; orderBy: string }) {
    const list = `json_agg(json_build_array(${write(description, prefix)}) ORDER BY ${orderBy})`;

    return this.computed(`(SELECT coalesce(${list}, '[]') FROM ${from})`);
  }
}

class Reader implements Columns {
  readonly #json: readonly unknown[];
  #at = 0;

  constructor(json: readonly unknown[]) {
    this.#json = json;
  }

  value() {
    return this.#json[this.#at++] as never;
  }

  moment() {
    const time = this.#json[this.#at++];

    return (time === null ? null : new Date(time as number)) as never;
  }

  computed() {
    return this.#json[this.#at++] as never;
  }

  row<Row>(description: Description<Row>): Row {
    return description(new Reader(this.#json[this.#at++] as unknown[]));
  }

  optionalRow<Row>(description: Description<Row>): Row | null {
    const list = this.#json[this.#at++];

    return list === null ? null : description(new Reader(list as unknown[]));
  }

  rows<Row>(description: Description<Row>): Row[] {
    const lists = this.#json[this.#at++] as unknown[][];

    return lists.map((list) => description(new Reader(list)));
  }
}
