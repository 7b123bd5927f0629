import type { Metadata } from "next";
import { toWirePersonDetails } from "@/app/api/desk/_dialect/people";
import { Pagination } from "@/components/ui/pagination";
import { requireAgent } from "@/lib/auth/session";
import { listPeople } from "@/lib/domain/people/list";
import { PERSON_KINDS } from "@/lib/domain/people/vocabulary";
import { may } from "@/lib/domain/policy";
import { listTeams } from "@/lib/domain/teams/list";
import { env } from "@/lib/env";
import { orNotFound } from "../_components/or-not-found";
import { SettingsPage } from "../_components/settings-page";
import { PeopleFilter, type PeopleView, peopleHref } from "./_components/people-filter";
import { PeopleList } from "./_components/people-list";
import { PersonDialog } from "./_components/person-dialog";
import { PersonMenu } from "./_components/person-menu";

export const metadata: Metadata = { title: "People" };

const LEADS: Record<PeopleView["kind"], string> = {
  agents: "Everybody who works here. Those who are not disabled can be given tickets.",
  requesters: "Everybody whom tickets are for. They need no account: their address is enough.",
};

type Query = Partial<Record<"kind" | "search" | "cursor", string | string[]>>;

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireAgent("/desk/settings/people");
  const { view, cursor } = parseView(await searchParams);
  const [{ items, nextCursor }, teams] = await Promise.all([
    orNotFound(() => listPeople(ctx, { kind: view.kind, search: view.search, cursor })),
    listTeams(ctx),
  ]);
  const mayManage = may(ctx.actor, "person.manage");
  const hasPasswords = env().AUTH_MODE === "local";

  return (
    <SettingsPage
      actor={ctx.actor}
      title="People"
      lead={LEADS[view.kind]}
      action={mayManage ? <PersonDialog hasPasswords={hasPasswords} /> : null}
    >
      <PeopleFilter view={view} />
      <PeopleList
        people={items.map(toWirePersonDetails)}
        view={view}
        menu={(person) =>
          mayManage ? (
            <PersonMenu
              person={person}
              teams={teams}
              isMyself={person.id === ctx.actor.userId}
              hasPasswords={hasPasswords}
            />
          ) : null
        }
      />
      <Pagination
        previous={cursor ? peopleHref(view) : undefined}
        next={nextCursor ? peopleHref(view, nextCursor) : undefined}
      />
    </SettingsPage>
  );
}

function parseView({ kind, search, cursor }: Query): { view: PeopleView; cursor: string | undefined } {
  const words = typeof search === "string" ? search.replaceAll("\u0000", "").slice(0, 254).trim() : "";

  return {
    view: { kind: PERSON_KINDS.find((known) => known === kind) ?? "agents", search: words },
    cursor: typeof cursor === "string" ? cursor : undefined,
  };
}
