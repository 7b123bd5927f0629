import { MailCheck } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { OutgoingMail } from "@/lib/domain/mail/list";
import { MailStateBadge } from "./state-badge";

export function SentList({ mails }: { mails: readonly OutgoingMail[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState icon={MailCheck} title="No mail here" titleAs="h3" className="rounded-xl border">
        Customers get a receipt, news of the progress and every answer; agents hear of their tickets. It is all listed
        here.
      </EmptyState>
    );
  }

  return (
    <ul aria-label="Mail that was sent" className="divide-y rounded-xl border">
      {mails.map((mail) => (
        <SentItem key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}

function SentItem({ mail }: { mail: OutgoingMail }) {
  const { id, subject, state, address, ticket, detail, attempts } = mail;

  return (
    <li className="relative flex flex-col gap-1 p-4 hover:bg-subtle">
      <div className="flex items-start justify-between gap-3">
        <Link
          href={`/desk/settings/mail/${id}`}
          className="min-w-0 font-medium [overflow-wrap:anywhere] after:absolute after:inset-0"
        >
          {subject ?? `[${ticket.publicId}] ${ticket.subject}`}
        </Link>
        <MailStateBadge state={state} />
      </div>
      <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">
        To {address} · <MailTime mail={mail} />
        {attempts > 1 ? ` · tried ${attempts} times` : ""}
      </p>
      {detail && state !== "sent" ? <p className="text-sm text-ink-muted [overflow-wrap:anywhere]">{detail}</p> : null}
    </li>
  );
}

export function MailTime({ mail: { state, sentAt, dueAt, createdAt } }: { mail: OutgoingMail }) {
  if (sentAt) {
    return (
      <>
        sent <RelativeTime time={sentAt.toISOString()} />
      </>
    );
  }
  const isPlanned = state === "waiting" && dueAt > createdAt;

  return (
    <>
      {isPlanned ? "goes out" : "written"} <RelativeTime time={(isPlanned ? dueAt : createdAt).toISOString()} />
    </>
  );
}
