import type { z } from "zod";
import type { DomainContext } from "../context";
import type { EventKind } from "../events";
import { parse } from "../parse";
import { resolvePerson, whoAsks } from "../people/find";
import { authorize } from "../policy";
import { type TransactionContext, withTransaction } from "../transaction";
import { changedFields, type FieldChanges } from "./changes";
import { lockTicket, visibleTicket } from "./get";
import { lastStageBeforeClosed } from "./history";
import { resolveProduct, resolveTeam } from "./references";
import { TicketChanges } from "./schemas";
import type { Ticket } from "./ticket";
import type { TicketKey } from "./ticket-id";
import { ASSUMABLE_FIELDS, ASSUMED_PRIORITY } from "./vocabulary";
import { progress } from "./workflow";

export type UpdateTicketInput = {
  ticket: TicketKey;
  changes: TicketChanges;
  /** The version that the caller has read; left out, the change is made whatever happened since. */
  expectedVersion?: number | undefined;
};

/**
 * Changes any fields of a ticket at once: one new version, one event for each kind of change. Asking for what already is
 * changes nothing and records nothing.
 * @throws NOT_FOUND, PRECONDITION_FAILED (stale version), INVALID_INPUT, INVALID_TRANSITION
 */
export async function updateTicket(ctx: DomainContext | TransactionContext, input: UpdateTicketInput): Promise<Ticket> {
  authorize(ctx, "ticket.update");
  const changes = parse(TicketChanges, input.changes);

  return withTransaction(ctx, async (tx) => {
    const ticket = await lockTicket(tx, input.ticket, input.expectedVersion);

    return applyChanges(tx, ticket, changes);
  });
}

/** Writes `changes` to a locked ticket. For verbs that have authorized and decided for themselves. */
export async function applyChanges(
  tx: TransactionContext,
  ticket: Ticket,
  changes: z.output<typeof TicketChanges>,
): Promise<Ticket> {
  const fields = changedFields(ticket, await toColumns(tx, ticket, changes));
  if (fields.length === 0) return ticket;

  await tx.db.ticket.update({
    where: { id: ticket.id },
    data: {
      ...Object.fromEntries(fields.map(({ column, after }) => [column, after])),
      ...milestones(ticket, fields, tx.now()),
      version: { increment: 1 },
      updatedAt: tx.now(),
    },
    select: { id: true },
  });
  recordChanges(tx, ticket.id, fields);

  return visibleTicket(tx, { id: ticket.id });
}

/** The wanted values by column, with people, team and product looked up and status and stage brought in step. */
async function toColumns(tx: TransactionContext, ticket: Ticket, changes: z.output<typeof TicketChanges>) {
  const { status, stage, priority, requester, assignee, team, product, ...plain } = changes;
  const moves = status !== undefined || stage !== undefined;
  const reopens = ticket.status === "closed" && moves;
  const returnTo = reopens ? await lastStageBeforeClosed(tx.db, ticket.id) : undefined;

  return {
    ...plain,
    ...(moves && progress(ticket, { status, stage }, returnTo)),
    ...(priority !== undefined && { priority: priority ?? ASSUMED_PRIORITY }),
    ...(requester !== undefined && { requester: await resolvePerson(tx, requester ?? whoAsks(tx), "requester") }),
    assumed: ASSUMABLE_FIELDS.filter((field) =>
      changes[field] === undefined ? ticket.assumed.includes(field) : changes[field] === null,
    ),
    ...(assignee !== undefined && { assignee: assignee && (await resolvePerson(tx, assignee, "assignee")) }),
    ...(team !== undefined && { team: team && (await resolveTeam(tx, team)) }),
    ...(product !== undefined && { product: product && (await resolveProduct(tx, product)) }),
  };
}

/** When a ticket was resolved and closed; both are forgotten when it is taken up again. */
function milestones(ticket: Ticket, fields: FieldChanges, now: Date) {
  const status = fields.find((field) => field.name === "status")?.after;
  if (status === undefined) return {};
  if (status === "resolved") return { resolvedAt: now, closedAt: null };
  if (status === "closed") return { resolvedAt: ticket.resolvedAt ?? now, closedAt: now };

  return { resolvedAt: null, closedAt: null };
}

const KINDS: Partial<Record<string, EventKind>> = {
  status: "status_changed",
  stage: "stage_changed",
  assignee: "assignee_changed",
  team: "team_changed",
  product: "product_changed",
  requester: "requester_changed",
  priority: "priority_changed",
  tags: "tags_changed",
};

function recordChanges(tx: TransactionContext, ticketId: string, fields: FieldChanges): void {
  // That a value is no longer assumed is news only when the value stays the same.
  const told = fields.length > 1 ? fields.filter((field) => field.name !== "assumed") : fields;
  const byKind = Map.groupBy(told, (field) => KINDS[field.name] ?? "details_changed");

  for (const [kind, group] of byKind) {
    tx.record({
      ticketId,
      kind,
      before: Object.fromEntries(group.map((field) => [field.name, field.before])),
      after: Object.fromEntries(group.map((field) => [field.name, field.shown])),
    });
  }
}
