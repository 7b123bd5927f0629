import { findRevertedPulls, findTicketsLinked, findTicketsMerged, findTicketsNamed } from "@/lib/db/code";
import type { DomainContext } from "../context";
import { authorize } from "../policy";
import type { Fact, PullRequestFact } from "./facts";

/** For how long a closed ticket still hears of rollouts: deliveries may be days late, not weeks. */
const LATE_MS = 14 * 86_400_000;

/** The live tickets that facts, which are kept already, may move. Rather one too many: following changes nothing then. */
export async function affectedTickets(ctx: DomainContext, facts: readonly Fact[]): Promise<string[]> {
  authorize(ctx, "ticket.read");
  const found: string[] = [];
  for (const fact of facts) found.push(...(await affectedBy(ctx, fact)));

  return [...new Set(found)].sort();
}

async function affectedBy({ db, now }: DomainContext, fact: Fact): Promise<string[]> {
  const { repository } = fact;

  switch (fact.kind) {
    case "issue":
      return [
        ...(await findTicketsLinked(db, "issue", { repository, numbers: [fact.number] })),
        ...(await findTicketsNamed(db, { repository, numbers: fact.mentions })),
      ];
    case "pull_request":
      return [
        ...(await findTicketsLinked(db, "pull_request", { repository, numbers: [fact.number] })),
        ...(await findTicketsNamed(db, { repository, numbers: fact.mentions })),
        ...(await Promise.all(closedBy(fact).map((named) => findTicketsLinked(db, "issue", named)))).flat(),
      ];
    case "revert": {
      const numbers = await findRevertedPulls(db, repository, fact.target);

      return findTicketsLinked(db, "pull_request", { repository, numbers });
    }
    case "rollout":
      return findTicketsMerged(db, repository, new Date(now().getTime() - LATE_MS));
    case "answer":
      return [];
  }
}

function closedBy({ closes }: PullRequestFact) {
  return closes.map((name) => {
    const [repository = "", number] = name.split("#");

    return { repository, numbers: [Number(number)] };
  });
}
