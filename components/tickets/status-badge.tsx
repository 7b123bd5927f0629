import { Circle, CircleCheck, CircleDashed, CircleDot, CirclePause, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";

type Look = { label: string; icon: LucideIcon; tone: Tone };

export const STATUS_LOOKS: Record<TicketStatus, Look> = {
  new: { label: "New", icon: CircleDashed, tone: "accent" },
  open: { label: "Open", icon: CircleDot, tone: "info" },
  pending: { label: "Pending", icon: CirclePause, tone: "warning" },
  resolved: { label: "Resolved", icon: CircleCheck, tone: "success" },
  closed: { label: "Closed", icon: Circle, tone: "neutral" },
};

type StatusBadgeProps = { status: TicketStatus; label?: string; className?: string };

export function StatusBadge({ status, label = STATUS_LOOKS[status].label, className }: StatusBadgeProps) {
  const { icon: Icon, tone } = STATUS_LOOKS[status];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden /> {label}
    </Badge>
  );
}
