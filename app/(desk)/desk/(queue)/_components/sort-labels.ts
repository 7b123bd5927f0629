import type { QueueFilter } from "@/lib/queries/queue-filter";

export const SORT_LABELS: Record<QueueFilter["sort"], string> = {
  newest: "Newest first",
  oldest: "Oldest first",
  updated: "Last changed",
  priority: "Priority",
  sla: "Due by SLA",
};
