import { z } from "zod";
import { findPeople } from "@/lib/db/people-search";
import { withLettersApart } from "@/lib/db/search-words";
import type { DomainContext } from "../context";
import { decodeCursor, encodeCursor, type Page, toPage } from "../pagination";
import { parse } from "../parse";
import { authorize } from "../policy";
import { storable } from "../text";
import { PERSON_COLUMNS, PERSON_DETAILS, type Person, type PersonDetails, toPersonDetails } from "./person";
import { PERSON_KINDS, ROLES } from "./vocabulary";

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

export const ListPeopleInput = z.object({
  /** Who works here, or who does not; left out, everybody. */
  kind: z.enum(PERSON_KINDS).optional(),
  /** Beginnings of words of the name or the address. */
  search: storable(z.string().max(254)).optional(),
  /** Left out: those who are disabled and those who are not. */
  disabled: z.boolean().optional(),
  limit: z.int().min(1).max(100).default(50),
  cursor: z.string().max(512).optional(),
});

const Position = z.object({ email: z.string() });

/**
 * One page of people by e-mail address, however many there are.
 * @throws INVALID_INPUT, also for a cursor that this list did not give
 */
export async function listPeople(
  ctx: DomainContext,
  input: z.input<typeof ListPeopleInput> = {},
): Promise<Page<PersonDetails>> {
  authorize(ctx, "person.read");
  const { limit, cursor, search = "", ...filter } = parse(ListPeopleInput, input);
  const words = search.trim() === "" ? undefined : wordsOf(search);
  if (words?.length === 0) return { items: [], nextCursor: null };

  const after = cursor ? decodeCursor(ctx, "people", cursor, Position).email : null;
  const ids = await findPeople(ctx.db, { ...filter, words }, { after, take: limit + 1 });
  const rows = await ctx.db.user.findMany({
    where: { id: { in: ids } },
    select: PERSON_DETAILS,
    orderBy: { email: "asc" },
  });

  return toPage(rows.map(toPersonDetails), limit, ({ email }) => encodeCursor(ctx, "people", { email }));
}

/** What `person_document` keeps apart; scripts without spaces between words have a word for each letter. */
function wordsOf(search: string): string[] {
  return withLettersApart(search.toLowerCase()).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
