"use client";

import { useQuery } from "@tanstack/react-query";
import { useViewer } from "@/app/(desk)/desk/_components/desk-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Combobox, type ComboboxItem } from "@/components/ui/combobox";
import { Select } from "@/components/ui/select";
import { englishName, LOCALES, parseLocale } from "@/lib/i18n/locales";
import { type DeskPerson, deskQueries } from "@/lib/queries/desk";
import { useTicket } from "../ticket-context";
import { CONTROLS } from "./controls";
import { DueProperty } from "./due-property";
import { Property, quietControl } from "./property";

type Named = { id: string; slug: string; name: string };
type PersonItem = ComboboxItem & { person: Pick<DeskPerson, "id" | "email" | "name"> };
type NamedItem = ComboboxItem & { named: Named };

const NOT_KNOWN = "unknown";
/** In which the customer gets mail. */
const languages = [
  { value: NOT_KNOWN, label: "Not known (English)" },
  ...LOCALES.map((locale) => ({ value: locale, label: englishName(locale) })),
];

/** Who works on it, on what, and until when. */
export function PeopleProperties() {
  const { ticket, change } = useTicket();
  const { data: agents = [] } = useQuery(deskQueries.agents());
  const { data: teams = [] } = useQuery(deskQueries.teams());
  const { data: products = [] } = useQuery(deskQueries.products());
  const { userId } = useViewer();
  const me = agents.find(({ id }) => id === userId);

  return (
    <section aria-label="Assignment" className="flex flex-col gap-0.5">
      <Property label="Assignee">
        <Combobox<PersonItem>
          id={CONTROLS.assignee}
          aria-label="Assignee"
          items={agents.map(toPersonItem)}
          value={ticket.assignee && toPersonItem(ticket.assignee)}
          onValueChange={(item) => change({ assignee: item?.person ?? null })}
          placeholder="Nobody"
          searchPlaceholder="Find an agent…"
          clearLabel="Nobody"
          className={quietControl}
        />
        {me && ticket.assignee?.id !== me.id ? (
          <Button variant="link" size="sm" className="ms-2.5 py-1" onClick={() => change({ assignee: personOf(me) })}>
            Assign to me
          </Button>
        ) : null}
      </Property>
      <Property label="Team">
        <Combobox<NamedItem>
          aria-label="Team"
          items={teams.map(toNamedItem)}
          value={ticket.team && toNamedItem(ticket.team)}
          onValueChange={(item) => change({ team: item?.named ?? null })}
          placeholder="None"
          searchPlaceholder="Find a team…"
          emptyText="There is no such team."
          clearLabel="No team"
          className={quietControl}
        />
      </Property>
      <Property label="Product">
        <Combobox<NamedItem>
          aria-label="Product"
          items={products.filter(({ archivedAt }) => archivedAt === null).map(toNamedItem)}
          value={ticket.product && toNamedItem(ticket.product)}
          onValueChange={(item) => change({ product: item?.named ?? null })}
          placeholder="None"
          searchPlaceholder="Find a product…"
          emptyText="There is no such product."
          clearLabel="No product"
          className={quietControl}
        />
      </Property>
      <Property label="Language">
        <Select
          aria-label="Language of the customer"
          options={languages}
          value={ticket.language ?? NOT_KNOWN}
          onValueChange={(value) => change({ language: parseLocale(value) })}
          className={quietControl}
        />
      </Property>
      <DueProperty />
    </section>
  );
}

function toPersonItem(person: PersonItem["person"]): PersonItem {
  const label = person.name ?? person.email;

  return {
    value: person.id,
    label,
    detail: person.name ? person.email : undefined,
    icon: <Avatar name={label} size="xs" />,
    person: personOf(person),
  };
}

function toNamedItem({ id, slug, name }: Named): NamedItem {
  return { value: id, label: name, named: { id, slug, name } };
}

function personOf({ id, email, name }: PersonItem["person"]) {
  return { id, email, name };
}
