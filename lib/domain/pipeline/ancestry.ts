import type { Db } from "@/lib/db/client";
import type { CodeHost } from "@/lib/github/code-host";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { PullRequestFact, RolloutFact } from "./facts";

/** Does `descendant`, a commit or a tag, contain the commit `ancestor`? */
export type AncestryQuestion = { repository: string; ancestor: string; descendant: string };

/** What is known of which rollout contains which merge, and what would have to be asked. */
export async function ancestryOf(
  db: Db,
  merged: readonly PullRequestFact[],
  rollouts: readonly RolloutFact[],
): Promise<{ contains: (repository: string, commit: string, ref: string) => boolean; questions: AncestryQuestion[] }> {
  const pairs = merged.flatMap((pull) => pairsOf(pull, rollouts));
  const rows = pairs.length > 0 ? await db.codeAncestry.findMany({ where: { OR: pairs } }) : [];
  const answers = new Map(rows.map((row) => [keyOf(row), row.contains]));

  return {
    contains: (repository, ancestor, descendant) => answers.get(keyOf({ repository, ancestor, descendant })) ?? false,
    questions: pairs.filter((pair) => !answers.has(keyOf(pair))),
  };
}

/**
 * Asks GitHub what is not known yet; an answer is true for ever. A commit or repository that is not there gives no answer.
 * @throws CodeHostError when GitHub cannot be asked now
 */
export async function learnAncestry(
  ctx: DomainContext,
  host: CodeHost,
  questions: readonly AncestryQuestion[],
): Promise<void> {
  authorize(ctx, "ticket.update");
  const distinct = new Map(questions.map((question) => [keyOf(question), question]));

  for (const question of distinct.values()) {
    const contains = await host.contains(question.repository, question.ancestor, question.descendant);
    if (contains === null) continue;
    await ctx.db.codeAncestry.createMany({ data: [{ ...question, contains }], skipDuplicates: true });
  }
}

/** Only a rollout after the merge can contain it; that of the very commit needs no asking. */
function pairsOf({ repository, state: { value } }: PullRequestFact, rollouts: readonly RolloutFact[]) {
  if (value.is !== "merged" || value.commit === null) return [];
  const { commit, mergedAt } = value;

  return rollouts
    .filter((rollout) => rollout.repository === repository && rollout.ref !== commit && rollout.at >= mergedAt)
    .map((rollout) => ({ repository, ancestor: commit, descendant: rollout.ref }));
}

function keyOf({ repository, ancestor, descendant }: AncestryQuestion): string {
  return `${repository} ${ancestor} ${descendant}`;
}
