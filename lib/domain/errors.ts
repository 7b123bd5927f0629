/** Every way a verb can refuse. Closed on purpose: each dialect maps all of them, checked by the compiler. */
export const ERROR_CODES = [
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "METHOD_NOT_ALLOWED",
  "CONFLICT",
  "PRECONDITION_FAILED",
  "INVALID_INPUT",
  "INVALID_TRANSITION",
  "PAYLOAD_TOO_LARGE",
  "UNSUPPORTED_MEDIA_TYPE",
  "RATE_LIMITED",
  "UNAVAILABLE",
  "INTERNAL",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with the input. `path` is empty when the whole input is meant. */
export type InputIssue = {
  /** Set by `lib/http`; what a verb finds wrong is in the body. */
  in?: "path" | "query" | "header" | "body";
  path: (string | number)[];
  message: string;
  /** zod's code (`too_big`, `invalid_type`, …) or `custom`: dialects that echo a kind of error need it. */
  code: string;
  /** The bounds and expectations zod knows of, e.g. `{ maximum: 255 }`. */
  params?: Record<string, unknown>;
};

const KINDS = Symbol.for("glassdesk.error-kinds");

/**
 * A refusal with a message that may be shown to whoever asked.
 *
 * `instanceof` asks for the kind and not for the class: Next bundles pages and routes apart, so this module exists more
 * than once in a process, and what one part throws through a shared object another part must recognise.
 */
export class DomainError extends Error {
  /** Names do not survive the bundler, so each class says its own. */
  static readonly kind: string = "DomainError";
  readonly code: ErrorCode;
  readonly [KINDS]: readonly string[];

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.kind;
    this.code = code;
    this[KINDS] = [DomainError.kind, new.target.kind];
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: each class asks for its own kind
    return value instanceof Error && KINDS in value && (value as DomainError)[KINDS].includes(this.kind);
  }
}

/** INVALID_INPUT with everything that is wrong, in field order. */
export class InvalidInput extends DomainError {
  static override readonly kind = "InvalidInput";
  readonly issues: InputIssue[];

  constructor(issues: InputIssue[]) {
    super("INVALID_INPUT", issues.map(describeIssue).join("; "));
    this.issues = issues;
  }
}

/** RATE_LIMITED; `retryAfterSeconds` is whole and at least 1. */
export class RateLimited extends DomainError {
  static override readonly kind = "RateLimited";
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("RATE_LIMITED", "Too many requests");
    this.retryAfterSeconds = Math.max(1, Math.ceil(retryAfterSeconds));
  }
}

/** FORBIDDEN of an API key; `scope` is the one that is missing. */
export class MissingScope extends DomainError {
  static override readonly kind = "MissingScope";
  readonly scope: string;

  constructor(scope: string) {
    super("FORBIDDEN", `API key missing required scope: ${scope}`);
    this.scope = scope;
  }
}

/** PRECONDITION_FAILED: somebody else changed the record since `expected` was read. */
export class StaleVersion extends DomainError {
  static override readonly kind = "StaleVersion";
  readonly current: number;

  constructor(current: number) {
    super("PRECONDITION_FAILED", "This ticket was changed by somebody else in the meantime");
    this.current = current;
  }
}

export function notFound(what: string): DomainError {
  return new DomainError("NOT_FOUND", `${what} not found`);
}

/** What `finding` finds; null where it throws NOT_FOUND, for pages that say in their own words that something is missing. */
export async function orNull<Found>(finding: Promise<Found>): Promise<Found | null> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** A single wrong field, for rules that a schema cannot see (an unknown product, say). */
export function invalidField(path: string | (string | number)[], message: string): InvalidInput {
  return new InvalidInput([{ path: typeof path === "string" ? [path] : path, message, code: "custom" }]);
}

function describeIssue(issue: InputIssue): string {
  return issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message;
}
