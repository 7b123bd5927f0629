import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { withClient } from "@/lib/db/with-client";
import { exportLines, type Whose } from "./lines";

export type ExportSummary = { file: string; lines: Record<string, number> };

/**
 * Writes what the desk knows, or all that it knows of one person (GDPR article 15), as newline-delimited JSON of one moment,
 * while the desk runs. The format is in docs/privacy.md. Only the owner may read the file.
 * @param email of the one person; left out, everybody and every ticket
 * @returns how many lines there are of each type
 * @throws Error in an operator's words when nobody has this address, and when the database or the disk fails
 */
export async function writeExport(databaseUrl: string, file: string, email?: string): Promise<ExportSummary> {
  const part = `${file}.part`;
  const lines: Record<string, number> = {};
  try {
    await withClient(databaseUrl, async (client) => {
      // One snapshot for all tables: a ticket and its comments are of the same moment.
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await client.query("SET LOCAL TimeZone = 'UTC'");
      const whose = email === undefined ? null : await find(client, email.trim().toLowerCase());
      await pipeline(count(client, whose, lines), createWriteStream(part, { mode: 0o600, flush: true }));
      await client.query("COMMIT");
    });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }

  return { file, lines };
}

async function find(client: pg.Client, email: string): Promise<Whose> {
  const { rows } = await client.query<{ id: string }>('SELECT id::text FROM "user" WHERE email = $1', [email]);
  const [person] = rows;
  if (!person) throw new Error(`Nobody has the address ${email}.`);

  return { personId: person.id, email };
}

async function* count(client: pg.Client, whose: Whose, lines: Record<string, number>): AsyncGenerator<string> {
  yield `${JSON.stringify({ type: "export", format: 1, createdAt: new Date().toISOString() })}\n`;
  for await (const { type, line } of exportLines(client, whose)) {
    lines[type] = (lines[type] ?? 0) + 1;
    yield `${line}\n`;
  }
}
