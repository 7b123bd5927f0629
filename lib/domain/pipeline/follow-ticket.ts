import { findItems, findReverts, findRollouts, type ItemFact, type ItemKey } from "@/lib/db/code";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { lockTicket, visibleTicket } from "../tickets/get";
import type { Ticket } from "../tickets/ticket";
import { applyChanges } from "../tickets/update";
import { type TransactionContext, withTransaction } from "../transaction";
import { type AncestryQuestion, ancestryOf } from "./ancestry";
import { decideMove, type Followed, UNFOLLOWED } from "./decide-move";
import { type Derived, deriveStage, type KnownCode } from "./derive-stage";
import type { PullRequestFact, RolloutFact } from "./facts";
import { linkDeployment, linkItems } from "./link-items";

/** Rollouts that are looked at since a merge: more than a product has while one fix is watched. */
const ROLLOUTS_MAX = 30;

/**
 * Links a ticket to the issues and pull requests that name it, and moves it to where they are. Doing it again changes
 * nothing. Only live tickets follow code.
 * @returns what would have to be known of the history of the code to be sure
 */
export async function followTicket(ctx: DomainContext, ticketId: string): Promise<AncestryQuestion[]> {
  authorize(ctx, "ticket.update");

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, { id: ticketId });
    const production = await productionOf(tx, ticket);
    const links = await linkItems(tx, ticket, production.repositories);
    const { known, questions } = await readKnown(tx, links, production.environment);
    await moveTo(tx, ticket, deriveStage(known));

    return questions;
  });
}

async function productionOf(tx: TransactionContext, ticket: Ticket) {
  const product = ticket.product && (await tx.db.product.findUnique({ where: { id: ticket.product.id } }));
  const repository =
    product?.repoOwner && product.repoName ? `${product.repoOwner}/${product.repoName}`.toLowerCase() : null;

  return { repositories: repository ? [repository] : [], environment: product?.productionEnvironment ?? null };
}

async function readKnown(tx: TransactionContext, links: readonly ItemKey[], environment: string | null) {
  const items = await findItems(tx.db, links);
  const factOf = ({ repository, kind, number }: ItemKey) =>
    items.find((item) => item.repository === repository && item.kind === kind && item.number === number) ?? null;
  const issues = links.filter((link) => link.kind === "issue").map((link) => asIssue(factOf(link)));
  const pullRequests = links.filter((link) => link.kind === "pull_request").map((link) => asPull(factOf(link)));

  const merged = pullRequests.filter((pull) => pull?.state.value.is === "merged").flatMap((pull) => pull ?? []);
  const repositories = [...new Set(merged.map((pull) => pull.repository))];
  const found: RolloutFact[] = [];
  for (const repository of repositories) found.push(...(await rolloutsOf(tx, repository, merged)));
  const rollouts = found.filter((rollout) => isProduction(rollout, environment));
  const { contains, questions } = await ancestryOf(tx.db, merged, rollouts);
  const known: KnownCode = {
    issues,
    pullRequests,
    rollouts,
    reverts: await findReverts(tx.db, repositories),
    contains,
  };

  return { known, questions };
}

function rolloutsOf(tx: TransactionContext, repository: string, merged: readonly PullRequestFact[]) {
  const merges = merged.flatMap((pull) =>
    pull.repository === repository && pull.state.value.is === "merged" ? [pull.state.value] : [],
  );
  const since = merges.map((merge) => merge.mergedAt).sort()[0] ?? "";
  const commits = merges.flatMap((merge) => merge.commit ?? []);

  return findRollouts(tx.db, repository, { since: new Date(since), commits }, ROLLOUTS_MAX);
}

/** A release goes to production; a deployment does when the product, or else GitHub, says so of its environment. */
function isProduction(rollout: RolloutFact, environment: string | null): boolean {
  if (rollout.environment === null || environment === null) return rollout.isProduction;

  return rollout.environment.toLowerCase() === environment.toLowerCase();
}

async function moveTo(tx: TransactionContext, ticket: Ticket, next: Derived): Promise<void> {
  const row = await tx.db.ticketCode.findUnique({ where: { ticketId: ticket.id } });
  const before: Followed = row ?? UNFOLLOWED;
  const { changes, followed, isSetBack } = decideMove(ticket, before, next);
  if (next.liveBy) await linkDeployment(tx, ticket, next.liveBy);
  if (isSetBack) {
    tx.record({ ticketId: ticket.id, kind: "fix_withdrawn", after: { reason: next.setback, url: next.setbackUrl } });
  }
  if (Object.keys(changes).length > 0) await applyChanges(tx, await visibleTicket(tx, { id: ticket.id }), changes);

  const columns = { ...followed, updatedAt: tx.now() };
  const isNew = row === null && followed.stage === "RECEIVED" && followed.setback === null;
  if (isNew || (row && isSame(before, followed))) return;
  await tx.db.ticketCode.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, ...columns },
    update: columns,
  });
}

function isSame(a: Followed, b: Followed): boolean {
  return a.stage === b.stage && a.status === b.status && a.statusBefore === b.statusBefore && a.setback === b.setback;
}

function asIssue(fact: ItemFact | null) {
  return fact?.kind === "issue" ? fact : null;
}

function asPull(fact: ItemFact | null) {
  return fact?.kind === "pull_request" ? fact : null;
}
