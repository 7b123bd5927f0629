export const RATING_SCORES = ["good", "bad"] as const;
export type RatingScore = (typeof RATING_SCORES)[number];

export const RATING_COMMENT_MAX = 2_000;

/** What a requester thinks of one resolution of their ticket. */
export type Rating = {
  score: RatingScore;
  comment: string | null;
  /** When the ticket was resolved that is rated, and when it was rated. */
  resolvedAt: Date;
  createdAt: Date;
};

const DAY_MS = 86_400_000;
const OPEN_DAYS = 30;

/** Whether a resolution may still be rated: for 30 days. */
export function isRatable(resolvedAt: Date, now: Date): boolean {
  return now.getTime() - resolvedAt.getTime() < OPEN_DAYS * DAY_MS;
}

export const RATING_COLUMNS = { score: true, comment: true, resolvedAt: true, createdAt: true } as const;
