import { isOfTickets, rewriteTexts, type TextTable } from "@/lib/db/texts";
import { enqueue } from "@/lib/jobs/enqueue";
import { derivedKeys, fileKey, uploadKey } from "../attachments/file";
import type { TransactionContext } from "../transaction";
import { eraseMailOfTickets, inParts } from "./erase-mail";
import { withoutWords } from "./erase-timeline";
import { ERASED, type Identity, redactJson } from "./redact";

export type ErasedTickets = {
  tickets: number;
  comments: number;
  files: number;
  /** Copies that others keep: issues, and tickets at ITSM providers. */
  elsewhere: string[];
};

const BATCH = 200;

/**
 * Takes a person's words out of all they asked for. The tickets stay, with their numbers, states and times, so that reports
 * still add up; so do the answers of others, without the person's names. An agent's answers on the tickets of others stay.
 */
export async function eraseTickets(
  tx: TransactionContext,
  tables: readonly TextTable[],
  identity: Identity,
): Promise<ErasedTickets> {
  const total: ErasedTickets = { tickets: 0, comments: 0, files: 0, elsewhere: [] };
  const { personId } = identity;
  if (personId) await eraseAsked(tx, tables, { ...identity, personId }, total);
  total.comments += await eraseComments(tx, await commentsElsewhere(tx, identity));

  return total;
}

