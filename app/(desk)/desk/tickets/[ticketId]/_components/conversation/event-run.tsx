"use client";

import {
  ArrowRight,
  CircleDot,
  Flag,
  Link as LinkIcon,
  type LucideIcon,
  Mail,
  MailWarning,
  Package,
  Pencil,
  Tag,
  Timer,
  TimerOff,
  UserRound,
  UsersRound,
} from "lucide-react";
import { useState } from "react";
import type { WireEvent } from "@/app/api/desk/_dialect/schemas";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import { sentenceOf } from "./event-sentence";

/** A run this long is told in full; of a longer one only the end. */
const SHORT_RUN = 4;
const SHOWN_OF_LONG = 2;

const icons: Partial<Record<WireEvent["kind"], LucideIcon>> = {
  status_changed: CircleDot,
  stage_changed: ArrowRight,
  priority_changed: Flag,
  assignee_changed: UserRound,
  requester_changed: UserRound,
  team_changed: UsersRound,
  product_changed: Package,
  tags_changed: Tag,
  link_added: LinkIcon,
  link_removed: LinkIcon,
  mail_sent: Mail,
  mail_failed: MailWarning,
  mail_bounced: MailWarning,
  sla_warning: Timer,
  sla_breached: TimerOff,
};

/** What happened between two messages, one line each. */
export function EventRun({ events }: { events: readonly WireEvent[] }) {
  const [expanded, setExpanded] = useState(false);
  const isLong = events.length > SHORT_RUN;
  const hidden = isLong && !expanded ? events.length - SHOWN_OF_LONG : 0;

  return (
    <div className="ps-4">
      {isLong ? (
        <button
          type="button"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
          className="mb-1 ms-7 rounded-md text-sm text-ink-muted underline-offset-4 hover:text-ink hover:underline noscript:hidden"
        >
          {expanded ? "Show fewer changes" : `Show ${events.length - SHOWN_OF_LONG} earlier changes`}
        </button>
      ) : null}
      <ul className="flex flex-col gap-1">
        {events.map((event, index) => (
          <EventLine key={event.seq} event={event} isHidden={index < hidden} />
        ))}
      </ul>
    </div>
  );
}

/** What is hidden can be shown by the button only, so without JavaScript nothing is. */
function EventLine({ event, isHidden }: { event: WireEvent; isHidden: boolean }) {
  const Icon = icons[event.kind] ?? Pencil;
  const { who, did } = sentenceOf(event);

  return (
    <li className={cn("items-start gap-3 text-sm text-ink-muted", isHidden ? "hidden noscript:flex" : "flex")}>
      <Icon aria-hidden className="mt-0.75 size-3.5 shrink-0 text-ink-faint" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="font-medium text-ink">{who}</span> {did}{" "}
        <RelativeTime time={event.createdAt} className="text-xs text-ink-faint" />
      </span>
    </li>
  );
}
