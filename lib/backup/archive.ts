import { z } from "zod";

/**
 * A backup is one gzipped tar file: `manifest.json`, `jobs.json` with what is queued, `tables/<table>/<n>.copy`
 * (pieces of PostgreSQL's COPY text, cut between rows), and `files/<storage key>`. Nothing in it depends on the machine, the PostgreSQL version or the kind of storage.
 */
export const MANIFEST = "manifest.json";
export const JOBS = "jobs.json";

export const Manifest = z.object({
  format: z.literal(1, { error: "was made by a newer Glassdesk" }),
  createdAt: z.iso.datetime(),
  /** What the tables looked like: a restore makes them so again, fills them, and then brings them up to date. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Manifest = z.output<typeof Manifest>;

/** Of a table's text one entry holds: the size of an entry must be known before it is written. */
export const PIECE_BYTES = 4 * 1024 * 1024;

/** A quoted SQL name; names come from the database itself or from a manifest, so they are not trusted. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export function columnList(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}
