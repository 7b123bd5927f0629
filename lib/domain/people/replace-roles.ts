import type { TransactionContext } from "../transaction";
import { PERSON_COLUMNS, type Person } from "./person";
import type { Role } from "./vocabulary";

/**
 * Writes a person's roles and puts the change on record, whoever decided on it. Teams are for those who work here: with
 * the last role a person leaves theirs.
 */
export async function replaceRoles(
  tx: TransactionContext,
  { id, roles: before }: { id: string; roles: Role[] },
  { roles, kind }: { roles: Role[]; kind: "roles_changed" | "roles_provided" },
): Promise<Person> {
  tx.audit({ kind, targetId: id, before: { roles: before }, after: { roles } });
  if (roles.length === 0) await tx.db.teamMember.deleteMany({ where: { userId: id } });

  return tx.db.user.update({ where: { id }, data: { roles }, select: PERSON_COLUMNS });
}
