import { findOrCreatePerson } from "@/lib/db/people";
import { actingUserId, type DomainContext } from "../context";
import { invalidField } from "../errors";
import { newId } from "../ids";
import type { PersonReference } from "../references";
import type { PersonRef } from "../tickets/ticket";
import type { TransactionContext } from "../transaction";

/**
 * The person that a ticket's field names. An address that nobody has becomes a person without roles and without a
 * password: they can be assigned or asked for, but cannot sign in or gain rights by it (DESIGN §3).
 * @throws INVALID_INPUT on `field` for an id that nobody has
 */
export async function resolvePerson(
  tx: TransactionContext,
  reference: PersonReference | { email: string; name?: string | null },
  field: string,
): Promise<PersonRef> {
  if ("email" in reference) {
    const name = "name" in reference ? (reference.name ?? null) : null;

    return findOrCreatePerson(tx.db, { id: newId(tx.now()), email: reference.email, name, at: tx.now() });
  }

  const person = await tx.db.user.findUnique({
    where: { id: reference.id },
    select: { id: true, email: true, name: true },
  });
  if (!person) throw invalidField(field, "names nobody who is known here");

  return person;
}

/**
 * The requester of a ticket that names none: whoever asks, a key's owner for instance.
 * @throws INVALID_INPUT on `requester` when nobody in particular asks
 */
export function whoAsks({ actor }: Pick<DomainContext, "actor">): { id: string } {
  const id = actingUserId(actor);
  if (!id) throw invalidField("requester", "is required");

  return { id };
}
