"use client";

import { Plus, X } from "lucide-react";
import type { WireSlaCalendar } from "@/app/api/desk/_dialect/sla";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

export type EditedHoliday = WireSlaCalendar["holidays"][number] & { key: string };

type HolidaysEditorProps = {
  holidays: readonly EditedHoliday[];
  onChange: (holidays: EditedHoliday[]) => void;
  error: string | undefined;
};

/** Days on which nobody works, or not all day. */
export function HolidaysEditor({ holidays, onChange, error }: HolidaysEditorProps) {
  const change = (key: string, part: Partial<EditedHoliday>) =>
    onChange(holidays.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const add = () => {
    const date = new Date().toISOString().slice(0, 10);
    onChange([...holidays, { key: crypto.randomUUID(), date, name: "", everyYear: false, from: null, to: null }]);
  };

  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-sm font-medium">Holidays</legend>
      {/* What a refusal of the holidays is tied to. */}
      <input type="hidden" name="holidays" />
      {error ? <p className="text-sm text-danger-ink">{error}</p> : null}
      {holidays.map((holiday) => (
        <Holiday
          key={holiday.key}
          holiday={holiday}
          onChange={(part) => change(holiday.key, part)}
          onRemove={() => onChange(holidays.filter(({ key }) => key !== holiday.key))}
        />
      ))}
      <Button size="sm" className="self-start" onClick={add}>
        <Plus aria-hidden /> Add a holiday
      </Button>
    </fieldset>
  );
}

type HolidayProps = {
  holiday: EditedHoliday;
  onChange: (part: Partial<EditedHoliday>) => void;
  onRemove: () => void;
};

function Holiday({ holiday, onChange, onRemove }: HolidayProps) {
  const { date, name, everyYear, from, to } = holiday;
  const isPartial = from !== null;

  return (
    <div className="flex flex-col gap-2 rounded-lg border p-2.5">
      <div className="flex items-center gap-1.5">
        <Input
          type="date"
          aria-label="Date"
          value={date}
          onChange={({ target }) => onChange({ date: target.value })}
          className="w-38 shrink-0"
        />
        <Input
          aria-label="Name of the holiday"
          placeholder="Name"
          maxLength={100}
          value={name}
          onChange={({ target }) => onChange({ name: target.value })}
          className="min-w-0"
        />
        <IconButton label={`Remove ${name || date}`} size="icon-sm" onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={everyYear}
            onChange={({ target }) => onChange({ everyYear: target.checked })}
          />
          Every year
        </label>
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={isPartial}
            onChange={({ target }) => onChange(target.checked ? PART_OF_DAY : { from: null, to: null })}
          />
          Only part of the day
        </label>
        {isPartial ? (
          <span className="flex items-center gap-1.5">
            <Input
              type="time"
              aria-label="Closed from"
              value={from}
              onChange={({ target }) => onChange({ from: target.value })}
            />
            <span aria-hidden>–</span>
            <Input
              type="time"
              aria-label="Closed to; 00:00 is midnight"
              value={to === "24:00" ? "00:00" : (to ?? "")}
              onChange={({ target }) => onChange({ to: target.value === "00:00" ? "24:00" : target.value })}
            />
          </span>
        ) : null}
      </div>
    </div>
  );
}

const PART_OF_DAY = { from: "12:00", to: "24:00" } as const;
