import { z } from "zod";
import type { DomainContext } from "../context";
import { invalidField } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import { line } from "../text";
import { type TransactionContext, withTransaction } from "../transaction";
import { disablePerson, enablePerson } from "./disable";
import { lockPerson } from "./lock";
import { PERSON_DETAILS, type Person, type PersonDetails, toPersonDetails } from "./person";
import { SetRolesInput, setRoles } from "./set-roles";

export const PersonChanges = z.object({
  name: line(200).optional(),
  roles: SetRolesInput.shape.roles.optional(),
  /** Ids of all teams that the person is to be in; only who works here can be in one. */
  teams: z.array(z.uuid()).max(100).optional(),
  disabled: z.boolean().optional(),
});

/**
 * Changes what is given of a person: all of it, or nothing.
 * @param person an id or e-mail address
 * @throws NOT_FOUND, INVALID_INPUT, CONFLICT when nobody would be left to administer the desk, or for disabling oneself
 */
export async function updatePerson(
  ctx: DomainContext,
  person: string,
  input: z.input<typeof PersonChanges>,
): Promise<PersonDetails> {
  authorize(ctx, "person.manage");
  const { name, roles, teams, disabled } = parse(PersonChanges, input);

  return withTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, person);
    if (name !== undefined) await rename(tx, before, name);
    if (roles) await setRoles(tx, before.id, { roles });
    if (teams) await joinTeams(tx, before.id, teams);
    if (disabled !== undefined) await (disabled ? disablePerson : enablePerson)(tx, before.id);

    return toPersonDetails(await tx.db.user.findUniqueOrThrow({ where: { id: before.id }, select: PERSON_DETAILS }));
  });
}

async function rename(tx: TransactionContext, { id, name: before }: Person, name: string): Promise<void> {
  if (name === before) return;
  tx.audit({ kind: "person_renamed", targetId: id, before: { name: before }, after: { name } });
  await tx.db.user.update({ where: { id }, data: { name } });
}

async function joinTeams(tx: TransactionContext, userId: string, wanted: readonly string[]): Promise<void> {
  const { roles, memberships } = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: PERSON_DETAILS });
  const known = await tx.db.team.findMany({
    where: { id: { in: [...wanted] } },
    select: { id: true, slug: true },
  });
  if (known.length < new Set(wanted).size) throw invalidField("teams", "names a team that does not exist");
  if (known.length > 0 && roles.length === 0) throw invalidField("teams", "is for people who work here");

  // Both are sorted here: the database's collation may have another order.
  const before = memberships.map(({ team }) => team.slug).sort();
  const after = known.map(({ slug }) => slug).sort();
  if (before.join() === after.join()) return;
  tx.audit({ kind: "teams_changed", targetId: userId, before: { teams: before }, after: { teams: after } });
  await tx.db.teamMember.deleteMany({ where: { userId } });
  await tx.db.teamMember.createMany({ data: known.map(({ id }) => ({ teamId: id, userId })) });
}
