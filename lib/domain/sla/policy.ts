import { z } from "zod";
import { SlugReference } from "../references";
import { line } from "../text";
import type { ProductRef, TeamRef } from "../tickets/ticket";
import { PRIORITIES, type Priority } from "../tickets/vocabulary";

/** A year around the clock. */
const MINUTES_MAX = 527_040;
const Minutes = z.int().min(1).max(MINUTES_MAX).nullable();

/** Null where any ticket is meant, no time is promised, or the clock is never stopped by a calendar. */
export const PolicyInput = z.object({
  name: line(100),
  priority: z.enum(PRIORITIES).nullable().default(null),
  product: SlugReference.nullable().default(null),
  team: SlugReference.nullable().default(null),
  responseMinutes: Minutes.default(null),
  resolutionMinutes: Minutes.default(null),
  calendarId: z.uuid().nullable().default(null),
});
export type PolicyInput = z.input<typeof PolicyInput>;

/** A field left out stays as it is. */
export const PolicyChanges = z
  .object({
    name: line(100),
    priority: z.enum(PRIORITIES).nullable(),
    product: SlugReference.nullable(),
    team: SlugReference.nullable(),
    responseMinutes: Minutes,
    resolutionMinutes: Minutes,
    calendarId: z.uuid().nullable(),
  })
  .partial();
export type PolicyChanges = z.input<typeof PolicyChanges>;

export type SlaPolicy = {
  id: string;
  name: string;
  priority: Priority | null;
  product: ProductRef | null;
  team: TeamRef | null;
  responseMinutes: number | null;
  resolutionMinutes: number | null;
  calendarId: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** Which tickets a policy is for; null is any. */
export type PolicyScope = { priority: Priority | null; productId: string | null; teamId: string | null };

/** Whom a policy is chosen for. */
export type PolicySubject = { priority: Priority; productId: string | null; teamId: string | null };

/**
 * The policy for a ticket: of those that fit, the one with the most conditions; of as many, a product's before a team's
 * before a priority's. No two policies have the same conditions, so there is never a tie.
 */
export function choosePolicy<P extends PolicyScope>(policies: readonly P[], ticket: PolicySubject): P | null {
  const fitting = policies.filter((policy) => fits(policy, ticket));

  return fitting.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
}

function fits({ priority, productId, teamId }: PolicyScope, ticket: PolicySubject): boolean {
  return (
    (priority === null || priority === ticket.priority) &&
    (productId === null || productId === ticket.productId) &&
    (teamId === null || teamId === ticket.teamId)
  );
}

function weightOf({ priority, productId, teamId }: PolicyScope): number {
  const conditions = [productId, teamId, priority].map((condition) => Number(condition !== null));
  const [product = 0, team = 0, ofPriority = 0] = conditions;

  return 8 * (product + team + ofPriority) + 4 * product + 2 * team + ofPriority;
}
