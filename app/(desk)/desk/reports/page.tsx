import { ChartNoAxesColumn } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/session";
import { readReport } from "@/lib/domain/reports/read";
import { DEFAULT_REPORT_DAYS, REPORT_DAYS } from "@/lib/domain/reports/report";
import { DeskHeader } from "../_components/desk-header";
import { DailyChart } from "./_components/daily-chart";
import { Figures } from "./_components/figures";
import { GroupTable } from "./_components/group-table";
import { ReportSpans, reportHref } from "./_components/report-spans";

export const metadata: Metadata = { title: "Reports" };

type Props = { searchParams: Promise<{ days?: string | string[] }> };

export default async function ReportsPage({ searchParams }: Props) {
  const query = await searchParams;
  const days = REPORT_DAYS.find((choice) => String(choice) === query.days) ?? DEFAULT_REPORT_DAYS;
  const ctx = await requireAgent(reportHref(days));
  const { all, daily, agents, products } = await readReport(ctx, days);
  const isEmpty = all.received + all.resolved + all.ratings.total === 0;

  return (
    <>
      <DeskHeader title="Reports">
        <ReportSpans current={days} />
      </DeskHeader>
      {isEmpty ? (
        <EmptyState icon={ChartNoAxesColumn} title={`Nothing happened in the last ${days} days`} titleAs="h2">
          Figures appear as soon as tickets come in, are resolved or rated.
        </EmptyState>
      ) : (
        <div className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-6 sm:px-6">
          <Figures measures={all} />
          <DailyChart daily={daily} />
          <GroupTable
            title="Agents"
            none="Unassigned"
            groups={agents.map(({ agent, ...measures }) => ({
              id: agent?.id ?? null,
              name: agent && (agent.name ?? agent.email),
              ...measures,
            }))}
          />
          <GroupTable
            title="Products"
            none="No product"
            groups={products.map(({ product, ...measures }) => ({
              id: product?.id ?? null,
              name: product?.name ?? null,
              ...measures,
            }))}
          />
          <p className="max-w-prose text-xs text-pretty text-ink-faint">
            Days are in UTC, today included. Response times are of the tickets that came in, resolution times and SLA of
            those that were resolved. Both times run on the wall clock; SLA counts working time. A ticket that was
            resolved more than once counts for the last time.
          </p>
        </div>
      )}
    </>
  );
}
