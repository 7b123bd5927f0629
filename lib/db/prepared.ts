import { processWide } from "@/lib/process-wide";
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

// Connections are the process's own, so their names have to be.
const known = () => processWide("statement-names", () => new Map<string, string>());

/** The name that the driver prepares a statement under; empty for none. */
export function statementName(sql: string): string {
  if (!sql.includes(MARK)) return "";
  const names = known();
  const given = names.get(sql);
  if (given || names.size >= NAMES_MAX) return given ?? "";

  const name = `glassdesk_${names.size}`;
  names.set(sql, name);

  return name;
}
