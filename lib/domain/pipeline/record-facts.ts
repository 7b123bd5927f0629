import { findItems, type ItemFact, lockRepository, saveItem } from "@/lib/db/code";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { type TransactionContext, withTransaction } from "../transaction";
import type { Fact } from "./facts";
import { mergeIssues, mergePullRequests } from "./merge-facts";

/**
 * Keeps facts, merged with what is known already: the same ones again change nothing.
 * @param checkedAt when GitHub was asked for them, if it was
 */
export async function recordFacts(ctx: DomainContext, facts: readonly Fact[], checkedAt?: Date): Promise<void> {
  authorize(ctx, "ticket.update");

  await withTransaction(ctx, async (tx) => {
    const repositories = [...new Set(facts.map((fact) => fact.repository))].sort();
    for (const repository of repositories) await lockRepository(tx.db, repository);
    for (const fact of facts) await recordFact(tx, fact, checkedAt);
  });
}

async function recordFact(tx: TransactionContext, fact: Fact, checkedAt: Date | undefined): Promise<void> {
  switch (fact.kind) {
    case "issue":
    case "pull_request": {
      const [known] = await findItems(tx.db, [fact]);

      return saveItem(tx.db, known ? merge(known, fact) : fact, checkedAt);
    }
    case "rollout": {
      const { kind: _, ...row } = fact;
      await tx.db.codeRollout.createMany({ data: [row], skipDuplicates: true });

      return;
    }
    case "revert": {
      const { kind: _, ...row } = fact;
      await tx.db.codeRevert.createMany({ data: [row], skipDuplicates: true });

      return;
    }
    case "answer":
  }
}

function merge(known: ItemFact, fact: ItemFact): ItemFact {
  if (known.kind === "issue" && fact.kind === "issue") return mergeIssues(known, fact);
  if (known.kind === "pull_request" && fact.kind === "pull_request") return mergePullRequests(known, fact);

  return fact;
}
