import { z } from "zod";
import { isUniqueViolation } from "@/lib/db/errors";
import type { DomainContext } from "../context";
import { DomainError, notFound } from "../errors";
import { newId } from "../ids";
import { parse } from "../parse";
import { authorize } from "../policy";
import { CalendarInput, type NamedCalendar, toCalendar } from "./calendar";
import { changePolicies } from "./policies";

/** All calendars by name. */
export async function listCalendars(ctx: DomainContext): Promise<NamedCalendar[]> {
  authorize(ctx, "sla.read");
  const rows = await ctx.db.slaCalendar.findMany({ orderBy: { name: "asc" } });

  return rows.map(toCalendar);
}

/** @throws CONFLICT when the name is taken */
export async function createCalendar(ctx: DomainContext, input: CalendarInput): Promise<NamedCalendar> {
  authorize(ctx, "sla.manage");
  const columns = parse(CalendarInput, input);

  return unlessNameTaken(
    changePolicies(ctx, async (tx) => {
      const row = await tx.db.slaCalendar.create({ data: { id: newId(tx.now()), ...columns, createdAt: tx.now() } });
      tx.audit({ kind: "sla_calendar_created", targetId: row.id, after: columns });

      return toCalendar(row);
    }),
  );
}

/**
 * Replaces a calendar and measures open tickets anew.
 * @throws NOT_FOUND, CONFLICT when the name is taken
 */
export async function replaceCalendar(ctx: DomainContext, id: string, input: CalendarInput): Promise<NamedCalendar> {
  authorize(ctx, "sla.manage");
  const columns = parse(CalendarInput, input);

  return unlessNameTaken(
    changePolicies(ctx, async (tx) => {
      const before = await tx.db.slaCalendar.findUnique({ where: { id: requireId(id) } });
      if (!before) throw notFound("Calendar");
      const row = await tx.db.slaCalendar.update({ where: { id }, data: columns });
      tx.audit({ kind: "sla_calendar_updated", targetId: id, before: { ...toCalendar(before) }, after: columns });

      return toCalendar(row);
    }),
  );
}

/** @throws NOT_FOUND, CONFLICT while a policy counts by it */
export async function removeCalendar(ctx: DomainContext, id: string): Promise<void> {
  authorize(ctx, "sla.manage");

  await changePolicies(ctx, async (tx) => {
    const before = await tx.db.slaCalendar.findUnique({
      where: { id: requireId(id) },
      include: { policies: { where: { archivedAt: null }, select: { name: true }, take: 1 } },
    });
    if (!before) throw notFound("Calendar");
    const [user] = before.policies;
    if (user) throw new DomainError("CONFLICT", `“${user.name}” counts by this calendar. Give it another one first.`);
    await tx.db.slaCalendar.delete({ where: { id } });
    tx.audit({ kind: "sla_calendar_removed", targetId: id, before: { name: before.name } });
  });
}

function requireId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound("Calendar");

  return id;
}

async function unlessNameTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError("CONFLICT", "Calendar with this name already exists");
    throw error;
  }
}
