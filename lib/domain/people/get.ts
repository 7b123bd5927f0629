import { actingUserId, type DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { may } from "../policy";
import { PERSON_COLUMNS, type Person } from "./person";

/** Somebody as they see themselves: with the name that the identity provider knows them by. */
export type Account = Person & { externalId: string | null };

/**
 * The person that the actor is, or whose key it uses.
 * @throws UNAUTHENTICATED when nobody in particular asks
 */
export async function getAccount(ctx: DomainContext): Promise<Account> {
  const id = ctx.actor.kind === "customer" ? null : actingUserId(ctx.actor);
  const account =
    id && (await ctx.db.user.findUnique({ where: { id }, select: { ...PERSON_COLUMNS, externalId: true } }));
  if (!account) throw new DomainError("UNAUTHENTICATED", "Sign in to do this");

  return account;
}

/**
 * Anybody, for those who may look people up; oneself, for everybody.
 * @throws NOT_FOUND, also for people out of reach
 */
export async function getPerson(ctx: DomainContext, id: string): Promise<Person> {
  const isMyself = ctx.actor.kind === "user" && ctx.actor.userId === id;
  const person =
    isMyself || may(ctx.actor, "person.read")
      ? await ctx.db.user.findUnique({ where: { id }, select: PERSON_COLUMNS })
      : null;
  if (!person) throw notFound("Person");

  return person;
}
