import { z } from "zod";
import type { DomainContext } from "../context";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { requireAnotherAdministrator } from "./administrators";
import { lockPerson } from "./lock";
import type { Person } from "./person";
import { replaceRoles } from "./replace-roles";
import { ROLES } from "./vocabulary";

export const SetRolesInput = z.object({ roles: z.array(z.enum(ROLES)) });

/**
 * Gives a person these roles and no others; without any, they leave their teams too. The roles hold within seconds,
 * without signing in again. What an identity provider grants it grants again at the next sign-in.
 * @param person an id or e-mail address
 * @throws NOT_FOUND, INVALID_INPUT, CONFLICT when nobody would be left to administer the desk
 */
export async function setRoles(
  ctx: DomainContext,
  person: string,
  input: z.input<typeof SetRolesInput>,
): Promise<Person> {
  authorize(ctx, "person.manage");
  const wanted = parse(SetRolesInput, input).roles;
  const roles = ROLES.filter((role) => wanted.includes(role));

  return withTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, person);
    if (ROLES.every((role) => roles.includes(role) === before.roles.includes(role))) return before;
    if (!roles.includes("admin")) await requireAnotherAdministrator(tx, before.id);

    return replaceRoles(tx, before, { roles, kind: "roles_changed" });
  });
}
