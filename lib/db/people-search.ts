import type { PersonKind } from "@/lib/domain/people/vocabulary";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

export type PeopleFilter = {
  kind?: PersonKind;
  /** What the name or the address must have words that start with; all of them. */
  words?: readonly string[];
  disabled?: boolean;
};

/**
 * Ids of people by address, from after `after` on. Words go through an index over names and addresses, agents through
 * the one over roles, and everybody else is most of the index over addresses.
 */
export async function findPeople(
  db: Db,
  { kind, words, disabled }: PeopleFilter,
  { after, take }: { after: string | null; take: number },
): Promise<string[]> {
  const conditions = [Prisma.sql`TRUE`];
  if (after !== null) conditions.push(Prisma.sql`email > ${after}`);
  if (kind === "agents") conditions.push(Prisma.sql`roles && enum_range(NULL::role)`);
  if (kind === "requesters") conditions.push(Prisma.sql`roles = '{}'`);
  if (words) conditions.push(Prisma.sql`person_document(name, email) @@ to_tsquery('simple', ${startingWith(words)})`);
  if (disabled !== undefined)
    conditions.push(disabled ? Prisma.sql`disabled_at IS NOT NULL` : Prisma.sql`disabled_at IS NULL`);

  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "user" WHERE ${Prisma.join(conditions, " AND ")} ORDER BY email LIMIT ${take}`;

  return rows.map(({ id }) => id);
}

/** Words are letters and digits only (`wordsOf` in lib/domain/people/list.ts), so that none of them is an operator. */
function startingWith(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(" & ");
}
