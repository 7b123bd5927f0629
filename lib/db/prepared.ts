import { Prisma } from "./generated/client";

const MARK = "/* prepared */";

/** PostgreSQL keeps a named statement on each connection for good, so only so many texts get a name. */
const NAMES_MAX = 32;

/**
 * Put before a statement that is asked again and again with other values: PostgreSQL then reads its text once for each
 * connection, and plans it once if the plan does not depend on the values. Not for searches: there it does, and a plan
 * made for a rare word would read a million tickets for a frequent one.
 */
export const PREPARED = Prisma.raw(MARK);

const names = new Map<string, string>();

/** The name that the driver prepares a statement under; empty for none. */
export function statementName({ sql }: { sql: string }): string {
  if (!sql.includes(MARK)) return "";
  const known = names.get(sql);
  if (known || names.size >= NAMES_MAX) return known ?? "";

  const name = `glassdesk_${names.size}`;
  names.set(sql, name);

  return name;
}
