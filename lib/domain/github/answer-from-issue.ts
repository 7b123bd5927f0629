import { githubWebUrl } from "@/lib/github/addresses";
import { addComment } from "../comments/add";
import type { DomainContext } from "../context";
import { resolvePerson } from "../people/find";
import type { AnswerFact } from "../pipeline/facts";
import { authorize } from "../policy";
import { recordTogether, withTransaction } from "../transaction";

/**
 * Gives a comment that an engineer has meant for the customer (`/public …`) as an answer on every live ticket of the
 * issue, once for each. The engineer is a person here who cannot sign in, known by GitHub's own address for them.
 */
export async function answerFromIssue(ctx: DomainContext, answer: AnswerFact): Promise<void> {
  authorize(ctx, "ticket.note");
  const { repository, number, commentId, author } = answer;
  const links = await ctx.db.ticketLink.findMany({
    where: { repository, kind: "issue", number, ticket: { mode: ctx.mode } },
    select: { ticketId: true },
    orderBy: { ticketId: "asc" },
  });

  for (const { ticketId } of links) {
    await withTransaction(ctx, async (tx) => {
      const { count } = await tx.db.githubAnswer.createMany({ data: [{ commentId, ticketId }], skipDuplicates: true });
      if (count === 0) return;
      const email = `${author.id}+${author.login}@users.noreply.${URL.parse(githubWebUrl())?.hostname}`.toLowerCase();
      const person = await resolvePerson(tx, { email, name: author.login }, "author");
      const engineer = { kind: "user", userId: person.id, roles: ["agent"], name: person.name, email } as const;
      await recordTogether({ ...ctx, actor: engineer }, tx.db, (asEngineer) =>
        addComment(asEngineer, { id: ticketId }, { body: answer.body }),
      );
    });
  }
}
