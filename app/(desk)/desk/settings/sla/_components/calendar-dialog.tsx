"use client";

import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import type { WireSlaCalendar } from "@/app/api/desk/_dialect/sla";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { FormDialog } from "../../_components/form-dialog";
import { useDeskForm } from "../../_components/use-desk-form";
import { DuePreview } from "./due-preview";
import { type EditedHoliday, HolidaysEditor } from "./holidays-editor";
import { type EditedHours, HoursEditor } from "./hours-editor";

const PREVIEW_MINUTES = 480;
const USUAL: readonly Omit<EditedHours, "key">[] = [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "17:00" }));

/** Makes a calendar, or changes the one that is given. */
export function CalendarDialog({ calendar }: { calendar?: WireSlaCalendar }) {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button size={calendar ? "sm" : "md"} onClick={() => setOpen(true)}>
        {calendar ? <Pencil aria-hidden /> : <Plus aria-hidden />}
        {calendar ? "Edit" : "New calendar"}
        {calendar ? <span className="sr-only"> {calendar.name}</span> : null}
      </Button>
      {open ? <CalendarForm calendar={calendar} onOpenChange={setOpen} /> : null}
    </>
  );
}

type CalendarFormProps = { calendar: WireSlaCalendar | undefined; onOpenChange: (open: boolean) => void };

function CalendarForm({ calendar, onOpenChange }: CalendarFormProps) {
  const [timeZone, setTimeZone] = useState(calendar?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [hours, setHours] = useState<EditedHours[]>(() => (calendar?.hours ?? USUAL).map(keyed));
  const [holidays, setHolidays] = useState<EditedHoliday[]>(() => (calendar?.holidays ?? []).map(keyed));
  const edited = { timeZone: timeZone.trim(), hours: hours.map(unkeyed), holidays: holidays.map(unkeyed) };
  const form = useDeskForm<WireSlaCalendar>({
    method: calendar ? "PUT" : "POST",
    path: calendar ? `/sla/calendars/${calendar.id}` : "/sla/calendars",
    toBody: (fields) => ({ name: fields.get("name"), ...edited }),
    onDone: ({ name }) => {
      onOpenChange(false);
      toast.success(`${name} is saved. Open tickets are measured anew.`);
    },
  });

  return (
    <FormDialog
      open
      onOpenChange={onOpenChange}
      title={calendar ? `Edit ${calendar.name}` : "New calendar"}
      submitLabel={calendar ? "Save" : "Create calendar"}
      form={form}
    >
      <Field label="Name" error={form.errorOf("name")} required>
        {(control) => <Input name="name" maxLength={100} defaultValue={calendar?.name} {...control} />}
      </Field>
      <Field label="Time zone" error={form.errorOf("timeZone")} required>
        {(control) => (
          <>
            <Input
              name="timeZone"
              list="time-zones"
              spellCheck={false}
              autoComplete="off"
              value={timeZone}
              onChange={({ target }) => setTimeZone(target.value)}
              {...control}
            />
            <datalist id="time-zones">
              {Intl.supportedValuesOf("timeZone").map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <HoursEditor hours={hours} onChange={setHours} error={form.errorOf("hours")} />
      <HolidaysEditor holidays={holidays} onChange={setHolidays} error={form.errorOf("holidays")} />
      <p role="status" className="rounded-lg bg-subtle px-3 py-2 text-sm text-ink-muted">
        Eight working hours from now end <DuePreview calendar={edited} minutes={PREVIEW_MINUTES} />, in your own time.
      </p>
    </FormDialog>
  );
}

/** Rows come and go, so each has a key of its own. */
function keyed<Row extends object>(row: Row): Row & { key: string } {
  return { ...row, key: crypto.randomUUID() };
}

function unkeyed<Row extends { key: string }>({ key: _, ...row }: Row): Omit<Row, "key"> {
  return row;
}
