import { Mail } from "lucide-react";
import Link from "next/link";
import { Callout } from "@/components/ui/callout";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DomainContext } from "@/lib/domain/context";
import { listTicketMails } from "@/lib/domain/mail/list-incoming";
import { findRefusal } from "@/lib/domain/mail/refused";
import type { Ticket } from "@/lib/domain/tickets/ticket";

/** Whether mail reaches the requester, and the mails that the ticket was made of, with all that was folded away. */
export async function TicketMail({ ctx, ticket }: { ctx: DomainContext; ticket: Ticket }) {
  const [refusal, mails] = await Promise.all([
    findRefusal(ctx, ticket.requester.email),
    listTicketMails(ctx, ticket.id),
  ]);
  if (!refusal && mails.length === 0) return null;

  return (
    <div className="flex flex-col gap-3">
      {refusal ? (
        <Callout tone="warning" title={`Mail does not reach ${ticket.requester.email}`}>
          <span className="[overflow-wrap:anywhere]">{refusal.reason}. They see your answers on their page only.</span>
        </Callout>
      ) : null}
      {mails.length > 0 ? (
        <details className="text-sm text-ink-muted">
          <summary className="cursor-pointer hover:text-ink">
            {mails.length === 1
              ? "The mail that came in, as it was"
              : `The ${mails.length} mails that came in, as they were`}
          </summary>
          <ul className="mt-2 flex flex-col gap-1">
            {mails.map(({ id, subject, sender, receivedAt }) => (
              <li key={id} className="flex items-start gap-2">
                <Mail aria-hidden className="mt-0.75 size-3.5 shrink-0 text-ink-faint" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <Link href={`/desk/mail/${id}`} className="text-accent-ink underline underline-offset-4">
                    {subject || "(no subject)"}
                  </Link>{" "}
                  from {sender} <RelativeTime time={receivedAt.toISOString()} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
