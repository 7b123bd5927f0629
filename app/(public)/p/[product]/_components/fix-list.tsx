import Link from "next/link";
import { StageBadge } from "@/components/tickets/stage-badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { PublicFix } from "@/lib/domain/products/status";
import { translations } from "@/lib/i18n/request-locale";

/** Tickets in one line each; the whole line leads to the ticket's own page. */
export async function FixList({ fixes, showsStage }: { fixes: readonly PublicFix[]; showsStage: boolean }) {
  const stages = await translations("stages");

  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {fixes.map(({ publicId, subject, stage, since }) => (
        <li key={publicId} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-subtle">
          <Link
            href={`/track/${publicId}`}
            prefetch={false}
            className="min-w-0 basis-full after:absolute after:inset-0 sm:flex-1 sm:basis-0"
          >
            <span className="me-2 font-mono text-xs text-ink-muted">{publicId}</span>
            {subject ? <span className="font-medium wrap-anywhere">{subject}</span> : null}
          </Link>
          {showsStage ? <StageBadge stage={stage} label={stages(stage)} /> : null}
          <RelativeTime time={since} className="ms-auto text-xs text-ink-muted sm:w-24 sm:text-end" />
        </li>
      ))}
    </ul>
  );
}
