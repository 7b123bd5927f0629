/** The spans that reports are made for, in days up to and with today (UTC). */
export const REPORT_DAYS = [7, 30, 90] as const;
export type ReportDays = (typeof REPORT_DAYS)[number];
export const DEFAULT_REPORT_DAYS: ReportDays = 30;

/** How long something took, as it went by on the wall clock, in milliseconds. */
export type Spread = { medianMs: number; p90Ms: number };

/** How many there were, and how many of them were good. */
export type Share = { total: number; good: number };

export type Measures = {
  received: number;
  resolved: number;
  /** Of the tickets received in the span that were answered since; null while none was. */
  firstResponse: Spread | null;
  /** Of the tickets resolved in the span, from creation to the last time that they were; null when there are none. */
  resolution: Spread | null;
  /** Of the tickets resolved in the span: those that had a target, and those that met it. */
  responseTargets: Share;
  resolutionTargets: Share;
  /** Given in the span, and counted for those whose work it was then. */
  ratings: Share;
};

export type AgentMeasures = Measures & {
  /** Null: tickets without an assignee. */
  agent: { id: string; name: string | null; email: string } | null;
};

export type ProductMeasures = Measures & {
  /** Null: tickets without a product. */
  product: { id: string; slug: string; name: string } | null;
};

export type Report = {
  days: ReportDays;
  from: Date;
  /** Until now. */
  to: Date;
  /** One for each day (UTC), oldest first. */
  daily: { day: Date; received: number; resolved: number }[];
  all: Measures;
  /** Those with most to do first, at most `MOST_GROUPS`; so are products. */
  agents: AgentMeasures[];
  products: ProductMeasures[];
};

/** More agents or products than this are left out of a report, those with the least to do. */
export const MOST_GROUPS = 100;
