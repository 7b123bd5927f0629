"use client";

import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { Button, buttonVariants } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/components/ui/use-now";
import { useTicket } from "../ticket-context";
import { duePresets, isOverdue, toLocalInput } from "./due-date";
import { Property } from "./property";

export function DueProperty() {
  const { ticket, change } = useTicket();
  const { dueAt, status } = ticket;
  const [open, setOpen] = useState(false);
  const now = useNow();
  const isLate = now !== null && isOverdue(dueAt, status, now);

  const choose = (at: Date | null) => {
    setOpen(false);
    change({ dueAt: at?.toISOString() ?? null });
  };

  return (
    <Property label="Due">
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger
          className={cn(
            buttonVariants({ variant: "ghost" }),
            "w-full min-w-0 justify-start border border-transparent px-2.5 text-base font-normal hover:border-line",
            dueAt ? "text-ink" : "text-ink-faint",
            isLate && "text-danger-ink",
          )}
        >
          <span className="sr-only">Due:</span>
          <CalendarClock aria-hidden />
          {dueAt ? <RelativeTime time={dueAt} className="truncate" /> : "No date"}
          {isLate ? <span className="text-xs font-medium">overdue</span> : null}
        </PopoverTrigger>
        <PopoverContent align="start" className="flex w-64 flex-col gap-1">
          {duePresets(new Date()).map(({ label, at }) => (
            <Button key={label} variant="ghost" className="justify-start" onClick={() => choose(at)}>
              {label}
            </Button>
          ))}
          <form
            className="mt-1 flex flex-col gap-2 border-t pt-3"
            onSubmit={(event) => {
              event.preventDefault();
              const typed = new FormData(event.currentTarget).get("due");
              if (typed) choose(new Date(String(typed)));
            }}
          >
            <Field label="Another time">
              {(control) => (
                <Input type="datetime-local" name="due" defaultValue={toLocalInput(dueAt)} {...control} required />
              )}
            </Field>
            <div className="flex justify-between gap-2">
              {dueAt ? (
                <Button variant="ghost" size="sm" onClick={() => choose(null)}>
                  Remove
                </Button>
              ) : null}
              <Button type="submit" variant="primary" size="sm" className="ms-auto">
                Set
              </Button>
            </div>
          </form>
        </PopoverContent>
      </Popover>
    </Property>
  );
}
