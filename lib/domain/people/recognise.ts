import { createHash } from "node:crypto";
import { z } from "zod";
import { findOrCreatePerson } from "@/lib/db/people";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { EmailAddress, line } from "../text";
import { type TransactionContext, withTransaction } from "../transaction";
import { replaceRoles } from "./replace-roles";
import type { SignedInPerson } from "./sign-in";
import { ROLES, type Role } from "./vocabulary";

/** What an identity provider says of somebody who has proved to be themselves there. */
export const ProvidedIdentity = z.object({
  /** Its name for them, which never changes and is never given to somebody else. */
  subject: z.string().min(1).max(255),
  /** Only when it has checked the address: whoever has it sees the tickets of that address. */
  email: EmailAddress.nullable(),
  name: line(200).nullable().catch(null),
  roles: z.array(z.enum(ROLES)),
});
export type ProvidedIdentity = z.input<typeof ProvidedIdentity>;

const COLUMNS = {
  id: true,
  email: true,
  name: true,
  roles: true,
  providerRoles: true,
  sessionEpoch: true,
  disabledAt: true,
} as const;

/**
 * The person whom the provider means. Who is not known yet becomes a person without rights; who is known by their checked
 * address, and by no other subject, is that person. Their roles follow the provider's: what it gave it can take back,
 * what an administrator gave here stays. With the last role they leave their teams.
 * @throws UNAUTHENTICATED when the person is disabled here
 */
export async function recognisePerson(ctx: DomainContext, input: ProvidedIdentity): Promise<SignedInPerson> {
  const identity = parse(ProvidedIdentity, input);

  return withTransaction(ctx, async (tx) => {
    const person = (await findBySubject(tx, identity.subject)) ?? (await introduce(tx, identity));
    if (person.disabledAt) throw new DomainError("UNAUTHENTICATED", "This account is disabled");
    const roles = rolesAfter(person, identity.roles);
    const name = person.name ?? identity.name;
    if (name !== person.name || !isSame(identity.roles, person.providerRoles)) {
      await tx.db.user.update({ where: { id: person.id }, data: { name, providerRoles: identity.roles } });
    }
    if (!isSame(roles, person.roles)) await replaceRoles(tx, person, { roles, kind: "roles_provided" });
    const { id, email, sessionEpoch } = person;

    return { id, email, name, roles, sessionEpoch };
  });
}

function findBySubject({ db }: TransactionContext, subject: string) {
  return db.user.findUnique({ where: { externalId: subject }, select: COLUMNS });
}

/** Two first requests at once make one person: each statement leaves alone what the other has done. */
async function introduce(tx: TransactionContext, { subject, email, name }: z.output<typeof ProvidedIdentity>) {
  for (const address of email ? [email, addressOf(subject)] : [addressOf(subject)]) {
    const { id } = await findOrCreatePerson(tx.db, { id: newId(tx.now()), email: address, name, at: tx.now() });
    const [person] = await tx.db.user.updateManyAndReturn({
      where: { id, OR: [{ externalId: null }, { externalId: subject }] },
      data: { externalId: subject },
      select: COLUMNS,
    });
    if (!person) continue;
    tx.audit({ kind: "person_recognised", targetId: person.id, after: { email: person.email } });

    return person;
  }
  throw new DomainError("CONFLICT", "This account is taken");
}

/** An address that reaches nobody (RFC 2606), for people of whom none is known for certain. */
function addressOf(subject: string): string {
  return `${createHash("sha256").update(subject).digest("hex").slice(0, 32)}@oidc.invalid`;
}

function rolesAfter(person: { roles: Role[]; providerRoles: Role[] }, provided: readonly Role[]): Role[] {
  const ownRoles = person.roles.filter((role) => !person.providerRoles.includes(role));

  return ROLES.filter((role) => ownRoles.includes(role) || provided.includes(role));
}

function isSame(one: readonly Role[], other: readonly Role[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role));
}
