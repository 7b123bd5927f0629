"use client";

import { ArrowLeft, ChevronDown, ChevronUp, CircleCheck, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useViewer } from "@/app/(desk)/desk/_components/desk-provider";
import { SidebarTrigger } from "@/app/(desk)/desk/_components/sidebar-trigger";
import { Button, buttonVariants } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { IconButton } from "@/components/ui/icon-button";
import { Tooltip } from "@/components/ui/tooltip";
import { useTicket } from "./ticket-context";
import type { QueueAround } from "./use-queue-around";

/** Stays on top: the way back to the queue, its neighbours, and what is done most. */
export function TicketBar({ queue }: { queue: QueueAround }) {
  const { ticket, change } = useTicket();
  const { publicId, status, assignee } = ticket;
  const { userId, name, email } = useViewer();
  const isDone = status === "resolved" || status === "closed";

  return (
    <header className="sticky top-(--desk-top) z-20 flex h-12 shrink-0 items-center gap-1 border-b bg-surface px-3 sm:px-4">
      <SidebarTrigger />
      <Tooltip content="Back to the queue" shortcut={["Esc"]}>
        <Link
          href={queue.href}
          aria-label="Back to the queue"
          className={buttonVariants({ variant: "ghost", size: "icon" })}
        >
          <ArrowLeft aria-hidden className="rtl:rotate-180" />
        </Link>
      </Tooltip>
      <span translate="no" className="font-medium whitespace-nowrap tabular-nums">
        {publicId}
      </span>
      <CopyButton text={publicId} label="Copy the ticket’s number" className="max-sm:hidden" />
      {queue.position === null ? null : (
        <nav aria-label="Tickets of the queue" className="flex items-center gap-0.5">
          <Neighbour to={queue.previous} label="Previous ticket" shortcut="k">
            <ChevronUp aria-hidden />
          </Neighbour>
          <Neighbour to={queue.next} label="Next ticket" shortcut="j">
            <ChevronDown aria-hidden />
          </Neighbour>
          <span className="ms-1 text-xs whitespace-nowrap text-ink-faint tabular-nums max-sm:hidden">
            {queue.position}
          </span>
        </nav>
      )}
      <div className="ms-auto flex items-center gap-2">
        {assignee ? null : (
          <Button variant="ghost" onClick={() => change({ assignee: { id: userId, email, name } })}>
            <UserRoundPlus aria-hidden /> <span className="max-sm:sr-only">Take it</span>
          </Button>
        )}
        {isDone ? null : (
          <Tooltip content="The customer’s problem is solved" shortcut={["E"]}>
            <Button onClick={() => change({ status: "resolved" })}>
              <CircleCheck aria-hidden className="text-success-ink" /> <span className="max-sm:sr-only">Resolve</span>
            </Button>
          </Tooltip>
        )}
      </div>
    </header>
  );
}

type NeighbourProps = { to: string | null; label: string; shortcut: string; children: ReactNode };

function Neighbour({ to, label, shortcut, children }: NeighbourProps) {
  const router = useRouter();

  return (
    <IconButton
      label={label}
      shortcut={[shortcut.toUpperCase()]}
      size="icon-sm"
      disabled={to === null}
      onClick={() => to && router.push(to)}
    >
      {children}
    </IconButton>
  );
}
