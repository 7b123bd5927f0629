import {
  CircleCheckBig,
  CircleDot,
  GitMerge,
  GitPullRequest,
  Hammer,
  Inbox,
  type LucideIcon,
  Rocket,
  Undo2,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { STAGE_LABELS, type Stage } from "@/lib/domain/tickets/vocabulary";

type Look = { icon: LucideIcon; tone: Tone };

export const STAGE_LOOKS: Record<Stage, Look> = {
  RECEIVED: { icon: Inbox, tone: "outline" },
  ISSUE_CREATED: { icon: CircleDot, tone: "info" },
  FIX_IN_PROGRESS: { icon: Hammer, tone: "info" },
  PR_OPEN: { icon: GitPullRequest, tone: "violet" },
  CHANGES_REQUESTED: { icon: Undo2, tone: "warning" },
  MERGED: { icon: GitMerge, tone: "violet" },
  DEPLOYED: { icon: Rocket, tone: "success" },
  CLOSED: { icon: CircleCheckBig, tone: "neutral" },
};

type StageBadgeProps = { stage: Stage; label?: string; className?: string };

export function StageBadge({ stage, label = STAGE_LABELS[stage], className }: StageBadgeProps) {
  const { icon: Icon, tone } = STAGE_LOOKS[stage];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden /> {label}
    </Badge>
  );
}
