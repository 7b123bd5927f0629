import type { Metadata } from "next";
import { toWireSlaCalendar, toWireSlaPolicy } from "@/app/api/desk/_dialect/sla";
import { requireAgent } from "@/lib/auth/session";
import { may } from "@/lib/domain/policy";
import { listProducts } from "@/lib/domain/products/list";
import { listCalendars } from "@/lib/domain/sla/calendars";
import { listPolicies } from "@/lib/domain/sla/policies";
import { listTeams } from "@/lib/domain/teams/list";
import { SettingsPage } from "../_components/settings-page";
import { CalendarList } from "./_components/calendar-list";
import { PolicyList } from "./_components/policy-list";

export const metadata: Metadata = { title: "SLA" };

export default async function SlaPage() {
  const ctx = await requireAgent("/desk/settings/sla");
  const [policies, calendars, products, teams] = await Promise.all([
    listPolicies(ctx),
    listCalendars(ctx),
    listProducts(ctx),
    listTeams(ctx),
  ]);
  const mayManage = may(ctx.actor, "sla.manage");
  const choices = {
    calendars: calendars.map(toWireSlaCalendar),
    products: products.flatMap(({ id, name, archivedAt }) => (archivedAt ? [] : [{ id, name }])),
    teams: teams.map(({ id, name }) => ({ id, name })),
  };

  return (
    <SettingsPage
      actor={ctx.actor}
      title="SLA"
      lead="What customers are promised: how long until the first answer and until the solution, in working time. The clocks stand still while a ticket is pending, or put off to a later time."
    >
      <PolicyList policies={policies.map(toWireSlaPolicy)} choices={choices} mayManage={mayManage} />
      <CalendarList calendars={choices.calendars} mayManage={mayManage} />
    </SettingsPage>
  );
}
