import type { DomainContext } from "@/lib/domain/context";
import { actingUserId } from "@/lib/domain/context";
import { firstIdAt, lastIdAt } from "@/lib/domain/ids";
import type { PersonReference, SlugReference } from "@/lib/domain/references";
import type { SlaFilter } from "@/lib/domain/sla/ticket-sla";
import type { TicketFilter } from "@/lib/domain/tickets/schemas";
import { fromPrefixedId, parseTicketKey, type TicketKey } from "@/lib/domain/tickets/ticket-id";
import { Prisma } from "./generated/client";
import { toSearchWords } from "./search-words";
import { visibleTickets } from "./visibility";

/** The words that a filter searches for; null when there are none, or they are one of a ticket's names. */
export function searchWords({ search }: TicketFilter): string | null {
  return search !== undefined && namedTicket(search) === null ? toSearchWords(search) : null;
}

function namedTicket(search: string): TicketKey | null {
  const id = fromPrefixedId("tkt", search);

  return id ? { id } : parseTicketKey(search);
}

/**
 * Everything but status and words, as conditions on `ticket t`: those two decide how the list is walked, see
 * `ticket-list.ts`. What the actor may see is always among them.
 */
export function conditionsOf(ctx: DomainContext, filter: TicketFilter): Prisma.Sql[] {
  const conditions = [
    visibleTickets(ctx),
    anyOf("stage", filter.stage),
    anyOf("priority", filter.priority),
    eitherOf(filter.assignee, (assignee) => assignedTo(ctx, assignee)),
    filter.requester && Prisma.sql`t.requester_id = ${personId(filter.requester)}`,
    eitherOf(filter.team, (team) => Prisma.sql`t.team_id = ${slugId("team", team)}`),
    filter.product && Prisma.sql`t.product_id = ${slugId("product", filter.product)}`,
    filter.tag && Prisma.sql`t.tags @> ARRAY[${filter.tag}]`,
    filter.sla && slaIs(filter.sla, ctx.now()),
    // An id begins with the time of its making, so the primary key serves these too.
    filter.createdFrom && Prisma.sql`t.id >= ${firstIdAt(filter.createdFrom)}::uuid`,
    filter.createdTo && Prisma.sql`t.id <= ${lastIdAt(filter.createdTo)}::uuid`,
    named(filter.search),
  ];

  return conditions.filter((condition) => condition instanceof Prisma.Sql);
}

/** A list of enum values as SQL. */
export function enumList(type: "ticket_status" | "stage" | "priority", values: readonly string[]): Prisma.Sql {
  if (values.length === 0) return Prisma.sql`ARRAY[]::${Prisma.raw(type)}[]`;

  return Prisma.sql`ARRAY[${Prisma.join(values)}]::${Prisma.raw(type)}[]`;
}

function anyOf(column: "stage" | "priority", values: readonly string[] | undefined): Prisma.Sql | undefined {
  if (!values) return undefined;

  return Prisma.sql`t.${Prisma.raw(column)} = ANY (${enumList(column, values)})`;
}

/** The condition for one value, or for any of several. */
function eitherOf<T>(wanted: T | T[] | undefined, condition: (one: T) => Prisma.Sql): Prisma.Sql | undefined {
  if (wanted === undefined) return undefined;

  return Array.isArray(wanted) ? Prisma.sql`(${Prisma.join(wanted.map(condition), " OR ")})` : condition(wanted);
}

type Assignee = Exclude<NonNullable<TicketFilter["assignee"]>, unknown[]>;

function assignedTo(ctx: DomainContext, assignee: Assignee): Prisma.Sql {
  if (assignee === "none") return Prisma.sql`t.assignee_id IS NULL`;
  if (assignee === "me") return Prisma.sql`t.assignee_id = ${actingUserId(ctx.actor)}::uuid`;

  return Prisma.sql`t.assignee_id = ${personId(assignee)}`;
}

function slaIs(wanted: SlaFilter, now: Date): Prisma.Sql {
  if (wanted === "breached") return Prisma.sql`t.sla_due_at < ${now}`;

  return Prisma.sql`(t.sla_due_at >= ${now} AND t.sla_warn_at < ${now})`;
}

function personId(person: PersonReference): Prisma.Sql {
  return "id" in person
    ? Prisma.sql`${person.id}::uuid`
    : Prisma.sql`(SELECT id FROM "user" WHERE email = ${person.email})`;
}

function slugId(table: "team" | "product", reference: SlugReference): Prisma.Sql {
  return "id" in reference
    ? Prisma.sql`${reference.id}::uuid`
    : Prisma.sql`(SELECT id FROM ${Prisma.raw(table)} WHERE slug = ${reference.slug})`;
}

/** Whoever types a ticket's number or id wants that ticket. */
function named(search: string | undefined): Prisma.Sql | undefined {
  const key = search === undefined ? null : namedTicket(search);
  if (!key) return undefined;

  return "id" in key ? Prisma.sql`t.id = ${key.id}::uuid` : Prisma.sql`t.number = ${key.number}`;
}
