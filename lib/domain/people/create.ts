import { z } from "zod";
import { findOrCreatePerson } from "@/lib/db/people";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress, line } from "../text";
import { withTransaction } from "../transaction";
import { hashPassword } from "./password";
import { PERSON_COLUMNS, type Person } from "./person";
import { ROLES } from "./vocabulary";

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

export const CreatePersonInput = z.object({
  email: EmailAddress,
  name: line(200),
  roles: z.array(z.enum(ROLES)).default([]),
  /** Left out: the person cannot sign in with a password. */
  password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX).optional(),
});
export type CreatePersonInput = z.input<typeof CreatePersonInput>;

/**
 * Makes a person, or gives one who is known only by their tickets a name, roles and a password.
 * @throws CONFLICT when the person holds a role or can sign in already: creating must not take an account over
 */
export async function createPerson(ctx: DomainContext, input: CreatePersonInput): Promise<Person> {
  authorize(ctx, "person.manage");
  const { email, name, roles, password } = parse(CreatePersonInput, input);
  const passwordHash = password === undefined ? null : await hashPassword(password);

  return withTransaction(ctx, async (tx) => {
    const { id } = await findOrCreatePerson(tx.db, { id: newId(tx.now()), email, name: null, at: tx.now() });
    // One statement, so that of two who make the same person at once the second one finds an account and not a gap.
    const [person] = await tx.db.user.updateManyAndReturn({
      where: { id, roles: { isEmpty: true }, passwordHash: null, externalId: null },
      data: { name, roles: [...new Set(roles)], passwordHash },
      select: PERSON_COLUMNS,
    });
    if (!person) throw new DomainError("CONFLICT", "A person with this e-mail address already exists");
    tx.audit({ kind: "person_created", targetId: person.id, after: { email, name, roles: person.roles } });

    return person;
  });
}
