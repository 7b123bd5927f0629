import type { PersonRef } from "@/lib/domain/tickets/ticket";
import type { Transaction } from "./client";

type NewPerson = { id: string; email: string; name: string | null; at: Date };

/**
 * The person with this address, made when there is none yet. Two transactions that make the same person at once get the
 * same row. A name fills a gap; it never replaces the one that is known.
 */
export async function findOrCreatePerson(db: Transaction, person: NewPerson): Promise<PersonRef> {
  const known = await findByEmail(db, person.email);
  if (known && (known.name || !person.name)) return known;

  const [row] = await db.$queryRaw<PersonRef[]>`
    INSERT INTO "user" (id, email, name, roles, created_at, updated_at)
    VALUES (${person.id}::uuid, ${person.email}, ${person.name}, '{}', ${person.at}, ${person.at})
    ON CONFLICT (email) DO UPDATE SET name = coalesce("user".name, excluded.name)
    RETURNING id, email, name`;
  if (!row) throw new Error("An upsert that returns its row returned none");

  return row;
}

function findByEmail(db: Transaction, email: string): Promise<PersonRef | null> {
  return db.user.findUnique({ where: { email }, select: { id: true, email: true, name: true } });
}
