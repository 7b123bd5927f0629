import { findItemsNaming, type ItemFact, type ItemKey } from "@/lib/db/code";
import { newId } from "../ids";
import { shownLink } from "../tickets/add-link";
import type { Ticket } from "../tickets/ticket";
import { touchTicket } from "../tickets/touch";
import type { LinkKind } from "../tickets/vocabulary";
import type { TransactionContext } from "../transaction";
import type { RolloutFact } from "./facts";

type NewLink = { kind: LinkKind; url: string; title: string | null; repository: string; number: number | null };

/**
 * Links a locked ticket to every issue and pull request of `repositories` that names it, and to every pull request that
 * closes one of its issues; but not to what was taken off it by hand, nor to a revert, which is no fix.
 * @returns all its links to issues and pull requests
 */
export async function linkItems(
  tx: TransactionContext,
  ticket: Ticket,
  repositories: readonly string[],
): Promise<ItemKey[]> {
  const links = await listItems(tx, ticket.id);
  const removed = await removedUrls(tx, ticket.id);
  const isNew = (fact: ItemFact) => !removed.has(fact.url) && !links.some((link) => isSameItem(link, fact));

  for (let added = true; added; ) {
    added = false;
    const issues = links.filter((link) => link.kind === "issue").map((link) => `${link.repository}#${link.number}`);
    for (const fact of await findItemsNaming(tx.db, { repositories, ticket: ticket.number, issues })) {
      if (!isNew(fact) || (fact.kind === "pull_request" && fact.reverts)) continue;
      await addLinkRow(tx, ticket.id, { ...fact, title: fact.title.value });
      links.push(fact);
      added ||= fact.kind === "issue";
    }
  }

  return links;
}

/** Shows where the fix is live, once. */
export async function linkDeployment(tx: TransactionContext, ticket: Ticket, rollout: RolloutFact): Promise<void> {
  const { url, repository } = rollout;
  if (!url) return;
  const known = await tx.db.ticketLink.findFirst({ where: { ticketId: ticket.id, url } });
  if (known || (await removedUrls(tx, ticket.id)).has(url)) return;

  await addLinkRow(tx, ticket.id, { kind: "deployment", url, title: null, repository, number: null });
}

async function addLinkRow(tx: TransactionContext, ticketId: string, wanted: NewLink): Promise<void> {
  const { kind, url, repository, number } = wanted;
  const title = wanted.title?.slice(0, 256) || null;
  const link = await tx.db.ticketLink.create({
    data: { id: newId(tx.now()), ticketId, kind, url, title, repository, number, createdAt: tx.now() },
  });
  await touchTicket(tx, ticketId);
  tx.record({ ticketId, kind: "link_added", after: shownLink(link) });
}

async function listItems(tx: TransactionContext, ticketId: string): Promise<ItemKey[]> {
  const rows = await tx.db.ticketLink.findMany({ where: { ticketId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

  return rows.flatMap(({ kind, repository, number }) =>
    kind === "deployment" || repository === null || number === null ? [] : [{ kind, repository, number }],
  );
}

/** What somebody took off the ticket stays off it. */
async function removedUrls(tx: TransactionContext, ticketId: string): Promise<Set<unknown>> {
  const events = await tx.db.ticketEvent.findMany({
    where: { ticketId, kind: "link_removed" },
    select: { before: true },
  });

  return new Set(events.map(({ before }) => (before as { url?: unknown } | null)?.url));
}

function isSameItem(a: ItemKey, b: ItemKey): boolean {
  return a.repository === b.repository && a.kind === b.kind && a.number === b.number;
}
