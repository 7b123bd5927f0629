import type { EventKind } from "../events";

/** What starts, stops, ends or replaces a ticket's clocks. They are measured by a job, moments after the event. */
export const CLOCK_KINDS: readonly EventKind[] = [
  "ticket_created",
  "status_changed",
  "priority_changed",
  "product_changed",
  "team_changed",
  "comment_added",
  "details_changed",
];
