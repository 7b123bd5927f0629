import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Callout } from "@/components/ui/callout";
import { requireAgent } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import { getIncomingMail } from "@/lib/domain/mail/list-incoming";
import { readMail } from "@/lib/mail/read-mail";
import { storage } from "@/lib/storage";
import { DeskHeader } from "../../_components/desk-header";
import { MailView } from "../../settings/mail/_components/mail-view";

export const metadata: Metadata = { title: "A mail" };

/** A mail as it came in, with all that was folded away. */
export default async function ReceivedMailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const { mailId } = await params;
  const ctx = await requireAgent(`/desk/mail/${mailId}`);
  const mail = await getIncomingMail(ctx, storage(), mailId).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  });
  const shown = mail.raw && (await readMail(mail.raw).catch(() => null));
  const back = mail.ticket
    ? { href: `/desk/tickets/${mail.ticket.publicId}`, label: `${mail.ticket.publicId} ${mail.ticket.subject}` }
    : { href: "/desk/settings/mail?box=received", label: "All mail" };

  return (
    <>
      <DeskHeader title="Mail" />
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-6">
        <Link href={back.href} className="flex items-center gap-1.5 self-start text-sm text-ink-muted hover:text-ink">
          <ArrowLeft aria-hidden className="size-4 shrink-0" /> {back.label}
        </Link>
        <h2 className="text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
          {mail.subject || "(no subject)"}
        </h2>
        {mail.detail ? (
          <Callout tone={mail.state === "unreadable" ? "danger" : "info"}>
            <span className="[overflow-wrap:anywhere]">{mail.detail}</span>
          </Callout>
        ) : null}
        {shown ? <MailView mail={shown} /> : <Unreadable raw={mail.raw} />}
      </div>
    </>
  );
}

const SHOWN_BYTES = 20_000;

function Unreadable({ raw }: { raw: Uint8Array | null }) {
  if (!raw) return <p className="text-sm text-ink-muted">Its content is not kept here.</p>;

  return (
    <pre className="overflow-x-auto rounded-xl border p-4 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
      {new TextDecoder("latin1").decode(raw.subarray(0, SHOWN_BYTES)) || "(empty)"}
    </pre>
  );
}
