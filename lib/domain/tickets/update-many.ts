import { z } from "zod";
import type { DomainContext } from "../context";
import { DomainError, InvalidInput, invalidField } from "../errors";
import { parse } from "../parse";
import { resolvePerson } from "../people/find";
import { authorize } from "../policy";
import { type TransactionContext, withTransaction } from "../transaction";
import { lockTicket } from "./get";
import { resolveProduct, resolveTeam } from "./references";
import { TAGS_MAX, Tags, TicketChanges } from "./schemas";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { applyChanges } from "./update";

/** So many are changed in about a second, which a person still waits for. */
export const BULK_MAX = 100;

/** What several tickets can have in common. Tags are added and taken off: each ticket keeps its others. */
export const BulkChanges = TicketChanges.pick({
  status: true,
  stage: true,
  priority: true,
  assignee: true,
  team: true,
  product: true,
}).extend({ addTags: Tags.optional(), removeTags: Tags.optional() });
export type BulkChanges = z.input<typeof BulkChanges>;

type BulkTicket = {
  ticket: TicketKey;
  /** The version that the caller has read; left out, the change is made whatever happened since. */
  expectedVersion?: number | undefined;
};

export type UpdateTicketsInput = { tickets: readonly BulkTicket[]; changes: BulkChanges };

/** What became of one of the tickets. */
export type BulkOutcome = { ticket: Ticket; refusal: null } | { ticket: null; refusal: DomainError };

/**
 * Makes the same changes to at most BULK_MAX tickets, with the versions and events of as many single updates. Each is
 * changed or refused for itself, in a transaction of its own, so that one does not hold up or undo the others.
 * @returns one outcome for each of `tickets`, in their order; refusals are those of `updateTicket`
 * @throws INVALID_INPUT, before anything is changed, for what would be wrong for every ticket: an unknown team, say
 */
export async function updateTickets(ctx: DomainContext, input: UpdateTicketsInput): Promise<BulkOutcome[]> {
  authorize(ctx, "ticket.update");
  const { changes } = parse(z.object({ changes: BulkChanges }), input);
  if (input.tickets.length === 0 || input.tickets.length > BULK_MAX) {
    throw invalidField("tickets", `must name 1 to ${BULK_MAX} tickets`);
  }
  const known = await withTransaction(ctx, (tx) => withKnownReferences(tx, changes));

  const outcomes: BulkOutcome[] = [];
  for (const ticket of input.tickets) outcomes.push(await outcomeOf(ctx, ticket, known));

  return outcomes;
}

/** People, team and product by their ids, so that what names nobody is found before the first change. */
async function withKnownReferences(tx: TransactionContext, changes: z.output<typeof BulkChanges>) {
  const { assignee, team, product } = changes;
  try {
    return {
      ...changes,
      ...(assignee && { assignee: { id: (await resolvePerson(tx, assignee, "assignee")).id } }),
      ...(team && { team: { id: (await resolveTeam(tx, team)).id } }),
      ...(product && { product: { id: (await resolveProduct(tx, product)).id } }),
    };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.issues.map((issue) => ({ ...issue, path: ["changes", ...issue.path] })));
  }
}

async function outcomeOf(
  ctx: DomainContext,
  { ticket: key, expectedVersion }: BulkTicket,
  changes: z.output<typeof BulkChanges>,
): Promise<BulkOutcome> {
  const { addTags, removeTags, ...plain } = changes;
  try {
    const ticket = await withTransaction(ctx, async (tx) => {
      const locked = await lockTicket(tx, key, expectedVersion);

      return applyChanges(tx, locked, { ...plain, tags: tagsAfter(locked.tags, addTags, removeTags) });
    });

    return { ticket, refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { ticket: null, refusal: error };
    throw error;
  }
}

/** @throws INVALID_INPUT when the ticket would have more tags than one may have */
function tagsAfter(tags: readonly string[], add: readonly string[] = [], remove: readonly string[] = []): string[] {
  const after = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
  if (after.length > TAGS_MAX) throw invalidField("addTags", `a ticket has at most ${TAGS_MAX} tags`);

  return after;
}
