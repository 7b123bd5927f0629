import type { FoldedStatus, Priority } from "@/lib/domain/tickets/vocabulary";

export const STATUS_CODES = { open: 2, pending: 3, resolved: 4, closed: 5 } as const satisfies Record<
  FoldedStatus,
  number
>;

export const PRIORITY_CODES = { low: 1, medium: 2, high: 3, urgent: 4 } as const satisfies Record<Priority, number>;

/** The word for a code; null for codes that an account has made for itself. */
export function wordFor<Word extends string>(codes: Readonly<Record<Word, number>>, code: number): Word | null {
  const found = (Object.keys(codes) as Word[]).find((word) => codes[word] === code);

  return found ?? null;
}
