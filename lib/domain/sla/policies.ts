import { z } from "zod";
import { lockPolicies } from "@/lib/db/sla";
import { enqueue } from "@/lib/jobs/enqueue";
import type { DomainContext } from "../context";
import { DomainError, invalidField, notFound } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { resolveProduct, resolveTeam } from "../tickets/references";
import { type TransactionContext, withTransaction } from "../transaction";
import { PolicyChanges, PolicyInput, type PolicyScope, type SlaPolicy } from "./policy";

const NAMES = {
  product: { select: { id: true, slug: true, name: true } },
  team: { select: { id: true, slug: true, name: true } },
} as const;

/** The policies in force, by name. A desk has tens of them, so there are no pages. */
export async function listPolicies(ctx: DomainContext): Promise<SlaPolicy[]> {
  authorize(ctx, "sla.read");
  const rows = await ctx.db.slaPolicy.findMany({
    where: { archivedAt: null },
    include: NAMES,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });

  return rows.map(toPolicy);
}

/**
 * Makes a policy and measures open tickets by it.
 * @throws CONFLICT when another policy is for the very same tickets
 */
export async function createPolicy(ctx: DomainContext, input: PolicyInput): Promise<SlaPolicy> {
  authorize(ctx, "sla.manage");
  const { product, team, ...plain } = parse(PolicyInput, input);

  return changePolicies(ctx, async (tx) => {
    const columns = {
      ...plain,
      productId: product && (await resolveProduct(tx, product)).id,
      teamId: team && (await resolveTeam(tx, team)).id,
    };
    await refuseUnknownCalendar(tx, columns.calendarId);
    await refuseSameScope(tx, columns);
    const row = await tx.db.slaPolicy.create({
      data: { id: newId(tx.now()), ...columns, createdAt: tx.now() },
      include: NAMES,
    });
    tx.audit({ kind: "sla_policy_created", targetId: row.id, after: { ...toPolicy(row) } });

    return toPolicy(row);
  });
}

/**
 * Changes a policy and measures open tickets anew.
 * @throws NOT_FOUND, CONFLICT when it would be for the very same tickets as another one
 */
export async function updatePolicy(ctx: DomainContext, id: string, input: PolicyChanges): Promise<SlaPolicy> {
  authorize(ctx, "sla.manage");
  const { product, team, ...plain } = parse(PolicyChanges, input);

  return changePolicies(ctx, async (tx) => {
    const before = await findPolicy(tx, id);
    const columns = {
      ...plain,
      ...(product !== undefined && { productId: product && (await resolveProduct(tx, product)).id }),
      ...(team !== undefined && { teamId: team && (await resolveTeam(tx, team)).id }),
    };
    if (columns.calendarId !== undefined) await refuseUnknownCalendar(tx, columns.calendarId);
    await refuseSameScope(tx, { ...before, ...columns }, id);
    const row = await tx.db.slaPolicy.update({ where: { id }, data: columns, include: NAMES });
    tx.audit({
      kind: "sla_policy_updated",
      targetId: id,
      before: { ...toPolicy(before) },
      after: { ...toPolicy(row) },
    });

    return toPolicy(row);
  });
}

/** Ends a policy. Open tickets go over to the next one that fits; those that are done keep its name. */
export async function removePolicy(ctx: DomainContext, id: string): Promise<void> {
  authorize(ctx, "sla.manage");

  await changePolicies(ctx, async (tx) => {
    const before = await findPolicy(tx, id);
    await tx.db.slaPolicy.update({ where: { id }, data: { archivedAt: tx.now() } });
    tx.audit({ kind: "sla_policy_removed", targetId: id, before: { ...toPolicy(before) } });
  });
}

/** Runs a change of policies or calendars alone, and has open tickets measured by the outcome. */
export function changePolicies<T>(ctx: DomainContext, work: (tx: TransactionContext) => Promise<T>): Promise<T> {
  return withTransaction(ctx, async (tx) => {
    await lockPolicies(tx.db);
    const outcome = await work(tx);
    await enqueue(tx.db, "measure-slas", { which: "open", after: null });

    return outcome;
  });
}

async function findPolicy(tx: TransactionContext, id: string) {
  const isId = z.uuid().safeParse(id).success;
  const row = isId ? await tx.db.slaPolicy.findUnique({ where: { id, archivedAt: null }, include: NAMES }) : null;
  if (!row) throw notFound("SLA policy");

  return row;
}

async function refuseUnknownCalendar(tx: TransactionContext, id: string | null): Promise<void> {
  const known = id === null || (await tx.db.slaCalendar.findUnique({ where: { id }, select: { id: true } }));
  if (!known) throw invalidField("calendarId", "Calendar not found");
}

async function refuseSameScope(tx: TransactionContext, scope: PolicyScope, self?: string): Promise<void> {
  const { priority, productId, teamId } = scope;
  const other = await tx.db.slaPolicy.findFirst({
    where: { priority, productId, teamId, archivedAt: null, ...(self && { id: { not: self } }) },
    select: { name: true },
  });
  if (other) throw new DomainError("CONFLICT", `“${other.name}” is for the same priority, product and team already`);
}

type Row = SlaPolicy & { productId: string | null; teamId: string | null; archivedAt: Date | null };

function toPolicy({ productId: _product, teamId: _team, archivedAt: _archived, ...policy }: Row): SlaPolicy {
  return policy;
}
