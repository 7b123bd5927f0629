"use client";

import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import type { WireTicket } from "@/app/api/desk/_dialect/schemas";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useTicket } from "../ticket-context";
import { Property, quietControl } from "./property";

const NO_URGENCY = "none";
const urgencies = [
  { value: NO_URGENCY, label: "None" },
  { value: "1", label: "1, highest" },
  { value: "2", label: "2" },
  { value: "3", label: "3" },
  { value: "4", label: "4, lowest" },
];

/** What few tickets have, mostly those that programs make. Open from the start where there is something to see. */
export function MoreProperties() {
  const { ticket, change } = useTicket();
  const { urgency, category, subcategory, metadata } = ticket;
  const hasMetadata = Object.keys(metadata).length > 0;

  return (
    <details open={urgency !== null || category !== null || hasMetadata} className="group border-t pt-4">
      <summary className="flex list-none items-center gap-1 rounded-md text-sm font-medium text-ink-muted [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90 rtl:rotate-180" />
        Classification and metadata
      </summary>
      <div className="mt-2 flex flex-col gap-0.5">
        <Property label="Urgency">
          <Select
            aria-label="Urgency"
            options={urgencies}
            value={urgency === null ? NO_URGENCY : String(urgency)}
            onValueChange={(value) => change({ urgency: value === NO_URGENCY ? null : Number(value) })}
            className={quietControl}
          />
        </Property>
        <TextProperty label="Category" value={category} onCommit={(value) => change({ category: value })} />
        <TextProperty label="Subcategory" value={subcategory} onCommit={(value) => change({ subcategory: value })} />
        {hasMetadata ? <Metadata metadata={metadata} /> : null}
      </div>
    </details>
  );
}

type TextPropertyProps = { label: string; value: string | null; onCommit: (value: string | null) => void };

/** Saved when it is left; Escape takes back what was typed. */
function TextProperty({ label, value, onCommit }: TextPropertyProps) {
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget;
    if (event.key === "Escape") box.value = value ?? "";
    if (event.key === "Escape" || event.key === "Enter") box.blur();
  };

  return (
    <Property label={label}>
      <Input
        // Follows what others make of it.
        key={value}
        aria-label={label}
        defaultValue={value ?? ""}
        placeholder="None"
        maxLength={100}
        onKeyDown={press}
        onBlur={({ target }) => onCommit(target.value.trim() || null)}
        className={cn(quietControl, "focus:bg-surface")}
      />
    </Property>
  );
}

function Metadata({ metadata }: Pick<WireTicket, "metadata">) {
  const id = useId();

  return (
    <section aria-labelledby={id} className="mt-2 flex flex-col gap-1">
      <h3 id={id} className="text-sm text-ink-muted">
        Metadata
      </h3>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and must do so by keyboard too
        tabIndex={0}
        className="max-h-64 overflow-auto rounded-md border bg-subtle p-2 font-mono text-xs leading-5"
      >
        {JSON.stringify(metadata, null, 2)}
      </pre>
    </section>
  );
}
