import type { Transaction } from "@/lib/db/client";
import type { Actor, DomainContext } from "@/lib/domain/context";
import type { Person } from "@/lib/domain/people/person";
import { createTicket } from "@/lib/domain/tickets/create";
import type { Ticket } from "@/lib/domain/tickets/ticket";
import { recordTogether, type TransactionContext } from "@/lib/domain/transaction";
import { spanMs } from "./span";
import type { Step, Story } from "./story";

type Deed = { at: Date; perform: (db: Transaction) => Promise<void> };

/**
 * Lets everything happen in the order of its time, so that numbers, ids and the `seq` of events rise with it.
 * @param agents by e-mail address
 */
export async function tell(
  ctx: DomainContext,
  db: Transaction,
  stories: readonly Story[],
  agents: ReadonlyMap<string, Person>,
): Promise<void> {
  const deeds = stories.flatMap((story) => deedsOf(ctx, story, agents));
  deeds.sort((a, b) => a.at.getTime() - b.at.getTime());

  for (const deed of deeds) await deed.perform(db);
}

function deedsOf(ctx: DomainContext, story: Story, agents: ReadonlyMap<string, Person>): Deed[] {
  const { ago, from, mode = "live", steps = [], ...ticketInput } = story;
  const now = ctx.now().getTime();
  let time = now - spanMs(ago);
  let ticket: Ticket | undefined;
  const on = (actor: Actor, at: Date): DomainContext => ({ ...ctx, actor, mode, now: () => at });

  const openedAt = new Date(time);
  const opening: Deed = {
    at: openedAt,
    perform: async (db) => {
      ticket = await recordTogether(on({ kind: "anonymous" }, openedAt), db, (tx) =>
        createTicket(tx, { source: "web", ...ticketInput, requester: from }),
      );
    },
  };

  const rest = steps.map((step): Deed => {
    time += spanMs(step.after);
    if (time > now) throw new Error(`"${story.subject}" has a step that lies in the future`);
    const at = new Date(time);

    return {
      at,
      perform: async (db) => {
        const subject = ticket;
        if (!subject) throw new Error(`"${story.subject}" has a step before its beginning`);
        await recordTogether(on(actorOf(step, subject, agents), at), db, (tx: TransactionContext) =>
          step.act(tx, subject),
        );
      },
    };
  });

  return [opening, ...rest];
}

function actorOf(step: Step, ticket: Ticket, agents: ReadonlyMap<string, Person>): Actor {
  if (step.by === "requester") return { kind: "customer", ticketId: ticket.id, requesterId: ticket.requester.id };
  const agent = agents.get(step.by.email);
  if (!agent) throw new Error(`${step.by.name} does not work here`);

  return { kind: "user", userId: agent.id, roles: agent.roles, name: agent.name, email: agent.email };
}
