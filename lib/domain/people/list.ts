import type { DomainContext } from "../context";
import { authorize } from "../policy";
import { PERSON_COLUMNS, type Person } from "./person";
import { ROLES } from "./vocabulary";

const SUGGESTIONS = 20;
const STAFF_MAX = 2_000;

/** Everybody who works here and may be given a ticket, by name; at most 500. */
export async function listAgents(ctx: DomainContext): Promise<Person[]> {
  authorize(ctx, "person.read");

  return ctx.db.user.findMany({
    where: { roles: { hasSome: ["agent", "manager", "admin"] }, disabledAt: null },
    select: PERSON_COLUMNS,
    orderBy: [{ name: "asc" }, { email: "asc" }],
    take: 500,
  });
}

/** Everybody who works here, those who are disabled too, by address; at most 2,000. For those who manage them. */
export async function listStaff(ctx: DomainContext): Promise<Person[]> {
  authorize(ctx, "person.manage");

  return ctx.db.user.findMany({
    where: { roles: { hasSome: [...ROLES] } },
    select: PERSON_COLUMNS,
    orderBy: { email: "asc" },
    take: STAFF_MAX,
  });
}

/** People whose e-mail address starts with `text`, for pickers: a few suggestions and never everybody. */
export async function suggestPeople(ctx: DomainContext, text: string): Promise<Person[]> {
  authorize(ctx, "person.read");

  return ctx.db.user.findMany({
    where: { email: { startsWith: literally(text.trim().toLowerCase()) }, disabledAt: null },
    select: PERSON_COLUMNS,
    orderBy: { email: "asc" },
    take: SUGGESTIONS,
  });
}

/** The text for LIKE, in which _ and % stand for others; what no address can hold is left out. */
function literally(text: string): string {
  return text.replaceAll("\u0000", "").replace(/[\\%_]/g, "\\$&");
}
