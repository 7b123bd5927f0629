import { DomainError } from "@/lib/domain/errors";
import { Prisma } from "./generated/client";

/**
 * P2034, or 40001 and 40P01 where the SQL is our own: write conflict or deadlock. The transaction was rolled back whole,
 * so it may simply run again.
 */
export function isRetryable(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;

  return error.code === "P2034" || (error.code === "P2010" && /\b(40001|40P01)\b/.test(error.message));
}

/** P2002: a unique value is taken; with `column`, in that one. */
export function isUniqueViolation(error: unknown, column = ""): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return false;

  return JSON.stringify(error.meta ?? {}).includes(column);
}

/** P1001 and P1008 to P1017: not reachable or gone; P2024 and P2028: no connection became free in time. */
const UNAVAILABLE_CODES = /^(P1001|P1002|P1008|P1017|P2024|P2028)$/;

/** Turns "the database is away" into a refusal that tells the client to come back; everything else stays what it was. */
export function toDomainError(error: unknown): unknown {
  const code = error instanceof Prisma.PrismaClientKnownRequestError ? error.code : null;
  if (code && UNAVAILABLE_CODES.test(code)) {
    return new DomainError("UNAVAILABLE", "The desk is busy or restarting; try again in a moment", { cause: error });
  }
  if (error instanceof Prisma.PrismaClientInitializationError) {
    return new DomainError("UNAVAILABLE", "The desk is busy or restarting; try again in a moment", { cause: error });
  }

  return error;
}

/** 55P03: somebody else held a lock for longer than `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010" && /\b55P03\b/.test(error.message)
  );
}
