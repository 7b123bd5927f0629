import type { ItemKey } from "@/lib/db/code";
import { hasOwnCredentials } from "@/lib/github";
import type { DomainContext } from "../context";
import type { Fact } from "../pipeline/facts";
import { recordFacts } from "../pipeline/record-facts";
import { authorize } from "../policy";
import { followFacts, type HostOf } from "./follow-delivery";

/** Bounds of one run: GitHub allows 5,000 questions an hour, and other programs use the same credentials. */
const ITEMS_MAX = 100;
const ANSWERS_SINCE_MS = 2 * 86_400_000;

export type Failure = { repository: string; error: unknown };

/**
 * Heals what deliveries that never came have left behind: asks about the linked issues and pull requests of tickets that
 * are not closed, those first that were not asked about for longest, and about the latest deployments and releases. Only
 * of repositories that GitHub has delivered for or that there are credentials for: else there is nothing to have missed.
 * @returns the repositories that could not be asked; the others are done
 */
export async function reconcile(ctx: DomainContext, hostOf: HostOf, signal?: AbortSignal): Promise<Failure[]> {
  authorize(ctx, "ticket.update");
  const byRepository = Map.groupBy(await itemsToCheck(ctx), (item) => item.repository);
  const failures: Failure[] = [];

  for (const [repository, items] of byRepository) {
    if (signal?.aborted) break;
    try {
      await reconcileRepository(ctx, hostOf, repository, items);
    } catch (error) {
      failures.push({ repository, error });
    }
  }

  return failures;
}

async function reconcileRepository(ctx: DomainContext, hostOf: HostOf, repository: string, items: readonly ItemKey[]) {
  const host = await hostOf(repository);
  const since = new Date(ctx.now().getTime() - ANSWERS_SINCE_MS);

  await followFacts(ctx, hostOf, await host.readRollouts(repository));
  for (const { kind, number } of items) {
    const fact = await host.readItem(repository, kind, number);
    const answers: Fact[] = kind === "issue" ? await host.readAnswers(repository, number, since) : [];
    if (fact) await recordFacts(ctx, [fact], ctx.now());
    else await ctx.db.codeItem.updateMany({ where: { repository, kind, number }, data: { checkedAt: ctx.now() } });
    await followFacts(ctx, hostOf, fact ? [fact, ...answers] : answers);
  }
}

function itemsToCheck(ctx: DomainContext): Promise<ItemKey[]> {
  return ctx.db.$queryRaw<ItemKey[]>`
    SELECT l.repository, l.kind, l.number FROM ticket_link l
      JOIN ticket t ON t.id = l.ticket_id AND t.mode = ${ctx.mode}::mode AND t.status <> 'closed'
      JOIN product p ON lower(p.repo_owner || '/' || p.repo_name) = l.repository AND p.archived_at IS NULL
       AND (p.first_delivery_at IS NOT NULL OR p.sealed_github_token IS NOT NULL OR ${hasOwnCredentials()})
      LEFT JOIN code_item c ON c.repository = l.repository AND c.kind = l.kind AND c.number = l.number
     WHERE l.kind <> 'deployment' AND l.number IS NOT NULL
     GROUP BY l.repository, l.kind, l.number
     ORDER BY min(c.checked_at) NULLS FIRST, l.repository, l.number
     LIMIT ${ITEMS_MAX}`;
}
