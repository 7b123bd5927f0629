"use client";

import { CalendarDays } from "lucide-react";
import { useId } from "react";
import type { WireSlaCalendar } from "@/app/api/desk/_dialect/sla";
import { EmptyState } from "@/components/ui/empty-state";
import { CalendarDialog } from "./calendar-dialog";
import { RemoveButton } from "./remove-button";
import { WEEKDAYS } from "./weekdays";

type CalendarListProps = { calendars: readonly WireSlaCalendar[]; mayManage: boolean };

export function CalendarList({ calendars, mayManage }: CalendarListProps) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={id} className="text-lg font-semibold">
          Calendars
        </h3>
        {mayManage ? <CalendarDialog /> : null}
      </div>
      {calendars.length === 0 ? (
        <EmptyState icon={CalendarDays} title="No calendars" titleAs="h3" className="rounded-xl border">
          Every policy counts around the clock. A calendar says when people work.
        </EmptyState>
      ) : (
        <ul aria-label="Calendars" className="divide-y rounded-xl border">
          {calendars.map((calendar) => (
            <li key={calendar.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 p-4">
              <div className="min-w-0 flex-1 basis-64">
                <h4 className="font-medium [overflow-wrap:anywhere]">{calendar.name}</h4>
                <p className="text-sm text-ink-muted">
                  {calendar.timeZone}
                  {calendar.holidays.length > 0 ? ` · ${calendar.holidays.length} holidays` : null}
                </p>
                <Week calendar={calendar} />
              </div>
              {mayManage ? (
                <div className="flex gap-2">
                  <CalendarDialog calendar={calendar} />
                  <RemoveButton
                    path={`/sla/calendars/${calendar.id}`}
                    name={calendar.name}
                    title={`Remove ${calendar.name}?`}
                    description="It can be removed once no policy counts by it."
                  />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Week({ calendar }: { calendar: WireSlaCalendar }) {
  return (
    <dl className="mt-2 grid grid-cols-[2.5rem_1fr] gap-x-3 gap-y-0.5 text-sm tabular-nums">
      {WEEKDAYS.map(({ day, short }) => {
        const hours = calendar.hours.filter((each) => each.day === day);

        return (
          <div key={day} className="contents">
            <dt className="text-ink-muted">{short}</dt>
            <dd className={hours.length === 0 ? "text-ink-faint" : undefined}>
              {hours.length === 0 ? "closed" : hours.map(({ from, to }) => `${from}–${to}`).join(", ")}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
