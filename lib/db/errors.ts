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

/** How a database that is away is told of. */
const AWAY = {
  /** P1001 to P1017: not reachable or gone; P2024 and P2028: no connection became free in time. */
  prisma: /^(P1001|P1002|P1008|P1017|P2024|P2028)$/,
  /** By Prisma's adapter, where the SQL is our own. */
  adapter: /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/,
  /** SQLSTATE: the connection broke, PostgreSQL is going, has crashed or is starting, or has too many connections. */
  state: /^(08\w{3}|57P0[123]|53300)$/,
  system: /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EPIPE)$/,
  /** The driver has no code for these, and Prisma passes them on as they are. */
  words: /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/,
};

/** Turns "the database is away" into a refusal that tells the client to come back; everything else stays what it was. */
export function toDomainError(error: unknown): unknown {
  return isAway(error) ? unavailable(error) : error;
}

/** The same for what the driver throws when it is asked without Prisma: only there is a code of the system the database's. */
export function fromDriver(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  const isCode = typeof code === "string" && (AWAY.state.test(code) || AWAY.system.test(code));

  return isCode ? unavailable(error) : error;
}

function isAway(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) {
    return error instanceof Error && AWAY.words.test(error.message);
  }
  const { cause } = (error.meta?.driverAdapterError ?? {}) as { cause?: { kind?: string; originalCode?: string } };

  return (
    AWAY.prisma.test(error.code) || AWAY.adapter.test(cause?.kind ?? "") || AWAY.state.test(cause?.originalCode ?? "")
  );
}

function unavailable(cause: unknown): DomainError {
  return new DomainError("UNAVAILABLE", "The desk is busy or restarting; try again in a moment", { cause });
}

/** 55P03: somebody else held a lock for longer than `lock_timeout`. */
export function isLockTimeout(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010" && /\b55P03\b/.test(error.message)
  );
}
