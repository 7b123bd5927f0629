"use client";

import { Link2, UserRound, UserRoundPlus } from "lucide-react";
import Link from "next/link";
import { memo, type ReactNode } from "react";
import type { WireTicketSummary } from "@/app/api/desk/_dialect/schemas";
import { PRIORITY_LABELS, PriorityIcon } from "@/components/tickets/priority-icon";
import { SlaChip } from "@/components/tickets/sla-chip";
import { StageBadge } from "@/components/tickets/stage-badge";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useViewer } from "../../_components/desk-provider";
import { QueueLink } from "../../_components/queue-link";
import type { ChangeTicket } from "../../_components/use-change-ticket";
import type { Picking, PickKind } from "./picking";
import { RowCheckbox } from "./row-checkbox";
import type { SteadyRow } from "./steady-list";
import { rowId } from "./use-queue-cursor";
import { copyLink } from "./use-queue-shortcuts";

const TAGS_SHOWN = 2;

type TicketRowProps = {
  row: SteadyRow;
  isActive: boolean;
  isSelected: boolean;
  onSelect: (id: string, how?: "toggle" | "extend") => void;
  onActivate: (id: string) => void;
  onPick: (picking: Picking) => void;
  onChange: ChangeTicket;
};

export const TicketRow = memo(function TicketRow(props: TicketRowProps) {
  const { row, isActive, isSelected, onSelect, onActivate, onPick, onChange } = props;
  const { ticket, hasLeft, isNew } = row;
  const activate = () => isActive || onActivate(ticket.id);
  const { label: statusLabel, icon: StatusIcon } = STATUS_LOOKS[ticket.status];
  const who = ticket.assignee?.name ?? ticket.assignee?.email;
  const cell = { ticket, onPick };

  return (
    <li
      id={rowId(ticket.publicId)}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      onFocus={activate}
      onPointerMove={activate}
      onMouseDownCapture={(event) => event.shiftKey && event.preventDefault()}
      onClickCapture={(event) => {
        if (!event.shiftKey) return;
        // Not a new window, as for other links: here Shift means "up to this one".
        event.preventDefault();
        event.stopPropagation();
        onSelect(ticket.id, "extend");
      }}
      className={cn(
        "group/row relative flex scroll-mt-28 scroll-mb-4 items-start gap-x-2 border-b border-line px-3 py-2 text-sm sm:items-center sm:px-4",
        "[contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] data-active:bg-subtle data-selected:bg-accent-soft",
        "data-active:data-selected:shadow-[inset_2px_0_0_var(--color-accent)]",
        "sm:group-data-[density=comfortable]/list:h-11 sm:group-data-[density=compact]/list:h-8 sm:py-0",
        hasLeft && "opacity-50",
        isNew && "animate-arrive",
      )}
    >
      <RowCheckbox publicId={ticket.publicId} isSelected={isSelected} onToggle={() => onSelect(ticket.id)} />
      <PickButton kind="priority" label={`Priority ${PRIORITY_LABELS[ticket.priority]}`} {...cell}>
        <PriorityIcon priority={ticket.priority} />
      </PickButton>
      <PickButton kind="status" label={`Status ${statusLabel}`} {...cell}>
        <StatusIcon aria-hidden className="size-4 shrink-0" />
        <span className="w-16 text-start max-lg:hidden">{statusLabel}</span>
      </PickButton>
      <div className="flex min-w-0 flex-1 flex-col gap-x-2.5 gap-y-0.5 pt-0.5 sm:flex-row sm:items-center sm:pt-0">
        <span className="shrink-0 truncate text-ink-faint max-sm:text-xs sm:w-17">
          <span translate="no" className="tabular-nums">
            {ticket.publicId}
          </span>
          <span className="sm:hidden">{ticket.product ? ` · ${ticket.product.name}` : null}</span>
        </span>
        <Link
          href={`/desk/tickets/${ticket.publicId}`}
          prefetch={false}
          data-row-link
          className="min-w-0 font-medium outline-none after:absolute after:inset-0 after:rounded-sm focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus max-sm:line-clamp-2 sm:truncate"
        >
          {ticket.subject}
        </Link>
        {hasLeft ? <Badge tone="outline">Not in this view any more</Badge> : <Requester ticket={ticket} />}
        <div className="flex min-w-0 flex-wrap items-center gap-1.5 sm:ms-auto sm:shrink-0 sm:flex-nowrap">
          <SlaChip sla={ticket.sla} />
          <Tags tags={ticket.tags} />
          <span className="w-28 truncate text-ink-muted max-lg:hidden">{ticket.product?.name}</span>
          <span className="lg:w-38">
            <StageBadge stage={ticket.stage} />
          </span>
        </div>
      </div>
      <RowActions ticket={ticket} onChange={onChange} />
      <PickButton kind="assignee" label={who ? `Assigned to ${who}` : "Assigned to nobody"} {...cell}>
        {who ? <Avatar name={who} /> : <UserRound aria-hidden className="m-1 size-4 text-ink-faint" />}
      </PickButton>
      <RelativeTime
        time={ticket.createdAt}
        className="shrink-0 pt-1 text-end text-xs text-ink-faint group-hover/row:pointer-fine:opacity-0 sm:w-16 sm:pt-0"
      />
    </li>
  );
});

