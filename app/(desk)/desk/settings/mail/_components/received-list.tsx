import { Inbox } from "lucide-react";
import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { IncomingMail } from "@/lib/domain/mail/list-incoming";
import type { IncomingState } from "@/lib/domain/mail/vocabulary";
import { readAgain } from "./read-again";

const LOOKS: Record<IncomingState, { label: string; tone: Tone }> = {
  waiting: { label: "Waiting", tone: "info" },
  taken: { label: "Taken", tone: "success" },
  dropped: { label: "Dropped", tone: "neutral" },
  unreadable: { label: "Set aside", tone: "danger" },
};

export function ReceivedList({ mails, isOpen }: { mails: readonly IncomingMail[]; isOpen: boolean }) {
  if (mails.length === 0) {
    return (
      <EmptyState icon={Inbox} title="No mail has come in" titleAs="h3" className="rounded-xl border">
        {isOpen
          ? "Mail to the desk becomes tickets and answers. Every mail is listed here, also those that were dropped."
          : "Set IMAP_URL, or MAIL_INBOUND_SECRET for a mail server that hands mail over: then mail becomes tickets and answers."}
      </EmptyState>
    );
  }

  return (
    <ul aria-label="Mail that came in" className="divide-y rounded-xl border">
      {mails.map((mail) => (
        <ReceivedItem key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}

function ReceivedItem({ mail: { id, sender, subject, state, detail, ticket, receivedAt } }: { mail: IncomingMail }) {
  const { label, tone } = LOOKS[state];

  return (
    <li className="flex flex-col gap-1 p-4">
      <div className="flex items-start justify-between gap-3">
        <Link
          href={`/desk/mail/${id}`}
          className="min-w-0 font-medium underline-offset-4 [overflow-wrap:anywhere] hover:underline"
        >
          {subject || "(no subject)"}
        </Link>
        <Badge tone={tone}>{label}</Badge>
      </div>
      <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">
        {sender ? `From ${sender} · ` : ""}
        <RelativeTime time={receivedAt.toISOString()} />
        {detail ? ` · ${detail}` : ""}
        {ticket ? (
          <>
            {" · "}
            <Link className="text-accent-ink underline underline-offset-4" href={`/desk/tickets/${ticket.publicId}`}>
              {ticket.publicId}
            </Link>
          </>
        ) : null}
      </p>
      {state === "unreadable" ? (
        <form action={readAgain} className="mt-1">
          <input type="hidden" name="mailId" value={id} />
          <Button type="submit" size="sm">
            Try to read it again
          </Button>
        </form>
      ) : null}
    </li>
  );
}
