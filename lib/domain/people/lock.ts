import { invalidField, notFound } from "../errors";
import { PersonReference } from "../references";
import type { TransactionContext } from "../transaction";
import { PERSON_COLUMNS, type Person } from "./person";

/**
 * The person whom an id or an address names, held until the transaction ends.
 * @throws NOT_FOUND, INVALID_INPUT on `person` for what is neither
 */
export async function lockPerson(tx: TransactionContext, reference: string): Promise<Person> {
  const named = PersonReference.safeParse(reference);
  if (!named.success) throw invalidField("person", "must be a person's id or e-mail address");
  const found = await tx.db.user.findUnique({ where: named.data, select: { id: true } });
  if (!found) throw notFound("Person");
  // The administrators too, and in one order: two who depose each other wait instead of blocking one another.
  await tx.db.$queryRaw`
    SELECT id::text FROM "user" WHERE id = ${found.id}::uuid OR ('admin' = ANY (roles) AND disabled_at IS NULL)
     ORDER BY id FOR UPDATE`;

  return tx.db.user.findUniqueOrThrow({ where: { id: found.id }, select: PERSON_COLUMNS });
}
