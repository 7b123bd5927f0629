import { DomainError } from "../errors";
import type { TransactionContext } from "../transaction";

/**
 * Makes sure that somebody can still administer the desk once this person cannot. Two who take each other's rights at once
 * wait for one another here.
 * @throws CONFLICT for the last administrator
 */
export async function requireAnotherAdministrator(tx: TransactionContext, personId: string): Promise<void> {
  const administrators = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "user" WHERE 'admin' = ANY (roles) AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  const isOne = administrators.some(({ id }) => id === personId);
  if (isOne && administrators.length === 1) {
    throw new DomainError("CONFLICT", "This is the last administrator: make somebody else one first");
  }
}
