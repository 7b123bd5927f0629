import { UsersRound } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { WirePersonDetails } from "@/app/api/desk/_dialect/people";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { type PeopleView, peopleHref } from "./people-filter";
import { ROLE_WORDS } from "./role-words";

type PeopleListProps = {
  people: readonly WirePersonDetails[];
  view: PeopleView;
  /** What can be done about somebody. */
  menu: (person: WirePersonDetails) => ReactNode;
};

export function PeopleList({ people, view, menu }: PeopleListProps) {
  if (people.length === 0) return <Nobody view={view} />;

  return (
    <ul aria-label="People" className="divide-y rounded-xl border">
      {people.map((person) => (
        <PersonRow key={person.id} person={person}>
          {menu(person)}
        </PersonRow>
      ))}
    </ul>
  );
}

function PersonRow({ person, children }: { person: WirePersonDetails; children: ReactNode }) {
  const { name, email, roles, teams, disabledAt } = person;

  return (
    <li className={cn("flex items-center gap-3 px-4 py-2.5", disabledAt && "bg-subtle")}>
      <Avatar name={name ?? email} size="md" />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-52">
          <p className={cn("truncate font-medium", disabledAt && "text-ink-muted")}>{name ?? email}</p>
          <p className="truncate text-sm text-ink-muted">
            {[...(name ? [email] : []), ...teams.map((team) => team.name)].join(" · ")}
          </p>
        </div>
        <ul aria-label="Roles" className="flex flex-wrap gap-1.5 empty:hidden">
          {disabledAt ? (
            <li className="flex">
              <Badge tone="danger">Disabled</Badge>
            </li>
          ) : null}
          {roles.map((role) => (
            <li key={role} className="flex">
              <Badge tone={role === "admin" ? "accent" : "neutral"}>{ROLE_WORDS[role].label}</Badge>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </li>
  );
}

function Nobody({ view }: { view: PeopleView }) {
  const found = view.search ? `Nobody matches “${view.search}”` : "Nobody here yet";

  return (
    <EmptyState icon={UsersRound} title={found} titleAs="h3" className="rounded-xl border">
      {view.search ? (
        <>
          Every word is looked for at the beginning of the words of a name or an address.{" "}
          <Link href={peopleHref({ ...view, search: "" })} className="text-accent-ink underline underline-offset-4">
            Show everybody
          </Link>
        </>
      ) : (
        "Whoever submits a ticket is listed here."
      )}
    </EmptyState>
  );
}
