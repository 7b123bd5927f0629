"use client";

import { Plus, X } from "lucide-react";
import type { WireSlaCalendar } from "@/app/api/desk/_dialect/sla";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { WEEKDAYS } from "./weekdays";

export type EditedHours = WireSlaCalendar["hours"][number] & { key: string };

type HoursEditorProps = {
  hours: readonly EditedHours[];
  onChange: (hours: EditedHours[]) => void;
  error: string | undefined;
};

/** Any number of intervals a weekday; none is closed. */
export function HoursEditor({ hours, onChange, error }: HoursEditorProps) {
  const change = (key: string, part: Partial<EditedHours>) =>
    onChange(hours.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = (day: number) => onChange([...hours, { ...nextInterval(hours, day), key: crypto.randomUUID() }]);

  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-sm font-medium">Hours</legend>
      {/* What a refusal of the hours is tied to. */}
      <input type="hidden" name="hours" />
      {error ? <p className="text-sm text-danger-ink">{error}</p> : null}
      {WEEKDAYS.map(({ day, name, short }) => {
        const ofDay = hours.filter((each) => each.day === day);

        return (
          <div key={day} className="grid grid-cols-[2.5rem_1fr_auto] items-start gap-x-2">
            <span className="text-sm leading-8 text-ink-muted pointer-coarse:leading-10">{short}</span>
            <div className="flex min-w-0 flex-col gap-1.5 max-sm:col-span-full max-sm:row-start-2">
              {ofDay.length === 0 ? (
                <span className="text-sm text-ink-faint sm:leading-8 pointer-coarse:sm:leading-10">closed</span>
              ) : null}
              {ofDay.map(({ key, from, to }) => (
                <div key={key} className="flex items-center gap-1.5">
                  <Input
                    type="time"
                    aria-label={`${name} from`}
                    value={from}
                    onChange={({ target }) => change(key, { from: target.value })}
                    className="min-w-0"
                  />
                  <span aria-hidden>–</span>
                  <Input
                    type="time"
                    aria-label={`${name} to; 00:00 is midnight`}
                    value={to === "24:00" ? "00:00" : to}
                    onChange={({ target }) => change(key, { to: target.value === "00:00" ? "24:00" : target.value })}
                    className="min-w-0"
                  />
                  <IconButton
                    label={`Remove ${from} to ${to} on ${name}`}
                    size="icon-sm"
                    onClick={() => onChange(hours.filter((each) => each.key !== key))}
                  >
                    <X aria-hidden />
                  </IconButton>
                </div>
              ))}
            </div>
            <IconButton
              label={`Add hours on ${name}`}
              size="icon-sm"
              onClick={() => add(day)}
              className="max-sm:col-start-3 max-sm:row-start-1"
            >
              <Plus aria-hidden />
            </IconButton>
          </div>
        );
      })}
    </fieldset>
  );
}

/** After a break of an hour, where there is room. */
function nextInterval(hours: readonly EditedHours[], day: number): Omit<EditedHours, "key"> {
  const last = hours
    .filter((each) => each.day === day)
    .toSorted((a, b) => a.to.localeCompare(b.to))
    .at(-1);
  const hour = last ? Number(last.to.slice(0, 2)) + 1 : 9;
  if (hour > 22) return { day, from: "00:00", to: "01:00" };

  return { day, from: clock(hour), to: clock(last ? Math.min(hour + 4, 24) : 17) };
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
