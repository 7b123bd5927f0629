"use client";

import { CircleAlert, X } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { ticketCount } from "./bulk-words";
import type { BulkResult, Refused } from "./use-change-tickets";

const NAMED = 12;

type BulkRefusalsProps = { result: BulkResult; onForget: () => void; onSelectThem: () => void };

/** Which tickets stayed as they were, by reason: the others are changed, and this says that it was not all. */
export function BulkRefusals({ result: { asked, refused }, onForget, onSelectThem }: BulkRefusalsProps) {
  const byReason = [...Map.groupBy(refused, ({ reason }) => reason)];

  return (
    <div
      role="alert"
      className="pointer-events-auto mb-1 flex w-full max-w-xl gap-2.5 rounded-xl border border-line bg-raised px-3 py-2.5 text-sm shadow-lg"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger-ink" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {refused.length === asked
            ? `${ticketCount(asked)} not changed`
            : `${refused.length} of ${ticketCount(asked)} not changed`}
        </p>
        <ul className="mt-0.5 flex max-h-40 flex-col gap-1 overflow-y-auto">
          {byReason.map(([reason, some]) => (
            <li key={reason} className="text-ink-muted">
              {reason.replace(/\.$/, "")}: <Named refused={some} />
            </li>
          ))}
        </ul>
        <Button variant="link" size="sm" className="mt-1 py-1" onClick={onSelectThem}>
          Select {refused.length === 1 ? "it" : "them"} again
        </Button>
      </div>
      <IconButton label="Dismiss" size="icon-sm" className="-me-1 -mt-1" onClick={onForget}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

function Named({ refused }: { refused: readonly Refused[] }) {
  const rest = refused.length - NAMED;

  return (
    <span className="tabular-nums">
      {refused.slice(0, NAMED).map(({ ticket: { id, publicId, subject } }, index) => (
        <span key={id}>
          {index > 0 ? ", " : null}
          <Link
            href={`/desk/tickets/${publicId}`}
            prefetch={false}
            title={subject}
            className="whitespace-nowrap text-ink underline"
          >
            {publicId}
          </Link>
        </span>
      ))}
      {rest > 0 ? ` and ${rest} more` : null}
    </span>
  );
}
