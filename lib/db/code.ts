import type { IssueFact, PullRequestFact, RevertFact, RolloutFact } from "@/lib/domain/pipeline/facts";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";

export type ItemFact = IssueFact | PullRequestFact;
export type ItemKey = { repository: string; kind: ItemFact["kind"]; number: number };

/** What is known of these issues and pull requests; those of which nothing is known are missing. */
export async function findItems(db: Db, keys: readonly ItemKey[]): Promise<ItemFact[]> {
  if (keys.length === 0) return [];
  const named = keys.map(({ repository, kind, number }) => ({ repository, kind, number }));

  return toItems(await db.codeItem.findMany({ where: { OR: named }, select: { fact: true } }));
}

/** The issues and pull requests of these repositories that name a ticket, and the pull requests that close these issues. */
export async function findItemsNaming(
  db: Db,
  { repositories, ticket, issues }: { repositories: readonly string[]; ticket: number; issues: readonly string[] },
): Promise<ItemFact[]> {
  const rows = await db.codeItem.findMany({
    where: {
      OR: [
        { repository: { in: [...repositories] }, mentions: { has: ticket } },
        { kind: "pull_request", closes: { hasSome: [...issues] } },
      ],
    },
    select: { fact: true },
    orderBy: [{ repository: "asc" }, { number: "asc" }],
  });

  return toItems(rows);
}

/** Merging reads before it writes: what is known of one repository grows in one transaction at a time. */
export async function lockRepository(tx: Db, repository: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`glassdesk.code.${repository}`}, 0))`;
}

/** Keeps what is known of an issue or pull request. `checkedAt`: when GitHub was asked, if it was. */
export async function saveItem(db: Db, fact: ItemFact, checkedAt?: Date): Promise<void> {
  const { repository, kind, number, mentions } = fact;
  const columns = {
    fact: toJson(fact),
    mentions,
    closes: fact.kind === "pull_request" ? fact.closes : [],
    mergeCommit: fact.kind === "pull_request" && fact.state.value.is === "merged" ? fact.state.value.commit : null,
    ...(checkedAt && { checkedAt }),
  };
  await db.codeItem.upsert({
    where: { repository_kind_number: { repository, kind, number } },
    create: { repository, kind, number, ...columns },
    update: columns,
  });
}

/** The rollouts that can have brought these merges to people: the last `limit` since, and those of the very commits. */
export async function findRollouts(
  db: Db,
  repository: string,
  merges: { since: Date; commits: readonly string[] },
  limit: number,
): Promise<RolloutFact[]> {
  const since = await db.codeRollout.findMany({
    where: { repository, at: { gte: merges.since } },
    orderBy: [{ at: "desc" }, { key: "desc" }],
    take: limit,
  });
  const direct = await db.codeRollout.findMany({
    where: { repository, at: { lt: merges.since }, ref: { in: [...merges.commits] } },
  });

  return [...direct, ...since].map((row) => ({ ...row, kind: "rollout", at: row.at.toISOString() }));
}

export async function findReverts(db: Db, repositories: readonly string[]): Promise<RevertFact[]> {
  const rows = await db.codeRevert.findMany({ where: { repository: { in: [...repositories] } } });

  return rows.map((row) => ({ ...row, kind: "revert", at: row.at.toISOString() }));
}

type Named = { repository: string; numbers: readonly number[] };

/** The live tickets that are linked to these issues or pull requests. */
export async function findTicketsLinked(
  db: Db,
  kind: ItemFact["kind"],
  { repository, numbers }: Named,
): Promise<string[]> {
  if (numbers.length === 0) return [];
  const links = await db.ticketLink.findMany({
    where: { repository, kind, number: { in: [...numbers] }, ticket: { mode: "live" } },
    select: { ticketId: true },
  });

  return links.map((link) => link.ticketId);
}

/** The live tickets of these numbers whose product has this repository. */
export async function findTicketsNamed(db: Db, { repository, numbers }: Named): Promise<string[]> {
  if (numbers.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM ticket t JOIN product p ON p.id = t.product_id
     WHERE t.number = ANY(${[...numbers]}::int[]) AND t.mode = 'live'
       AND lower(p.repo_owner || '/' || p.repo_name) = ${repository}`;

  return rows.map((row) => row.id);
}

/** The live tickets with a merged pull request of this repository that are not closed, or were moved since. */
export async function findTicketsMerged(db: Db, repository: string, since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t.id FROM code_item c
      JOIN ticket_link l ON l.repository = c.repository AND l.kind = c.kind AND l.number = c.number
      JOIN ticket t ON t.id = l.ticket_id AND t.mode = 'live'
      LEFT JOIN ticket_code f ON f.ticket_id = t.id
     WHERE c.repository = ${repository} AND c.merge_commit IS NOT NULL
       AND (t.status <> 'closed' OR f.updated_at >= ${since}::timestamptz)
     ORDER BY t.id`;

  return rows.map((row) => row.id);
}

/** The numbers of the pull requests that a revert of `target` (`#12` or a commit) takes back, or brings back. */
export async function findRevertedPulls(db: Db, repository: string, target: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE chain (name) AS (
      SELECT ${target}::text
      UNION
      SELECT r.target FROM chain JOIN code_revert r ON r.repository = ${repository} AND r.by = chain.name)
    SELECT name FROM chain`;
  const names = rows.map((row) => row.name);
  const pulls = await db.codeItem.findMany({
    where: { repository, kind: "pull_request", mergeCommit: { in: names } },
    select: { number: true },
  });
  const numbers = names.filter((name) => name.startsWith("#")).map((name) => Number(name.slice(1)));

  return [...numbers, ...pulls.map((pull) => pull.number)];
}

/** Facts as they are kept in a column, and back: what is written there is what `Fact` says. */
export function toJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

function toItems(rows: readonly { fact: unknown }[]): ItemFact[] {
  return rows.map((row) => row.fact as ItemFact);
}
