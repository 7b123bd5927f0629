import { z } from "zod";
import { isUniqueViolation } from "@/lib/db/errors";
import { findOrCreatePerson } from "@/lib/db/people";
import type { DomainContext } from "../context";
import { invalidField, notFound } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress, line } from "../text";
import { withTransaction } from "../transaction";
import { PERSON_COLUMNS, type Person } from "./person";

export const RequesterInput = z.object({ email: EmailAddress, name: line(200) });
const RequesterChanges = RequesterInput.partial();

/**
 * The person with this address, made when there is none yet: asking twice gives the same one. A name fills a gap and
 * never replaces the one that is known.
 * @throws INVALID_INPUT
 */
export async function addRequester(ctx: DomainContext, input: z.input<typeof RequesterInput>): Promise<Person> {
  authorize(ctx, "requester.manage");
  const { email, name } = parse(RequesterInput, input);

  return withTransaction(ctx, async (tx) => {
    const { id } = await findOrCreatePerson(tx.db, { id: newId(tx.now()), email, name, at: tx.now() });

    return tx.db.user.findUniqueOrThrow({ where: { id }, select: PERSON_COLUMNS });
  });
}

/**
 * Corrects the name or the address of a requester. Whoever works here is out of reach: their address is what they sign in
 * with.
 * @throws NOT_FOUND, INVALID_INPUT on `email` when somebody else has it
 */
export async function updateRequester(
  ctx: DomainContext,
  id: string,
  input: z.input<typeof RequesterChanges>,
): Promise<Person> {
  authorize(ctx, "requester.manage");
  const changes = parse(RequesterChanges, input);

  try {
    return await withTransaction(ctx, async (tx) => {
      const before = await tx.db.user.findUnique({ where: { id, roles: { isEmpty: true } }, select: PERSON_COLUMNS });
      if (!before) throw notFound("Requester");
      const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      if (Object.keys(data).length === 0) return before;

      const after = await tx.db.user.update({ where: { id, roles: { isEmpty: true } }, data, select: PERSON_COLUMNS });
      tx.audit({
        kind: "requester_changed",
        targetId: id,
        before: { email: before.email, name: before.name },
        after: { email: after.email, name: after.name },
      });

      return after;
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField("email", "belongs to somebody else");
    throw error;
  }
}
