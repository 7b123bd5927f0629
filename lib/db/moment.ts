import { Prisma } from "./generated/client";

/**
 * A column's moment as JSON that PostgreSQL writes has it: milliseconds since 1970. JSON has no dates, and a number becomes
 * one in a third of the time that a text takes. Nothing of ours is finer than a millisecond.
 */
export function moment(column: string): Prisma.Sql {
  return Prisma.raw(`(date_part('epoch', ${column}) * 1000)::bigint`);
}

/** What such JSON says is a date, as the types already have it, made one. */
export function reviveMoment(milliseconds: Date): Date;
export function reviveMoment(milliseconds: Date | null): Date | null;
export function reviveMoment(milliseconds: Date | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
