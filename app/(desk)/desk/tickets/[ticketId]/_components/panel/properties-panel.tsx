"use client";

import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { CodeLinks } from "./code-links";
import { Mirror } from "./mirror";
import { MoreProperties } from "./more-properties";
import { OtherTickets } from "./other-tickets";
import { PeopleProperties } from "./people-properties";
import { ProgressProperties } from "./progress-properties";
import { Ratings } from "./ratings";
import { SlaTargets } from "./sla-targets";
import { TagsProperty } from "./tags-property";
import { TicketTimes } from "./ticket-times";
import { TrackingLinks } from "./tracking-links";
import { Watchers } from "./watchers";

/** Everything about the ticket that is not talk. On small screens it waits behind a button above the conversation. */
export function PropertiesPanel({ className }: { className?: string }) {
  const [open, setOpen] = useState(false);

  return (
    <aside aria-label="Properties" className={cn("min-w-0", className)}>
      <Button
        aria-expanded={open}
        aria-controls="ticket-properties"
        onClick={() => setOpen(!open)}
        className="w-full justify-between lg:hidden noscript:hidden"
      >
        <span className="flex items-center gap-1.5">
          <SlidersHorizontal aria-hidden /> Properties
        </span>
        <ChevronDown aria-hidden className={cn("transition-transform", open && "rotate-180")} />
      </Button>
      <div
        id="ticket-properties"
        className={cn(
          "flex flex-col gap-5 max-lg:mt-2 max-lg:rounded-xl max-lg:border max-lg:p-4",
          !open && "max-lg:hidden noscript:flex",
        )}
      >
        <ProgressProperties />
        <PeopleProperties />
        <TagsProperty />
        <Ratings />
        <Watchers />
        <MoreProperties />
        <CodeLinks />
        <Mirror />
        <TrackingLinks />
        <OtherTickets />
        <SlaTargets />
        <TicketTimes />
      </div>
    </aside>
  );
}
