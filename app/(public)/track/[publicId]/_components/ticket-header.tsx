import { ArrowUpRight } from "lucide-react";
import { StatusBadge } from "@/components/tickets/status-badge";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TrackedTicket } from "@/lib/domain/tracking/track";
import { translations } from "@/lib/i18n/request-locale";
import type { Viewer } from "../load-tracking";

type TicketHeaderProps = { tracked: TrackedTicket; viewer: Viewer; isTest: boolean };

export async function TicketHeader({ tracked, viewer, isTest }: TicketHeaderProps) {
  const t = await translations("track");
  const statuses = await translations("statuses");
  const { publicId, product, subject, status, createdAt, updatedAt } = tracked;

  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 text-ink-muted">
        {subject ? <Id>{publicId}</Id> : null}
        {subject && product ? <span aria-hidden>·</span> : null}
        {product ? <span>{product.name}</span> : null}
        <StatusBadge status={status} label={statuses(status)} />
        {isTest ? <Badge tone="outline">{t("test")}</Badge> : null}
        {viewer === "agent" ? (
          <ButtonLink href={`/desk/tickets/${publicId}`} prefetch={false} className="ms-auto">
            {t("openOnDesk")} <ArrowUpRight aria-hidden />
          </ButtonLink>
        ) : null}
      </div>
      <h1 className="text-2xl font-semibold tracking-tight text-pretty wrap-anywhere sm:text-3xl">
        {subject ?? t.rich("ticketNumber", { id: () => <Id>{publicId}</Id> })}
      </h1>
      <p className="text-sm text-ink-muted">
        {t.rich("times", {
          created: () => <RelativeTime time={createdAt} />,
          updated: () => <RelativeTime time={updatedAt} />,
        })}
      </p>
    </header>
  );
}

function Id({ children }: { children: string }) {
  return (
    <span translate="no" className="whitespace-nowrap tabular-nums">
      {children}
    </span>
  );
}
