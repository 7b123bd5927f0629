import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { lockPerson } from "./lock";

/**
 * Signs a person out wherever they are signed in, within seconds. Their password and API keys stay as they are.
 * @param person an id or e-mail address
 * @throws NOT_FOUND
 */
export async function endSessions(ctx: DomainContext, person: string): Promise<void> {
  authorize(ctx, "person.manage");

  await withTransaction(ctx, async (tx) => {
    const { id } = await lockPerson(tx, person);
    tx.audit({ kind: "sessions_ended", targetId: id });
    await tx.db.user.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
  });
}
