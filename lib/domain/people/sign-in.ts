import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { withTransaction } from "../transaction";
import { isPassword } from "./password";
import type { Role } from "./vocabulary";

export type SignInInput = { username: string; password: string };

/** Who has proved to be themselves, and the epoch that their session lives in. */
export type SignedInPerson = { id: string; email: string; name: string | null; roles: Role[]; sessionEpoch: number };

const LONGEST = 320;

/**
 * Checks a password. The caller counts failures and slows down who guesses (`lib/auth/sign-in.ts`).
 * @param input `username` is an e-mail address, a name that only one person has, or `admin` for the first administrator
 * @throws UNAUTHENTICATED, after the same time and in the same words whatever was wrong
 */
export async function signIn(ctx: DomainContext, { username, password }: SignInInput): Promise<SignedInPerson> {
  const person = await findByUsername(ctx, username.slice(0, LONGEST).replaceAll("\u0000", "").trim().toLowerCase());
  if (!(await isPassword(person?.passwordHash, password.slice(0, LONGEST))) || !person) {
    throw new DomainError("UNAUTHENTICATED", "Wrong name or password");
  }

  const { passwordHash: _hash, ...signedIn } = person;
  const actor = { kind: "user" as const, userId: person.id, ...signedIn };
  await withTransaction({ ...ctx, actor }, async (tx) => tx.audit({ kind: "signed_in", targetId: person.id }));

  return signedIn;
}

async function findByUsername({ db }: DomainContext, username: string) {
  const mayAsk = { passwordHash: { not: null }, disabledAt: null };
  const select = { id: true, email: true, name: true, roles: true, sessionEpoch: true, passwordHash: true } as const;
  if (username.includes("@")) return db.user.findFirst({ where: { ...mayAsk, email: username }, select });
  if (username === "admin") {
    return db.user.findFirst({ where: { ...mayAsk, roles: { has: "admin" } }, orderBy: { id: "asc" }, select });
  }

  const named = await db.user.findMany({
    where: { ...mayAsk, name: { equals: username, mode: "insensitive" } },
    take: 2,
    select,
  });

  return named.length === 1 ? named[0] : null;
}