type PickButtonProps = {
  kind: PickKind;
  label: string;
  ticket: WireTicketSummary;
  onPick: (picking: Picking) => void;
  children: ReactNode;
};

/** Says what is, and lets it be changed. Above the link that covers the row. */
function PickButton({ kind, label, ticket, onPick, children }: PickButtonProps) {
  return (
    <button
      type="button"
      data-pick={kind}
      aria-label={`${label}. Change`}
      aria-haspopup="menu"
      title={label}
      onClick={(event) => onPick({ kind, tickets: [ticket], anchor: event.currentTarget })}
      className="relative z-10 -mx-1 flex h-7 shrink-0 items-center gap-1.5 rounded-md px-1 text-ink-muted hover:bg-strong hover:text-ink pointer-coarse:min-w-8"
    >
      {children}
    </button>
  );
}

function Requester({ ticket }: { ticket: WireTicketSummary }) {
  const { name, email } = ticket.requester;

  return <span className="min-w-0 shrink-[3] truncate text-ink-faint max-xl:hidden">{name ?? email}</span>;
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return null;
  const rest = tags.slice(TAGS_SHOWN);

  return (
    <span className="relative z-10 flex items-center gap-1 max-md:hidden">
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <QueueLink key={tag} filter={{ tag }} className="flex max-w-24 xl:max-w-36" aria-label={`Tag ${tag}`}>
          <Badge tone="outline" className="hover:bg-strong">
            <span className="truncate">{tag}</span>
          </Badge>
        </QueueLink>
      ))}
      {rest.length > 0 ? (
        <Badge tone="outline" title={rest.join(", ")}>
          +{rest.length}
        </Badge>
      ) : null}
    </span>
  );
}

/** For the pointer only: the keyboard has `i` and `c`. */
function RowActions({ ticket, onChange }: { ticket: WireTicketSummary; onChange: ChangeTicket }) {
  const { userId: id, email, name } = useViewer();

  return (
    <span className="absolute end-3 z-20 hidden group-hover/row:pointer-fine:flex">
      {ticket.assignee?.id === id ? null : (
        <IconButton
          label="Assign to me"
          shortcut={["I"]}
          size="icon-sm"
          onClick={() => onChange(ticket, { assignee: { id, email, name } })}
        >
          <UserRoundPlus aria-hidden />
        </IconButton>
      )}
      <IconButton label="Copy link" shortcut={["C"]} size="icon-sm" onClick={() => void copyLink(ticket.publicId)}>
        <Link2 aria-hidden />
      </IconButton>
    </span>
  );
}
