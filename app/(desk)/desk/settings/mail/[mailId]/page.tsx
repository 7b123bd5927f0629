import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Callout } from "@/components/ui/callout";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { getOutgoingMail } from "@/lib/domain/mail/list";
import { may } from "@/lib/domain/policy";
import { mailFolder } from "@/lib/mail";
import { readKeptMail } from "@/lib/mail/folder";
import { readMail } from "@/lib/mail/read-mail";
import { SettingsPage } from "../../_components/settings-page";
import { MailView } from "../_components/mail-view";
import { MailTime } from "../_components/sent-list";
import { MailStateBadge } from "../_components/state-badge";

export const metadata: Metadata = { title: "A mail" };

export default async function SentMailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const { mailId } = await params;
  const ctx = await requireAgent(`/desk/settings/mail/${mailId}`);
  if (!may(ctx.actor, "mail.manage")) notFound();
  const mail = await getOutgoingMail(ctx, mailId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const kept = await readKeptMail(mailFolder(), mail.id);

  return (
    <SettingsPage
      actor={ctx.actor}
      title={mail.subject ?? `[${mail.ticket.publicId}] ${mail.ticket.subject}`}
      lead={
        <>
          To {mail.address} · <MailTime mail={mail} /> ·{" "}
          <Link className="text-accent-ink underline underline-offset-4" href={`/desk/tickets/${mail.ticket.publicId}`}>
            {mail.ticket.publicId}
          </Link>
        </>
      }
      action={<MailStateBadge state={mail.state} />}
    >
      <Link
        href="/desk/settings/mail"
        className="flex items-center gap-1.5 self-start text-sm text-ink-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4" /> All mail
      </Link>
      {mail.detail ? (
        <Callout tone={mail.state === "failed" || mail.state === "bounced" ? "danger" : "info"}>
          <span className="[overflow-wrap:anywhere]">{mail.detail}</span>
        </Callout>
      ) : null}
      {kept ? (
        <MailView mail={await readMail(kept)} />
      ) : (
        <p className="text-sm text-ink-muted">
          Its text is not kept here:{" "}
          {mail.state === "sent" ? "it went out over the mail server." : "it did not go out."}
        </p>
      )}
    </SettingsPage>
  );
}
