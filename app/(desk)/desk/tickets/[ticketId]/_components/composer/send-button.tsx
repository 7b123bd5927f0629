"use client";

import { ChevronDown, Lock, Reply } from "lucide-react";
import { STATUS_LOOKS } from "@/components/tickets/status-badge";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Tooltip } from "@/components/ui/tooltip";
import type { TicketStatus } from "@/lib/domain/tickets/vocabulary";
import type { MessageKind } from "./draft";

const CHOICES: readonly { status: TicketStatus; words: string }[] = [
  { status: "pending", words: "set pending" },
  { status: "resolved", words: "resolve" },
  { status: "closed", words: "close" },
];

type SendButtonProps = { kind: MessageKind; status: TicketStatus; onSend: (status?: TicketStatus) => void };

/** Sends, and in the same breath says what the ticket becomes. */
export function SendButton({ kind, status, onSend }: SendButtonProps) {
  const verb = kind === "answer" ? "Answer" : "Add note";

  return (
    <span className="flex">
      <Tooltip content={kind === "answer" ? "Send to the customer" : "Keep among agents"} shortcut={["mod", "Enter"]}>
        <Button type="submit" variant="primary" className="rounded-e-none">
          {kind === "answer" ? <Reply aria-hidden /> : <Lock aria-hidden />}
          {kind === "answer" ? "Send answer" : "Add note"}
        </Button>
      </Tooltip>
      <DropdownMenu>
        <DropdownMenuTrigger
          render={
            <Button
              variant="primary"
              size="icon"
              aria-label={`${verb} and change the status`}
              className="rounded-s-none border-s border-s-on-accent/30"
            />
          }
        >
          <ChevronDown aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent side="top" align="end">
          {CHOICES.filter((choice) => choice.status !== status).map((choice) => {
            const { icon: Icon } = STATUS_LOOKS[choice.status];

            return (
              <DropdownMenuItem
                key={choice.status}
                icon={<Icon aria-hidden className="text-ink-faint" />}
                onClick={() => onSend(choice.status)}
              >
                {verb} and {choice.words}
              </DropdownMenuItem>
            );
          })}
        </DropdownMenuContent>
      </DropdownMenu>
    </span>
  );
}
