import type { Metadata } from "next";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { requireAgent } from "@/lib/auth/session";
import { listAgents } from "@/lib/domain/people/list";
import { may } from "@/lib/domain/policy";
import { SettingsPage } from "../_components/settings-page";
import { PersonDialog } from "./_components/person-dialog";
import { ROLE_WORDS } from "./_components/role-words";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const ctx = await requireAgent("/desk/settings/people");
  const people = await listAgents(ctx);

  return (
    <SettingsPage
      actor={ctx.actor}
      title="People"
      lead="Everybody who works here and can be given tickets. Customers need no account: they are known by their e-mail address."
      action={may(ctx.actor, "person.manage") ? <PersonDialog /> : null}
    >
      <ul aria-label="People" className="divide-y rounded-xl border">
        {people.map(({ id, name, email, roles }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 px-4 py-3">
            <Avatar name={name ?? email} size="md" />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{name ?? email}</p>
              <p className="truncate text-sm text-ink-muted">{email}</p>
            </div>
            <ul aria-label="Roles" className="flex flex-wrap gap-1.5">
              {roles.map((role) => (
                <li key={role}>
                  <Badge tone={role === "admin" ? "accent" : "neutral"}>{ROLE_WORDS[role].label}</Badge>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </SettingsPage>
  );
}
