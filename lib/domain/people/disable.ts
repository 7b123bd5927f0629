import { actingUserId, type DomainContext } from "../context";
import { DomainError } from "../errors";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { requireAnotherAdministrator } from "./administrators";
import { lockPerson } from "./lock";
import { PERSON_COLUMNS, type Person } from "./person";

/**
 * Keeps a person from signing in and their API keys from working, until they are enabled again. Their sessions end within
 * seconds. Disabling twice is disabling once.
 * @param person an id or e-mail address
 * @throws NOT_FOUND, CONFLICT for oneself and for the last administrator
 */
export async function disablePerson(ctx: DomainContext, person: string): Promise<Person> {
  authorize(ctx, "person.manage");

  return withTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, person);
    if (before.disabledAt) return before;
    if (before.id === actingUserId(tx.actor)) throw new DomainError("CONFLICT", "You cannot disable yourself");
    await requireAnotherAdministrator(tx, before.id);
    tx.audit({ kind: "person_disabled", targetId: before.id });

    return tx.db.user.update({
      where: { id: before.id },
      data: { disabledAt: tx.now(), sessionEpoch: { increment: 1 } },
      select: PERSON_COLUMNS,
    });
  });
}

/** Lets a disabled person sign in again, and their API keys work. @throws NOT_FOUND */
export async function enablePerson(ctx: DomainContext, person: string): Promise<Person> {
  authorize(ctx, "person.manage");

  return withTransaction(ctx, async (tx) => {
    const before = await lockPerson(tx, person);
    if (!before.disabledAt) return before;
    tx.audit({ kind: "person_enabled", targetId: before.id });

    return tx.db.user.update({ where: { id: before.id }, data: { disabledAt: null }, select: PERSON_COLUMNS });
  });
}
