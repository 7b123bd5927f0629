import { z } from "zod";
import { env } from "@/lib/env";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import { withTransaction } from "../transaction";
import { PASSWORD_MAX, PASSWORD_MIN } from "./create";
import { lockPerson } from "./lock";
import { hashPassword } from "./password";
import { PERSON_COLUMNS, type Person } from "./person";

const SetPasswordInput = z.object({ password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX) });

/**
 * Gives a person a new password and ends their sessions: whoever had the old one is out.
 * @param person an id or e-mail address
 * @throws NOT_FOUND, INVALID_INPUT, CONFLICT where people sign in at an identity provider
 */
export async function setPassword(
  ctx: DomainContext,
  person: string,
  input: z.input<typeof SetPasswordInput>,
): Promise<Person> {
  authorize(ctx, "person.manage");
  if (env().AUTH_MODE !== "local") throw new DomainError("CONFLICT", "This desk has no sign-in with a password");
  const passwordHash = await hashPassword(parse(SetPasswordInput, input).password);

  return withTransaction(ctx, async (tx) => {
    const { id } = await lockPerson(tx, person);
    tx.audit({ kind: "password_set", targetId: id });

    return tx.db.user.update({
      where: { id },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: PERSON_COLUMNS,
    });
  });
}
