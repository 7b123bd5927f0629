"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogContent, DialogFooter } from "@/components/ui/dialog";
import type { TicketChange } from "@/lib/queries/ticket-change";
import { withChange } from "@/lib/queries/ticket-change";
import { type Difference, differences } from "./differences";
import type { ChangedMeanwhile } from "./send-change";

type ConflictDialogProps = {
  conflict: ChangedMeanwhile | null;
  /** With the change to make after all, or null to leave things as they are now. */
  onSettle: (mine: TicketChange | null) => void;
};

/** Two people have decided about the same thing: shows both decisions, and loses neither. */
export function ConflictDialog({ conflict, onSettle }: ConflictDialogProps) {
  return (
    <Dialog open={conflict !== null} onOpenChange={(open) => !open && onSettle(null)}>
      {conflict ? (
        <DialogContent
          title="Somebody was faster"
          description="This ticket was changed while you were deciding. Your change has not been made."
        >
          <DialogBody className="flex flex-col gap-4">
            <Changes title="Changed meanwhile" changes={conflict.theirs} />
            <Changes
              title="Your change"
              changes={differences(conflict.current, withChange(conflict.current, conflict.mine))}
            />
          </DialogBody>
          <DialogFooter>
            <Button onClick={() => onSettle(null)}>Keep theirs</Button>
            <Button variant="primary" onClick={() => onSettle(conflict.mine)}>
              Make my change
            </Button>
          </DialogFooter>
        </DialogContent>
      ) : null}
    </Dialog>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly Difference[] }) {
  return (
    <section>
      <h3 className="text-sm font-medium text-ink-muted">{title}</h3>
      <dl className="mt-1.5 flex flex-col gap-1.5">
        {changes.map(({ field, label, before, after }) => (
          <div key={field} className="rounded-lg border bg-surface px-3 py-2 text-sm">
            <dt className="text-ink-faint">{label}</dt>
            <dd className="flex flex-wrap items-baseline gap-x-2 [overflow-wrap:anywhere]">
              <del className="text-ink-faint">
                <span className="sr-only">from </span>
                {before}
              </del>
              <span aria-hidden>→</span>
              <ins className="font-medium no-underline">
                <span className="sr-only">to </span>
                {after}
              </ins>
            </dd>
          </div>
        ))}
        {changes.length === 0 ? <p className="text-sm text-ink-muted">It is like this already.</p> : null}
      </dl>
    </section>
  );
}
