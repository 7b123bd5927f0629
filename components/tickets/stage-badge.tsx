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

export function StageBadge({ stage, className }: { stage: Stage; className?: string }) {
  const { icon: Icon, tone } = STAGE_LOOKS[stage];
  return (
    <Badge tone={tone} className={className}>
      <Icon aria-hidden /> {STAGE_LABELS[stage]}
    </Badge>
  );
}
