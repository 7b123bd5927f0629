import { CircleDot, GitPullRequest, type LucideIcon, Rocket } from "lucide-react";
import type { TicketLink } from "@/lib/domain/tickets/ticket";
import type { LinkKind } from "@/lib/domain/tickets/vocabulary";
import { translations } from "@/lib/i18n/request-locale";

const ICONS: Record<LinkKind, LucideIcon> = {
  issue: CircleDot,
  pull_request: GitPullRequest,
  deployment: Rocket,
};

/** Where the fix is made, for those who may see it. */
export async function CodeLinks({ links }: { links: readonly TicketLink[] }) {
  if (links.length === 0) return null;
  const t = await translations("track");

  return (
    <section aria-labelledby="code-links">
      <h2 id="code-links" className="mb-2 font-semibold">
        {t("behind")}
      </h2>
      <ul className="flex flex-col gap-1">
        {links.map(({ id, kind, url, repository, number, title }) => {
          const Icon = ICONS[kind];

          return (
            <li key={id}>
              <a
                href={url}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className="-mx-2 flex gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-subtle"
              >
                <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-medium">
                    {t(kind)}
                    {number ? ` #${number}` : null}
                  </span>
                  <span className="block text-ink-muted">{title ?? repository ?? new URL(url).host}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
