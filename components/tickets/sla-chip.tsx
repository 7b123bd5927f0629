"use client";

import { CirclePause, type LucideIcon, Timer, TimerOff } from "lucide-react";
import type { WireSla } from "@/app/api/desk/_dialect/sla";
import { badgeVariants, type Tone } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/components/ui/use-now";
import { type SlaLook, slaLook } from "./sla-look";

const LOOKS: Record<SlaLook["state"], { icon: LucideIcon; tone: Tone; className?: string }> = {
  quiet: { icon: Timer, tone: "outline", className: "border-transparent px-0 font-normal text-ink-faint" },
  near: { icon: Timer, tone: "warning" },
  late: { icon: TimerOff, tone: "danger" },
  paused: { icon: CirclePause, tone: "outline", className: "border-transparent px-0 font-normal text-ink-faint" },
};

/** How long there is until the ticket's next target: faint until it matters. Needs the browser's clock. */
export function SlaChip({ sla, className }: { sla: WireSla | null; className?: string }) {
  const now = useNow();
  const look = sla && now ? slaLook(sla, now) : null;
  if (!look) return null;
  const { icon: Icon, tone, className: looks } = LOOKS[look.state];

  return (
    <span
      data-slot="sla-chip"
      data-state={look.state}
      title={look.sentence}
      className={cn(badgeVariants({ tone }), "tabular-nums", looks, className)}
    >
      <Icon aria-hidden />
      <span aria-hidden>{look.text}</span>
      <span className="sr-only">{look.sentence}</span>
    </span>
  );
}
