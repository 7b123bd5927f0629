import { CircleUserRound, Inbox, type LucideIcon, UserRoundX } from "lucide-react";
import type { TicketCounts } from "@/lib/domain/tickets/count";
import { OPEN_STATUSES, type QueueFilter } from "@/lib/queries/queue-filter";

export type View = {
  label: string;
  icon: LucideIcon;
  filter: Partial<QueueFilter>;
  count: (counts: TicketCounts) => number;
  /** Counted up to COUNT_CAP only. */
  isCapped?: boolean;
  keys: string;
};

/** The ways into the queue that every agent has. */
export const VIEWS: readonly View[] = [
  {
    label: "All open",
    icon: Inbox,
    filter: {},
    count: ({ byStatus }) => OPEN_STATUSES.reduce((sum, status) => sum + byStatus[status], 0),
    keys: "g i",
  },
  {
    label: "My tickets",
    icon: CircleUserRound,
    filter: { assignee: "me" },
    count: ({ mine }) => mine,
    isCapped: true,
    keys: "g m",
  },
  {
    label: "Unassigned",
    icon: UserRoundX,
    filter: { assignee: "none" },
    count: ({ unassigned }) => unassigned,
    isCapped: true,
    keys: "g u",
  },
];
