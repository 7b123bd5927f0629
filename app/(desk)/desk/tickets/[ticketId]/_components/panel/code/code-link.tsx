"use client";

import { CircleDot, GitPullRequest, type LucideIcon, Rocket, X } from "lucide-react";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { IconButton } from "@/components/ui/icon-button";
import type { LinkKind } from "@/lib/domain/tickets/vocabulary";
import { useLinks } from "./use-links";

export const LINK_LOOKS: Record<LinkKind, { label: string; icon: LucideIcon }> = {
  issue: { label: "Issue", icon: CircleDot },
  pull_request: { label: "Pull request", icon: GitPullRequest },
  deployment: { label: "Deployment", icon: Rocket },
};

type CodeLinkProps = { link: WireTicket["links"][number]; publicId: string };

/** A link with the button that takes it off, which shows with the pointer or the focus, and always on touch screens. */
export function CodeLink({ link, publicId }: CodeLinkProps) {
  const { kind, url, repository, number, title } = link;
  const { label, icon: Icon } = LINK_LOOKS[kind];
  const { remove, isRemoving } = useLinks(publicId);
  const name = number === null ? label : `${label} #${number}`;

  return (
    <div className="group flex items-start rounded-md hover:bg-subtle focus-within:bg-subtle">
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        className="flex min-w-0 flex-1 items-start gap-2 px-2 py-1.5 text-sm"
      >
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
        <span className="min-w-0">
          <span className="line-clamp-2 [overflow-wrap:anywhere]">{title ?? name}</span>
          <span className="block truncate text-xs text-ink-faint">
            {[title ? name : null, repository].filter(Boolean).join(" · ") || url}
          </span>
        </span>
      </a>
      <IconButton
        label={`Take off ${name}`}
        size="icon-sm"
        disabled={isRemoving}
        onClick={() => remove(link)}
        className="m-1 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
      >
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
