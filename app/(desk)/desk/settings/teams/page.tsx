import { UsersRound } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/session";
import { listAgents } from "@/lib/domain/people/list";
import { may } from "@/lib/domain/policy";
import { listTeams } from "@/lib/domain/teams/list";
import { queueHref } from "@/lib/queries/queue-filter";
import { SettingsPage } from "../_components/settings-page";
import { TeamDialog } from "./_components/team-dialog";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const ctx = await requireAgent("/desk/settings/teams");
  const [teams, people] = await Promise.all([listTeams(ctx), listAgents(ctx)]);
  const members = people.map(({ id, name, email }) => ({ id, name, email }));

  return (
    <SettingsPage
      actor={ctx.actor}
      title="Teams"
      lead="Tickets can belong to a team before they belong to a person. Every team has a view of its own in the queue."
      action={may(ctx.actor, "team.manage") ? <TeamDialog people={members} /> : null}
    >
      {teams.length > 0 ? (
        <ul aria-label="Teams" className="divide-y rounded-xl border">
          {teams.map(({ id, slug, name }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
              <UsersRound aria-hidden className="size-4 shrink-0 text-ink-faint" />
              <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{name}</span>
              <code className="me-auto font-mono text-xs text-ink-faint">{slug}</code>
              <Link
                href={queueHref({ team: slug })}
                className="text-sm text-accent-ink underline-offset-4 hover:underline"
              >
                Tickets<span className="sr-only"> of {name}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon={UsersRound} title="No teams yet" titleAs="h3" className="rounded-xl border">
          Teams help when not everybody does everything: billing here, engineering there.
        </EmptyState>
      )}
    </SettingsPage>
  );
}
