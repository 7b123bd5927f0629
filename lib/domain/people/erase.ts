import { z } from "zod";
import { holdsAnyOf, rewriteTexts, type TextTable, textTables } from "@/lib/db/texts";
import type { DomainContext } from "../context";
import { DomainError } from "../errors";
import { parse } from "../parse";
import { authorize } from "../policy";
import { EmailAddress } from "../text";
import { publicId, toPrefixedId } from "../tickets/ticket-id";
import { type TransactionContext, withTransaction } from "../transaction";
import { requireAnotherAdministrator } from "./administrators";
import { eraseMailOfPerson } from "./erase-mail";
import { type ErasedTickets, eraseTickets } from "./erase-tickets";
import { type Identity, redactJson, spellingsOf } from "./redact";

const EraseInput = z.object({ email: EmailAddress });

export type Erasure = ErasedTickets & {
  /** The row that nobody is behind any more; null when the address was nobody's. */
  id: string | null;
  mails: number;
  /** Other rows that named the person. */
  mentions: number;
};

/** Every table is looked through, in one transaction: half an erasure would be none. */
const TIMEOUT_MS = 30 * 60_000;
/** Longer than answers to idempotent requests are kept. */
const RECENT_MS = 2 * 3_600_000;

/**
 * Takes everything that identifies a person out of the desk, for good: their account, what they wrote, mail, files, and every
 * mention of their address. Tickets stay as numbers, states and times. Doing it again changes nothing. Contents of files and
 * mails are deleted by jobs right after. What others keep is listed in `elsewhere`; backups made before still hold it all.
 * @throws CONFLICT for the last administrator, and for an address that a product takes mail at
 */
export async function erasePerson(ctx: DomainContext, input: z.input<typeof EraseInput>): Promise<Erasure> {
  authorize(ctx, "person.manage");
  const { email } = parse(EraseInput, input);

  return withTransaction(ctx, (tx) => erase(tx, email), { timeoutMs: TIMEOUT_MS });
}

async function erase(tx: TransactionContext, email: string): Promise<Erasure> {
  await refuseOwnAddress(tx, email);
  const tables = await textTables(tx.db);
  await tx.db.$queryRaw`SELECT FROM "user" WHERE email = ${email} FOR UPDATE`;
  const person = await tx.db.user.findUnique({ where: { email }, select: { id: true, name: true } });
  const addresses = person ? [email, ...(await formerAddresses(tx, person.id))] : [email];
  const identity = { personId: person?.id ?? null, name: person?.name ?? null, addresses };

  if (person) await forgetAnswers(tx, person.id);
  const erased = await eraseTickets(tx, tables, identity);
  const mails = await eraseMailOfPerson(tx, identity);
  if (person) await eraseAccount(tx, person.id, identity);
  const mentions = await eraseMentions(tx, tables, identity);
  const { elsewhere, ...counts } = { ...erased, mails, mentions };
  const isNews = person !== null || Object.values(counts).some((count) => count > 0);
  if (isNews) tx.audit({ kind: "person_erased", targetId: person?.id ?? "an address of nobody", after: counts });

  return { ...counts, id: person?.id ?? null, elsewhere };
}

async function refuseOwnAddress(tx: TransactionContext, email: string): Promise<void> {
  const product = await tx.db.product.findFirst({ where: { mailAddress: email }, select: { slug: true } });
  if (product) throw new DomainError("CONFLICT", `The product ${product.slug} takes mail at this address`);
}

/** What requesters were called before they were corrected, unless it is somebody else's address by now. */
async function formerAddresses(tx: TransactionContext, personId: string): Promise<string[]> {
  const entries = await tx.db.auditEntry.findMany({
    where: { targetId: personId, kind: { in: ["requester_changed", "person_created", "person_recognised"] } },
    select: { before: true, after: true },
  });
  const Told = z.object({ email: EmailAddress });
  const told = entries.flatMap(({ before, after }) =>
    [before, after].flatMap((side) => Told.safeParse(side).data?.email ?? []),
  );
  const others = await tx.db.user.findMany({
    where: { email: { in: told }, id: { not: personId } },
    select: { email: true },
  });

  return [...new Set(told)].filter((address) => !others.some(({ email }) => email === address));
}

/** Answers that are kept for an hour, so that a repeated request is not done twice, repeat what was written. */
async function forgetAnswers(tx: TransactionContext, personId: string): Promise<void> {
  const recent = await tx.db.ticket.findMany({
    where: { requesterId: personId, updatedAt: { gt: new Date(tx.now().getTime() - RECENT_MS) } },
    select: { id: true, number: true },
  });
  const names = recent.flatMap(({ id, number }) => [id, toPrefixedId("tkt", id), publicId(number)]);
  await tx.db.$executeRaw`
    DELETE FROM idempotency_record r USING unnest(${[personId, ...names]}::text[]) AS name
     WHERE strpos(r.scope, name) > 0 OR strpos(r.body, name) > 0`;
}

async function eraseAccount(tx: TransactionContext, id: string, identity: Identity): Promise<void> {
  await requireAnotherAdministrator(tx, id);
  const keys = await tx.db.apiKey.findMany({
    where: { ownerId: id },
    select: { id: true, name: true, revokedAt: true },
  });
  for (const key of keys) {
    const name = String(redactJson(key.name, identity));
    await tx.db.apiKey.update({ where: { id: key.id }, data: { name, revokedAt: key.revokedAt ?? tx.now() } });
  }
  await tx.db.teamMember.deleteMany({ where: { userId: id } });
  await tx.db.ticketWatcher.deleteMany({ where: { userId: id } });
  await tx.db.user.update({
    where: { id },
    data: {
      ...{ email: addressOfErased(id), name: null, passwordHash: null, externalId: null },
      ...{ roles: [], providerRoles: [], disabledAt: tx.now(), sessionEpoch: { increment: 1 } },
    },
  });
}

/** It reaches nobody (RFC 2606). */
export function addressOfErased(id: string): string {
  return `erased-${id}@erased.invalid`;
}

/** The address wherever it is left, and the name beside it, in every table that there is. */
async function eraseMentions(tx: TransactionContext, tables: TextTable[], identity: Identity): Promise<number> {
  const words = [...spellingsOf(identity.addresses), ...(identity.personId ? [identity.personId] : [])];
  let mentions = 0;
  for (const table of tables) {
    const rewrite = (value: unknown) => redactJson(value, { ...identity, name: null });
    mentions += await rewriteTexts(tx.db, table, holdsAnyOf(table, words), rewrite);
  }

  return mentions;
}
