"use client";

import { FlaskConical, Pencil, RotateCcw } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { SlaChip } from "@/components/tickets/sla-chip";
import { StageBadge } from "@/components/tickets/stage-badge";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { RelativeTime } from "@/components/ui/relative-time";
import { useTicket } from "./ticket-context";

const SUBJECT_MAX = 256;

export function TicketHeading() {
  const { ticket, change } = useTicket();
  const { status, stage, mode, requester, createdAt, closedAt, sla } = ticket;

  return (
    <div className="flex flex-col gap-3">
      <Subject />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-sm text-ink-muted">
        <StatusBadge status={status} />
        {status === "closed" ? null : <StageBadge stage={stage} />}
        <SlaChip sla={sla} />
        {mode === "test" ? (
          <Badge tone="violet" title="Made with a test key: it sends no mail and is in no report">
            <FlaskConical aria-hidden /> Test
          </Badge>
        ) : null}
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className="font-medium text-ink">{requester.name ?? requester.email}</span>
          {requester.name ? ` <${requester.email}>` : null} reported this <RelativeTime time={createdAt} />
        </span>
      </div>
      {status === "closed" ? (
        <Callout role="status" title="This ticket is closed" className="bg-subtle text-ink">
          <p className="text-ink-muted">
            {closedAt ? (
              <>
                Since <RelativeTime time={closedAt} />.{" "}
              </>
            ) : null}
            If the customer answers, it opens again by itself.
          </p>
          <Button size="sm" className="mt-2" onClick={() => change({ status: "open" })}>
            <RotateCcw aria-hidden /> Reopen
          </Button>
        </Callout>
      ) : null}
    </div>
  );
}

function Subject() {
  const { ticket, change } = useTicket();
  const [editing, setEditing] = useState(false);

  if (editing) {
    const save = (form: HTMLFormElement) => {
      const subject = String(new FormData(form).get("subject")).replace(/\s+/gu, " ").trim();
      setEditing(false);
      if (subject !== "") change({ subject });
    };

    return (
      <form
        className="flex gap-2"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <Input
          name="subject"
          aria-label="Subject"
          defaultValue={ticket.subject}
          maxLength={SUBJECT_MAX}
          required
          autoFocus
          onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && setEditing(false)}
          className="h-10 min-w-0 flex-1 text-xl font-semibold"
        />
        <Button type="submit" variant="primary" size="lg">
          Save
        </Button>
        <Button size="lg" variant="ghost" onClick={() => setEditing(false)}>
          Cancel
        </Button>
      </form>
    );
  }

  return (
    <div className="group flex items-start gap-2">
      <h1 className="min-w-0 text-2xl font-semibold tracking-tight text-pretty [overflow-wrap:anywhere]">
        {ticket.subject}
      </h1>
      <IconButton
        label="Edit the subject"
        size="icon-sm"
        onClick={() => setEditing(true)}
        className="opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100 noscript:hidden"
      >
        <Pencil aria-hidden />
      </IconButton>
    </div>
  );
}
