import { attachScreenshots } from "../attachments/attach";
import type { DomainContext } from "../context";
import { DomainError, invalidField } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { resolvePerson, whoAsks } from "../people/find";
import { authorize, isAgent } from "../policy";
import { type TransactionContext, withTransaction } from "../transaction";
import { visibleTicket } from "./get";
import { resolveProduct, resolveTeam } from "./references";
import { CreateTicketInput } from "./schemas";
import type { Ticket } from "./ticket";
import { ASSUMABLE_FIELDS, ASSUMED_PRIORITY } from "./vocabulary";
import { progress } from "./workflow";

type Parsed = ReturnType<typeof CreateTicketInput.parse>;

/**
 * Makes a ticket, with its requester when nobody has that address yet.
 * @throws INVALID_INPUT for what the schema refuses and for an unknown product, team, person or upload
 * @throws FORBIDDEN when somebody who is no agent asks for a status, an assignee, a team, or another person's ticket
 */
export async function createTicket(ctx: DomainContext, input: CreateTicketInput): Promise<Ticket> {
  authorize(ctx, "ticket.create");
  const wanted = parse(CreateTicketInput, input);
  refuseAgentFields(ctx, wanted);

  return withTransaction(ctx, async (tx) => {
    const requester = await resolvePerson(tx, wanted.requester ?? whoAsks(ctx), "requester");
    refuseOthersTicket(ctx, requester.id);
    const product = wanted.product ? await resolveProduct(tx, wanted.product) : null;
    const team = wanted.team ? await resolveTeam(tx, wanted.team) : null;
    const assignee = wanted.assignee ? await resolvePerson(tx, wanted.assignee, "assignee") : null;

    const ticket = await insert(tx, wanted, {
      requesterId: requester.id,
      productId: product?.id ?? null,
      teamId: team?.id ?? null,
      assigneeId: assignee?.id ?? null,
    });
    await attachScreenshots(tx, ticket.id, wanted.screenshots);
    tx.record({
      ticketId: ticket.id,
      kind: "ticket_created",
      after: { number: ticket.number, status: ticket.status, stage: ticket.stage, priority: ticket.priority },
    });

    return visibleTicket({ ...tx, actor: { kind: "system" } }, { id: ticket.id });
  });
}

function refuseAgentFields(ctx: DomainContext, wanted: Parsed): void {
  if (isAgent(ctx.actor)) return;
  // The ticket comes back with the requester's name and address: an id must not be a way to learn them.
  if (ctx.actor.kind === "anonymous" && wanted.requester && "id" in wanted.requester)
    throw invalidField("requester", "must be an e-mail address");
  const reserved = wanted.status !== undefined || wanted.assignee || wanted.team;
  if (reserved) throw new DomainError("FORBIDDEN", "Only agents choose status, assignee and team of a new ticket");
}

function refuseOthersTicket(ctx: DomainContext, requesterId: string): void {
  if (ctx.actor.kind !== "user" || isAgent(ctx.actor) || ctx.actor.userId === requesterId) return;

  throw invalidField("requester", "must be yourself");
}

type Resolved = { requesterId: string; productId: string | null; teamId: string | null; assigneeId: string | null };

function insert(tx: TransactionContext, wanted: Parsed, resolved: Resolved) {
  const now = tx.now();
  const start = progress({ status: "new", stage: "RECEIVED" }, { status: wanted.status });
  const ended = start.status === "resolved" || start.status === "closed";

  return tx.db.ticket.create({
    data: {
      id: newId(now),
      subject: wanted.subject,
      body: wanted.body,
      ...start,
      ...resolved,
      priority: wanted.priority ?? ASSUMED_PRIORITY,
      assumed: ASSUMABLE_FIELDS.filter((field) => (wanted[field] ?? null) === null),
      urgency: wanted.urgency,
      category: wanted.category,
      subcategory: wanted.subcategory,
      tags: wanted.tags,
      metadata: wanted.metadata,
      language: wanted.language,
      scheduledAt: wanted.scheduledAt,
      dueAt: wanted.dueAt,
      source: wanted.source,
      mode: tx.mode,
      createdAt: now,
      updatedAt: now,
      resolvedAt: ended ? now : null,
      closedAt: start.status === "closed" ? now : null,
    },
    select: { id: true, number: true, status: true, stage: true, priority: true },
  });
}
