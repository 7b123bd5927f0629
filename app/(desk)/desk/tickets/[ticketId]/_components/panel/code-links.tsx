"use client";

import { CircleDot, GitPullRequest, type LucideIcon, Rocket } from "lucide-react";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import type { LinkKind } from "@/lib/domain/tickets/vocabulary";
import { useTicket } from "../ticket-context";
import { PanelSection } from "./property";

const looks: Record<LinkKind, { label: string; icon: LucideIcon }> = {
  issue: { label: "Issue", icon: CircleDot },
  pull_request: { label: "Pull request", icon: GitPullRequest },
  deployment: { label: "Deployment", icon: Rocket },
};

/** Where the fix is being made. */
export function CodeLinks() {
  const { ticket } = useTicket();

  return (
    <PanelSection title="Code">
      {ticket.links.length > 0 ? (
        <ul className="-mx-2 flex flex-col">
          {ticket.links.map((link) => (
            <li key={link.id}>
              <CodeLink link={link} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-faint">No issue or pull request is linked yet.</p>
      )}
    </PanelSection>
  );
}

function CodeLink({ link: { kind, url, repository, number, title } }: { link: WireTicket["links"][number] }) {
  const { label, icon: Icon } = looks[kind];
  const name = number === null ? label : `${label} #${number}`;

  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className="flex items-start gap-2 rounded-md px-2 py-1.5 text-sm hover:bg-subtle"
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0">
        <span className="line-clamp-2 [overflow-wrap:anywhere]">{title ?? name}</span>
        <span className="block truncate text-xs text-ink-faint">
          {[title ? name : null, repository].filter(Boolean).join(" · ") || url}
        </span>
      </span>
    </a>
  );
}
