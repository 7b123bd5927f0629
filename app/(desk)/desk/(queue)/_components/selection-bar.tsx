"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { CircleDot, CircleUserRound, Flag, ListChecks, type LucideIcon, Tag, Users, Workflow, X } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { BulkRefusals } from "./bulk-refusals";
import type { Picking, PickKind } from "./picking";
import type { BulkResult } from "./use-change-tickets";
import type { QueueSelection } from "./use-selection";

type Action = { kind: PickKind; label: string; keys: readonly string[]; icon: LucideIcon };

/** Seven of them fit a phone. */
const buttonClass = "max-sm:min-w-8 max-sm:shrink";

const ACTIONS: readonly Action[] = [
  { kind: "status", label: "Status", keys: ["S"], icon: CircleDot },
  { kind: "assignee", label: "Assignee", keys: ["A"], icon: CircleUserRound },
  { kind: "priority", label: "Priority", keys: ["P"], icon: Flag },
  { kind: "stage", label: "Stage", keys: ["⇧", "S"], icon: Workflow },
  { kind: "tags", label: "Tags", keys: ["T"], icon: Tag },
  { kind: "team", label: "Team", keys: ["⇧", "T"], icon: Users },
];

type SelectionBarProps = {
  selection: QueueSelection;
  loaded: number;
  onPick: (picking: Picking) => void;
  result: BulkResult | null;
  onForget: () => void;
};

/** What can be done with the selected tickets, at the lower edge of the window and never over the last row. */
export function SelectionBar({ selection, loaded, onPick, result, onForget }: SelectionBarProps) {
  const { tickets, isUsed, all, clear, only } = selection;
  const count = tickets.length;
  const hasRefusals = result !== null && result.refused.length > 0;

  return (
    <div className="pointer-events-none sticky bottom-0 z-20 mt-auto flex flex-col items-center gap-2 px-2">
      <p role="status" className="sr-only">
        {count > 0 ? `${count} selected` : isUsed ? "Nothing selected" : ""}
      </p>
      {hasRefusals ? (
        <BulkRefusals
          result={result}
          onForget={onForget}
          onSelectThem={() => only(result.refused.map(({ ticket }) => ticket.id))}
        />
      ) : null}
      {count > 0 ? (
        <Toolbar.Root
          aria-label="Selected tickets"
          data-slot="selection-bar"
          className="pointer-events-auto mb-3 flex max-w-full items-center gap-0.5 rounded-xl border border-line bg-raised p-1 shadow-lg"
        >
          <span className="shrink-0 px-2.5 text-sm font-medium tabular-nums max-sm:pe-1">
            {count}
            <span className="max-sm:sr-only"> selected</span>
          </span>
          {ACTIONS.map(({ kind, label, keys, icon: Icon }) => (
            <Toolbar.Button
              key={kind}
              data-bulk={kind}
              aria-haspopup="menu"
              onClick={(event) => onPick({ kind, tickets, anchor: event.currentTarget })}
              render={
                <IconButton label={label} shortcut={keys} className={cn(buttonClass, "xl:w-auto! xl:px-2.5")}>
                  <Icon aria-hidden />
                  <span className="text-sm max-xl:hidden">{label}</span>
                </IconButton>
              }
            />
          ))}
          <Toolbar.Separator className="mx-1 h-5 w-px shrink-0 bg-line max-sm:hidden" />
          {count < loaded ? (
            <Toolbar.Button
              onClick={all}
              render={
                <IconButton label="Select all loaded" shortcut={["mod", "A"]} className={buttonClass}>
                  <ListChecks aria-hidden />
                </IconButton>
              }
            />
          ) : null}
          <Toolbar.Button
            onClick={clear}
            render={
              <IconButton label="Clear selection" shortcut={["Esc"]} className={buttonClass}>
                <X aria-hidden />
              </IconButton>
            }
          />
        </Toolbar.Root>
      ) : null}
    </div>
  );
}
