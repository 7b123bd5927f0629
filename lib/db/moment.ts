import { Prisma } from "./generated/client";

/** Milliseconds since 1970. */
export type Moment = number;

/**
 * A column's moment as JSON that PostgreSQL writes has it. JSON has no dates, and a number becomes one in a third of the
 * time that a text takes. Nothing of ours is finer than a millisecond.
 */
export function moment(column: string): Prisma.Sql {
  return Prisma.raw(`(date_part('epoch', ${column}) * 1000)::bigint`);
}

export function reviveMoment(moment: Moment): Date;
export function reviveMoment(moment: Moment | null): Date | null;
export function reviveMoment(moment: Moment | null): Date | null {
  return moment === null ? null : new Date(moment);
}