async function eraseAsked(
  tx: TransactionContext,
  tables: readonly TextTable[],
  identity: Identity & { personId: string },
  total: ErasedTickets,
): Promise<void> {
  const asked = await tx.db.ticket.findMany({
    where: { requesterId: identity.personId },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const batch of inParts(asked, BATCH)) {
    const ids = batch.map(({ id }) => id);
    total.tickets += ids.length;
    total.elsewhere.push(...(await copiesOf(tx, ids)));
    total.files += await eraseFiles(tx, await filesOfTickets(tx, ids, identity.personId));
    total.comments += await eraseComments(tx, await ownComments(tx, ids, identity.personId));
    await eraseRows(tx, ids);
    await eraseMailOfTickets(tx, ids);
    await redactTickets(tx, tables, ids, identity);
  }
  total.files += await eraseFiles(tx, await filesElsewhere(tx, identity.personId));
}

async function copiesOf(tx: TransactionContext, ids: string[]): Promise<string[]> {
  const issues = await tx.db.ticketLink.findMany({ where: { ticketId: { in: ids }, kind: "issue" } });
  const mirrors = await tx.db.ticketMirror.findMany({ where: { ticketId: { in: ids }, url: { not: null } } });

  return [...issues, ...mirrors].flatMap(({ url }) => url ?? []);
}

async function eraseRows(tx: TransactionContext, ids: string[]): Promise<void> {
  const ofTickets = { ticketId: { in: ids } };
  await eraseAtGithub(tx, ids);
  await tx.db.ticketLink.updateMany({ where: ofTickets, data: { title: null } });
  await tx.db.rating.updateMany({ where: ofTickets, data: { comment: null } });
  await tx.db.webhookDelivery.deleteMany({ where: ofTickets });
  await tx.db.ticketMirror.deleteMany({ where: ofTickets });
  await tx.db.issueRequest.deleteMany({ where: { ...ofTickets, state: { not: "created" } } });
  await tx.db.issueRequest.updateMany({ where: ofTickets, data: { title: ERASED, body: ERASED, error: null } });
  await tx.db.ticket.updateMany({
    where: { id: { in: ids } },
    data: { subject: ERASED, body: ERASED, metadata: {}, language: null, version: { increment: 1 } },
  });
}

/** Titles of issues are made of subjects. What GitHub itself keeps is for people to delete there. */
async function eraseAtGithub(tx: TransactionContext, ids: string[]): Promise<void> {
  await tx.db.$executeRaw`
    UPDATE code_item SET fact = jsonb_set(fact, '{title,value}', to_jsonb(${ERASED}::text), false)
      FROM ticket_link l WHERE l.ticket_id = ANY (${ids}::uuid[]) AND fact ? 'title'
       AND code_item.repository = l.repository AND code_item.kind = l.kind AND code_item.number = l.number`;
  await tx.db.$executeRaw`
    UPDATE github_delivery d SET facts = '[]'
      FROM ticket t JOIN ticket_link l ON l.ticket_id = t.id
     WHERE t.id = ANY (${ids}::uuid[]) AND d.repository = l.repository AND d.state <> 'waiting'
       AND strpos(d.facts::text, trim('"' FROM to_jsonb(t.subject)::text)) > 0`;
}

/** What is left in rows about these tickets, whichever tables there are. */
async function redactTickets(tx: TransactionContext, tables: readonly TextTable[], ids: string[], identity: Identity) {
  for (const table of tables) {
    if (table.ticketColumn === null) continue;
    const rewrite = table.name === "ticket_event" ? withoutWords : (value: unknown) => value;
    await rewriteTexts(tx.db, table, isOfTickets(table.ticketColumn, ids), (value) =>
      redactJson(rewrite(value), identity),
    );
  }
}

async function ownComments(tx: TransactionContext, ids: string[], authorId: string): Promise<string[]> {
  const rows = await tx.db.comment.findMany({ where: { ticketId: { in: ids }, authorId }, select: { id: true } });

  return rows.map(({ id }) => id);
}

/** Answers on the tickets of others that were no agent's, and those that were mailed from the person's address. */
async function commentsElsewhere(tx: TransactionContext, { personId, addresses }: Identity): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM comment c JOIN ticket t ON t.id = c.ticket_id
     WHERE c.author_id = ${personId}::uuid AND t.requester_id <> c.author_id AND NOT c.internal AND NOT EXISTS (
       SELECT FROM ticket_event e WHERE e.ticket_id = c.ticket_id AND e.kind = 'comment_added'
          AND e.after->>'commentId' = c.id::text AND e.after->>'fromRequester' = 'false')
    UNION
    SELECT m.comment_id::text FROM incoming_mail m JOIN comment c ON c.id = m.comment_id
     WHERE m.sender = ANY (${[...addresses]}) AND NOT c.internal
       AND c.author_id IS DISTINCT FROM ${personId}::uuid`;

  return rows.map(({ id }) => id);
}

async function eraseComments(tx: TransactionContext, ids: string[]): Promise<number> {
  for (const part of inParts(ids)) {
    await tx.db.comment.updateMany({ where: { id: { in: part } }, data: { body: ERASED } });
    await eraseFiles(tx, await tx.db.attachment.findMany({ where: { commentId: { in: part } }, select: FILE }));
  }

  return ids.length;
}

const FILE = { id: true, storageKey: true } as const;
type File = { id: string; storageKey: string | null };

/** All but those that somebody else has added to an answer of their own. */
function filesOfTickets(tx: TransactionContext, ids: string[], personId: string): Promise<File[]> {
  return tx.db.attachment.findMany({
    where: { ticketId: { in: ids }, OR: [{ commentId: null }, { comment: { authorId: personId } }] },
    select: FILE,
  });
}

/** Uploads that were never sent, and what a requester has added to the ticket of somebody else. */
async function filesElsewhere(tx: TransactionContext, personId: string): Promise<File[]> {
  const worksHere = await tx.db.user.count({ where: { id: personId, roles: { isEmpty: false } } });
  const unsent = { ticketId: null };

  return tx.db.attachment.findMany({
    where: { uploadedById: personId, ...(worksHere > 0 ? unsent : { commentId: null }) },
    select: FILE,
  });
}

async function eraseFiles(tx: TransactionContext, files: File[]): Promise<number> {
  for (const part of inParts(files)) {
    const keys = part.flatMap(({ id, storageKey }) =>
      [storageKey ?? [], uploadKey(id), fileKey(id), derivedKeys(id)].flat(),
    );
    await tx.db.attachment.deleteMany({ where: { id: { in: part.map(({ id }) => id) } } });
    await enqueue(tx.db, "delete-content", { keys: [...new Set(keys)] });
  }

  return files.length;
}
